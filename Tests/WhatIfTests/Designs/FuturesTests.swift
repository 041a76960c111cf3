import ParkModel
import Testing
import WhatIf

@Suite struct FuturesTests {
  private func number(_ id: String, _ distribution: Distribution) -> UncertainNumber {
    UncertainNumber(
      id: UncertainNumberID(id),
      changes: [UncertainChange(.scale, NumberAddress(.fundBudget, of: [id]))],
      distribution: distribution)
  }

  private var three: UncertainInputs {
    UncertainInputs(numbers: [
      number("a", .uniform(low: 0, high: 10)),
      number("b", .triangular(low: 0, mode: 1, high: 1)),
      number("c", .discrete([.init(3, probability: 0.5), .init(4, probability: 0.5)])),
    ])
  }

  private func column(_ number: Int, of futures: Futures) -> [Double] {
    futures.map { $0.values[number] ?? .nan }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// Spearman's coefficient of values without ties.
  private func rankCorrelation(_ first: [Double], _ second: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      var ranks = [Double](repeating: 0, count: values.count)
      for (rank, place) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        ranks[place] = Double(rank)
      }
      return ranks
    }
    let middle = Double(first.count - 1) / 2
    let (a, b) = (ranks(first).map { $0 - middle }, ranks(second).map { $0 - middle })
    return zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / a.reduce(0) { $0 + $1 * $1 }
  }

  // MARK: Given designs

  @Test func aTornadoMovesOneNumberAtATime() throws {
    let futures = try Futures(.tornado, of: three)
    #expect(futures.count == 7)
    #expect(
      futures.map(\.values) == [
        [nil, nil, nil], [1, nil, nil], [9, nil, nil], [nil, 0.1.squareRoot(), nil],
        [nil, 0.9.squareRoot(), nil], [nil, nil, 3], [nil, nil, 4],
      ])
    #expect(futures.map(\.index) == Array(0..<7))
  }

  @Test func aFactorialHasEveryCombinationOnce() throws {
    var inputs = three
    inputs.numbers[0].levels = [0, 10]
    inputs.numbers[1].levels = [0.2, 0.5, 0.9]
    let futures = try Futures(.factorial, of: inputs)
    #expect(futures.count == 12)
    #expect(Set(futures.map(\.values)).count == 12)
    #expect(futures[0].values == [0, 0.2, 3])
    #expect(futures[1].values == [0, 0.2, 4])
    #expect(futures[2].values == [0, 0.5, 3])
    #expect(futures[11].values == [10, 0.9, 4])
  }

  @Test func tooManyCombinationsAreRefusedInWords() {
    let many = UncertainInputs(
      numbers: (0..<13).map { number("n\($0)", .uniform(low: 0, high: 1)) })
    #expect(
      refusals(.factorial, many) == [
        """
        factorial, field 'levels': 13 numbers have 1,594,323 combinations of levels, more than \
        1,000,000
          Fix: give fewer numbers or fewer levels, or draw a sample: lhs
        """
      ])
    let endless = UncertainInputs(
      numbers: (0..<900).map { number("n\($0)", .uniform(low: 0, high: 1)) })
    #expect(refusals(.factorial, endless).map { $0.contains("more than 10^15") } == [true])
    #expect(refusals(.factorial, UncertainInputs(numbers: Array(many.numbers.prefix(12)))) == [])
  }

  @Test func designsWithoutNumbersOrSamplesAreRefused() {
    #expect(refusals(.tornado, UncertainInputs()).count == 1)
    #expect(
      refusals(.monteCarlo(samples: 0, seed: 1), three) == [
        "montecarlo, field 'samples': 0 futures\n  Fix: ask for 1 to 1,000,000"
      ])
    #expect(refusals(.latinHypercube(samples: 2_000_000, seed: 1), three).count == 1)
    let broken = UncertainInputs(numbers: [number("x", .uniform(low: 1, high: 0))])
    #expect(refusals(.monteCarlo(samples: 0, seed: 1), broken).count == 2)
    var contradicting = three
    contradicting.correlations = [RankCorrelation("a", "d", rank: 0.5)]
    #expect(refusals(.tornado, contradicting).count == 1)
    // Everything at once: a number, a correlation and the design.
    contradicting.numbers[0].distribution = .uniform(low: 1, high: 0)
    #expect(refusals(.monteCarlo(samples: 0, seed: 1), contradicting).count == 3)
  }

  private func refusals(_ design: Design, _ inputs: UncertainInputs) -> [String] {
    do {
      _ = try Futures(design, of: inputs)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  // MARK: Samples

  /// Means of 4,000 draws: 5 (deviation of the mean 0.046), 2/3 (0.0037), 3.5 (0.008).
  @Test(arguments: [
    Design.monteCarlo(samples: 4_000, seed: 4), .latinHypercube(samples: 4_000, seed: 4),
  ])
  func samplesHaveTheMomentsOfTheirDistributions(design: Design) throws {
    let futures = try Futures(design, of: three)
    #expect(abs(mean(column(0, of: futures)) - 5) < 0.2)
    #expect(abs(mean(column(1, of: futures)) - 2.0 / 3) < 0.018)
    #expect(abs(mean(column(2, of: futures)) - 3.5) < 0.04)
    let sorted = column(0, of: futures).sorted()
    #expect(abs(sorted[400] - 1) < 0.25 && abs(sorted[3_600] - 9) < 0.25)
    #expect(abs(rankCorrelation(column(0, of: futures), column(1, of: futures))) < 0.07)
  }

  /// Future i is the same alone, in a part, and whatever the number of samples.
  @Test func anyFutureCanBeComputedOnItsOwn() throws {
    let short = try Futures(.monteCarlo(samples: 10, seed: 3), of: three)
    let long = try Futures(.monteCarlo(samples: 1_000_000, seed: 3), of: three)
    #expect(Array(short) == Array(long[0..<10]))
    #expect(long[987_654] == long[987_654])
    #expect(long[987_654] != long[987_653])
    #expect(try Futures(.monteCarlo(samples: 10, seed: 4), of: three)[0] != short[0])
  }

  /// The draws of a number hang on its place alone, not on the numbers behind it.
  @Test func anAddedNumberLeavesTheOthersAsTheyWere() throws {
    var more = three
    more.numbers.append(number("d", .uniform(low: 0, high: 1)))
    let few = try Futures(.monteCarlo(samples: 50, seed: 3), of: three)
    let many = try Futures(.monteCarlo(samples: 50, seed: 3), of: more)
    #expect(few.map(\.values) == many.map { Array($0.values.prefix(3)) })
  }

  @Test func aLatinHypercubeHitsEveryStratumOnce() throws {
    let futures = try Futures(.latinHypercube(samples: 200, seed: 5), of: three)
    let strata = column(0, of: futures).map { Int($0 * 20) }
    #expect(strata.sorted() == Array(0..<200))
    // Half of the strata belong to each of two values.
    #expect(column(2, of: futures).filter { $0 == 3 }.count == 100)
    #expect(futures.notices == [])
  }

  @Test(arguments: [
    Design.monteCarlo(samples: 4_000, seed: 8), .latinHypercube(samples: 4_000, seed: 8),
  ])
  func rankCorrelationsComeOut(design: Design) throws {
    let inputs = UncertainInputs(
      numbers: [
        number("a", .uniform(low: 0, high: 1)), number("b", .lognormal(median: 1, factor: 2)),
        number("c", .triangular(low: 0, mode: 0.2, high: 1)),
        number("d", .normal(mean: 0, deviation: 1)),
      ],
      correlations: [
        RankCorrelation("a", "b", rank: 0.7), RankCorrelation("b", "c", rank: -0.4),
      ])
    let futures = try Futures(design, of: inputs)
    let columns = (0..<4).map { column($0, of: futures) }
    // The deviation of a rank correlation of 4,000 pairs is 0.016 at most.
    #expect(abs(rankCorrelation(columns[0], columns[1]) - 0.7) < 0.05)
    #expect(abs(rankCorrelation(columns[1], columns[2]) + 0.4) < 0.05)
    #expect(abs(rankCorrelation(columns[0], columns[2])) < 0.07)
    #expect(abs(rankCorrelation(columns[1], columns[3])) < 0.07)
    // Correlations leave each distribution alone: half of the values above the median.
    #expect(abs(columns[1].filter { $0 > 1 }.count - 2_000) < 150)
    #expect(columns[0].allSatisfy { $0 > 0 && $0 < 1 })
    #expect(
      futures.notices
        == (design.word == "montecarlo"
          ? [] : ["Correlated numbers lie in their strata only nearly once each: b, c."]))
  }

  @Test func valuesWithoutEndAreFinite() throws {
    let inputs = UncertainInputs(
      numbers: [
        number("a", .normal(mean: 0, deviation: 1)), number("b", .normal(mean: 0, deviation: 1)),
      ], correlations: [RankCorrelation("a", "b", rank: 0.99)])
    for future in try Futures(.latinHypercube(samples: 5_000, seed: 2), of: inputs) {
      #expect(future.values.allSatisfy { $0?.isFinite == true }, "\(future)")
    }
  }
}
