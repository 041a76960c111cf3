public import ParkModel

/// The futures of a design, each computed when it is asked for and not before.
///
/// Future i depends on the design, the uncertain numbers and i alone: any part of a sweep can be
/// run anywhere, in any order, and again. Memory does not grow with their number.
///
/// Numbers with rank correlations are drawn through a Gaussian copula: independent normal values
/// are mixed by `CorrelationFactor`, turned into shares, and the shares into values. In a Latin
/// hypercube a number without correlations, and the first of each group that has them, lies in
/// every stratum exactly once; the others only nearly so, as a mixture of stratified values (see
/// `notices`). Discrete numbers have a somewhat weaker rank correlation than asked, for their equal
/// values tie.
public struct Futures: RandomAccessCollection, Sendable {
  public let design: Design
  public let inputs: UncertainInputs
  public let count: Int
  private let factor: CorrelationFactor
  private let levels: [[Double]]
  private let cases: [LowHigh]
  private let generator: Philox
  private let orders: [StratumOrder]

  /// - Throws: everything that is wrong with the uncertain numbers themselves, their correlations
  ///   and the size of the design. What they would do to a portfolio is checked by
  ///   `Portfolio.problems(of:)`.
  public init(_ design: Design, of inputs: UncertainInputs) throws(InvalidInput) {
    let problems = inputs.problems + inputs.correlationProblems + design.problems(for: inputs)
    guard problems.isEmpty else { throw InvalidInput(problems) }
    factor = try CorrelationFactor(inputs)
    self.design = design
    self.inputs = inputs
    cases = inputs.numbers.map(\.cases)
    levels = inputs.numbers.map(\.factorialLevels)
    switch design {
    case .tornado:
      count = 1 + 2 * inputs.numbers.count
      generator = Philox(seed: 0)
      orders = []
    case .factorial:
      count = levels.reduce(1) { $0 * $1.count }
      generator = Philox(seed: 0)
      orders = []
    case .latinHypercube(let samples, let seed):
      let random = Philox(seed: seed)
      count = samples
      generator = random
      orders = inputs.numbers.indices.map {
        StratumOrder(count: samples, column: $0, generator: random)
      }
    case .monteCarlo(let samples, let seed):
      count = samples
      generator = Philox(seed: seed)
      orders = []
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(index: Int) -> Future {
    precondition(indices.contains(index), "future \(index) of \(count)")
    return Future(index: index, values: values(at: index))
  }

  private func values(at index: Int) -> [Double?] {
    switch design {
    case .tornado: tornado(index)
    case .factorial: combination(index)
    case .latinHypercube, .monteCarlo:
      zip(inputs.numbers, shares(at: index)).map { $0.distribution.quantile($1) }
    }
  }

  /// 0 is the portfolio itself, 1 and 2 the low and the high case of the first number, and so on.
  private func tornado(_ index: Int) -> [Double?] {
    var values = [Double?](repeating: nil, count: inputs.numbers.count)
    if index > 0 {
      let (number, isHigh) = ((index - 1) / 2, (index - 1) % 2 == 1)
      values[number] = isHigh ? cases[number].high : cases[number].low
    }
    return values
  }

  /// The levels as the digits of the index; those of the last number change fastest.
  private func combination(_ index: Int) -> [Double?] {
    var rest = index
    var values = [Double?](repeating: nil, count: levels.count)
    for number in levels.indices.reversed() {
      let (next, level) = rest.quotientAndRemainder(dividingBy: levels[number].count)
      values[number] = levels[number][level]
      rest = next
    }
    return values
  }

  /// Where each number lies within its distribution, between 0 and 1.
  private func shares(at index: Int) -> [Double] {
    let independent = inputs.numbers.indices.map { share(of: $0, at: index) }
    // Normal values are only made where they are mixed.
    return factor.rows.map { row in
      if row.count == 1 { return independent[row[0].position] }
      let mixed = row.reduce(0) {
        $0 + $1.coefficient * NormalCurve.quantile(independent[$1.position])
      }
      return Swift.min(NormalCurve.share(upTo: mixed), Self.mostShare)
    }
  }

  private func share(of number: Int, at index: Int) -> Double {
    let unit = generator.unit(index, column: number, purpose: .value)
    guard !orders.isEmpty else { return unit }
    return Swift.min((Double(orders[number][index]) + unit) / Double(count), Self.mostShare)
  }

  /// A share must not round to 1: values without end would be infinite there.
  private static let mostShare = 1 - 0x1p-53

  /// What should be known beside the futures, in words.
  public var notices: [String] {
    guard case .latinHypercube = design else { return [] }
    let mixed = zip(inputs.numbers, factor.rows).filter { $1.count > 1 }.map { $0.0.id.text }
    return mixed.isEmpty
      ? []
      : [
        "Correlated numbers lie in their strata only nearly once each: "
          + "\(mixed.joined(separator: ", "))."
      ]
  }
}

extension Design {
  /// What is wrong with the design itself.
  fileprivate func problems(for inputs: UncertainInputs) -> [InputProblem] {
    switch self {
    case .tornado: return []
    case .factorial:
      var combinations = 1.0
      for number in inputs.numbers { combinations *= Double(number.factorialLevels.count) }
      guard combinations > Double(Design.mostFutures) else { return [] }
      return [
        InputProblem(
          file: word, field: "levels",
          found: "\(inputs.numbers.count) numbers have \(shortened(combinations)) combinations of "
            + "levels, more than 1,000,000",
          fix: "give fewer numbers or fewer levels, or draw a sample: lhs")
      ]
    case .latinHypercube(let samples, _), .monteCarlo(let samples, _):
      guard (1...Design.mostFutures).contains(samples) else {
        return [
          InputProblem(
            file: word, field: "samples", found: "\(samples) futures",
            fix: "ask for 1 to 1,000,000")
        ]
      }
      return []
    }
  }

  private func shortened(_ count: Double) -> String {
    guard count < 1e15 else { return "more than 10^15" }
    var digits = String(Int(count))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
