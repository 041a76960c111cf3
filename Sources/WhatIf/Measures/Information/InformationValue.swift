public import ParkModel

/// What it would be worth to know the uncertain numbers before choosing a plan.
///
///     perfect     EVPI    = mean of (max over plans of v) - max over plans of (mean of v)
///     of one i    EVPPI_i = mean over x_i of (max over plans of (mean of v given x_i))
///                           - max over plans of (mean of v)
///
/// In words: how many points better the choice would be on average, were the number known. A
/// number that moves every plan alike is worth nothing to know, however large its effect.
///
/// The mean given x_i is that of a bin of futures with close values of x_i (see `InputBins`).
/// The maximum over noisy means is too high on average. So each bin is halved by a fixed draw: the
/// plan that is best in one half is judged in the other, and the other way round. No noise flatters
/// that estimate; bins too coarse and halves too small lower it a little.
///
/// - Complexity: O(numbers * futures * plans).
/// - Source: M. Strong, J. E. Oakley, "An efficient method for computing single-parameter partial
///   expected value of perfect information", Medical Decision Making 33 (2013), 755-766 (sorting
///   and blocks); halving is our answer to the bias that they describe.
public struct InformationValue: Sendable {
  /// EVPI of the candidates; exact for these futures.
  public let perfect: Points
  public let perfectStandardError: Points
  /// The plan with the best mean, ties to the name that sorts first.
  public let planWithout: String
  /// The most valuable first, ties by name.
  public let numbers: [OfNumber]

  public struct OfNumber: Hashable, Sendable {
    public let number: String
    /// EVPPI, from 0 to `perfect`.
    public let value: Points
    /// With every bin judged by itself: too high on average.
    public let uncorrected: Points
    public let standardError: Points
    public let bins: Int
    /// The value does not stand out from the noise of the sample: at most two standard errors.
    public var isNoise: Bool { value.value <= 2 * standardError.value }
  }

  /// - Parameters:
  ///   - payoffs: Of futures that weigh the same; broken plans count as the table says.
  ///   - inputs: Of the same futures, in the same order.
  /// - Returns: nil without plans, or with fewer than two futures.
  /// - Throws: `count` for inputs of other futures, `outOfRange` for weighted futures.
  public init?(_ payoffs: PayoffTable, _ inputs: SampledInputs) throws(UnfitFigures) {
    let all = payoffs.futures.count + payoffs.futuresWithoutPlan.count
    guard inputs.futures == all else {
      throw .count("inputs", found: inputs.futures, expected: all)
    }
    guard payoffs.isEvenlyWeighted else {
      throw .outOfRange("weights", found: payoffs.weights.max() ?? 0, allowed: "the same for all")
    }
    guard payoffs.futures.count > 1, !payoffs.plans.isEmpty else { return nil }
    let choice = InformedChoice(payoffs, futures: all)
    planWithout = payoffs.plans[choice.order[choice.best]]
    let perfect = choice.perfect
    self.perfect = Points(perfect.value)
    perfectStandardError = Points(perfect.standardError)
    var keeps = [Bool](repeating: false, count: all)
    for future in payoffs.futures { keeps[future] = true }
    numbers = inputs.names.indices.map { column in
      let bins = InputBins(inputs, column: column, keeping: keeps)
      let found = choice.informed(by: bins)
      return OfNumber(
        number: inputs.names[column], value: Points(min(max(0, found.value), perfect.value)),
        uncorrected: Points(max(0, found.uncorrected)),
        standardError: Points(found.standardError), bins: bins.ends.count)
    }
    .sorted { ($1.value, $0.number) < ($0.value, $1.number) }
  }
}

/// Choosing among plans with and without knowing something of the future.
private struct InformedChoice {
  /// Plans in the order of names: the first of equals wins.
  let order: [Int]
  /// The plan with the best mean, as a place in `order`.
  let best: Int
  /// Future-major: `plans` values for each future, plans in `order`; 0 where a future has no plan.
  private let values: [Double]
  private let plans: Int
  private let futures: [Int]
  private let isSecondHalf: [Bool]

  struct Estimate {
    var value: Double
    var uncorrected: Double
    var standardError: Double
  }

  init(_ payoffs: PayoffTable, futures all: Int) {
    let order = payoffs.plans.indices.sorted { payoffs.plans[$0] < payoffs.plans[$1] }
    let plans = order.count
    var values = [Double](repeating: 0, count: all * plans)
    for (place, future) in payoffs.futures.enumerated() {
      for (column, plan) in order.enumerated() {
        values[future * plans + column] = payoffs.counted(plan, place)
      }
    }
    var sums = [CarefulSum](repeating: CarefulSum(), count: plans)
    for future in payoffs.futures {
      for plan in 0..<plans { sums[plan].add(values[future * plans + plan]) }
    }
    self.order = order
    self.plans = plans
    self.values = values
    futures = payoffs.futures
    best = Self.first(of: sums.map(\.value))
    // By a hash of the future alone: every second one would follow the pattern of a full factorial.
    isSecondHalf = (0..<all).map { future in
      var numbers = SplitMix64(seed: UInt64(future))
      return numbers.next() & 1 == 1
    }
  }

  private static func first(of values: [Double]) -> Int {
    var best = 0
    for place in values.indices where values[place] > values[best] { best = place }
    return best
  }

  var perfect: (value: Double, standardError: Double) {
    var gains = Gains()
    for future in futures {
      var most = -Double.infinity
      for plan in 0..<plans { most = max(most, values[future * plans + plan]) }
      gains.add(most - values[future * plans + best])
    }
    return (gains.mean, gains.standardError)
  }

  func informed(by bins: InputBins) -> Estimate {
    var gains = Gains()
    var uncorrected = CarefulSum()
    // The sums of both halves of a bin, one after the other.
    var halves = [Double](repeating: 0, count: 2 * plans)
    for range in bins.ranges {
      for cell in halves.indices { halves[cell] = 0 }
      for place in range {
        let future = Int(bins.order[place])
        let first = isSecondHalf[future] ? plans : 0
        for plan in 0..<plans { halves[first + plan] += values[future * plans + plan] }
      }
      // Sums of nothing are all 0 and would name the first plan.
      let isWhole =
        !range.contains { !isSecondHalf[Int(bins.order[$0])] }
        || !range.contains { isSecondHalf[Int(bins.order[$0])] }
      let bySecond = isWhole ? best : Self.first(of: Array(halves[plans...]))
      let byFirst = isWhole ? best : Self.first(of: Array(halves[..<plans]))
      let whole = (0..<plans).map { halves[$0] + halves[plans + $0] }
      uncorrected.add(whole[Self.first(of: whole)] - whole[best])
      for place in range {
        let future = Int(bins.order[place])
        let plan = isSecondHalf[future] ? byFirst : bySecond
        gains.add(values[future * plans + plan] - values[future * plans + best])
      }
    }
    return Estimate(
      value: gains.mean, uncorrected: uncorrected.value / Double(futures.count),
      standardError: gains.standardError)
  }
}

/// Mean and standard error of what futures gain.
private struct Gains {
  private var count = 0.0
  private var sum = CarefulSum()
  private var squares = CarefulSum()

  mutating func add(_ gain: Double) {
    count += 1
    sum.add(gain)
    squares.add(gain * gain)
  }

  var mean: Double { sum.value / count }
  var standardError: Double {
    let variance = (squares.value - count * mean * mean) / (count - 1)
    return (max(0, variance) / count).squareRoot()
  }
}
