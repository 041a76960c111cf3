import ParkModel
import Testing

@testable import WhatIf

@Suite struct RobustnessCriterionTests {
  private func choice(
    _ criterion: RobustnessCriterion, _ table: PayoffTable
  ) throws -> RobustChoice? {
    try RegretTable(table).choice(criterion)
  }

  /// By hand, see `threePlans`. Means 7, 19/3, 14/3; deviations of A root of 38/3, of B root of 2/9.
  @Test func everyCriterionByHand() throws {
    let worked: [(RobustnessCriterion, String, Double)] = [
      (.minimaxRegret, "B", 3), (.bestExpected, "A", 7), (.maximin, "B", 6),
      (.hurwicz(optimism: 0), "B", 6), (.hurwicz(optimism: 0.5), "B", 6.5),
      (.hurwicz(optimism: 1), "A", 10), (.satisficing(atLeast: 6), "B", 1),
      (.satisficing(atLeast: 9), "A", 2.0 / 3), (.percentileRegret(0.6), "A", 0),
      (.percentileRegret(1), "B", 3), (.percentileValue(0.6), "A", 9),
      (.percentileValue(1), "B", 6),
      (.percentileValue(0), "A", 10), (.meanLessDeviation(factor: 0), "A", 7),
      (.meanLessDeviation(factor: 1), "B", 19.0 / 3 - (2.0 / 9).squareRoot()),
      (.chanceFloor(0.9), "A", 7),
    ]
    for (criterion, plan, score) in worked {
      let found = try #require(try choice(criterion, threePlans()))
      #expect(found.plan == plan, "\(criterion)")
      #expect(isClose(found.score.value, score), "\(criterion)")
      #expect(!found.isUndecided, "\(criterion): \(found.rivals)")
    }
  }

  /// By hand: A is worth 20 in 8 of 10 futures and breaks in two, mean 16; B is worth 12 always.
  @Test func aChanceFloorKeepsOutWhatBreaksTooOften() throws {
    let table = try payoffs([
      ("A", Array(repeating: 20, count: 8) + [nil, nil]), ("B", Array(repeating: 12, count: 10)),
    ])
    #expect(try choice(.bestExpected, table)?.plan == "A")
    #expect(try choice(.chanceFloor(0.8), table)?.plan == "A")
    #expect(try choice(.chanceFloor(0.9), table)?.plan == "B")
    #expect(try choice(.minimaxRegret, table)?.plan == "B")
    #expect(try choice(.percentileRegret(0.8), table)?.plan == "A")
    #expect(try choice(.percentileRegret(0.9), table)?.plan == "B")
    #expect(try choice(.satisficing(atLeast: 15), table)?.score == 0.8)
  }

  @Test func whereEveryPlanBreaksSomeCriteriaPickNone() throws {
    let table = try payoffs([("A", [5, nil]), ("B", [nil, 5])])
    for criterion in [
      RobustnessCriterion.minimaxRegret, .maximin, .percentileRegret(1), .percentileValue(1),
    ] {
      #expect(try choice(criterion, table) == nil)
    }
    #expect(try choice(.chanceFloor(1), table) == nil)
    #expect(try choice(.bestExpected, table)?.rivals == ["B"])
  }

  /// A future of weight 0 counts neither for a mean nor for a share.
  @Test func weightsCount() throws {
    let table = try payoffs([("A", [10, 0]), ("B", [0, 1])], weights: [0, 1])
    #expect(try choice(.bestExpected, table)?.plan == "B")
    #expect(try choice(.satisficing(atLeast: 1), table)?.plan == "B")
    #expect(try choice(.percentileRegret(0.5), table)?.plan == "B")
  }

  @Test func refusesParametersWithoutSense() throws {
    let table = RegretTable(try threePlans())
    let senseless: [RobustnessCriterion] = [
      .hurwicz(optimism: 2), .percentileValue(1.1), .percentileRegret(-0.1),
      .chanceFloor(Share(.nan)),
      .satisficing(atLeast: Points(.nan)), .meanLessDeviation(factor: -1),
      .meanLessDeviation(factor: Ratio(.infinity)),
    ]
    for criterion in senseless {
      #expect(throws: UnfitFigures.self) { try table.choice(criterion) }
    }
  }

  /// Lifting values within their gaps must not take any score out of its stated range.
  @Test func scoresStayWithinTheirRangesWhateverTheGapsHide() throws {
    let criteria: [RobustnessCriterion] = [
      .minimaxRegret, .bestExpected, .maximin, .hurwicz(optimism: 0.3), .satisficing(atLeast: 5),
      .percentileRegret(0.7), .percentileValue(0.7), .meanLessDeviation(factor: 0.8),
      .chanceFloor(0.5),
    ]
    for seed in UInt64(0)..<40 {
      var numbers = SplitMix64(seed: seed)
      let low = (0..<3).map { _ in (0..<4).map { _ in 10 * numbers.unit() } }
      let gaps = (0..<3).map { _ in (0..<4).map { _ in 2 * numbers.unit() } }
      let parts = (0..<3).map { _ in (0..<4).map { _ in numbers.unit() } }
      let bests = (0..<4).map { future in (0..<3).map { low[$0][future] }.max() ?? 0 }
      let bounds = (0..<4).map { bests[$0] + 3 * numbers.unit() }
      let part = numbers.unit()
      func table(_ lift: (Int, Int) -> Double, best: (Int) -> (Double, Double)) throws
        -> RegretTable
      {
        RegretTable(
          try PayoffTable(
            plans: ["A", "B", "C"],
            values: (0..<3).map { plan in
              (0..<4).map { future in
                let top = min(low[plan][future] + gaps[plan][future], bounds[future])
                let value = low[plan][future] + lift(plan, future) * (top - low[plan][future])
                return certified(value, top)
              }
            },
            best: (0..<4).map { certified(best($0).0, best($0).1) }))
      }
      let known = try table({ _, _ in 0 }, best: { (bests[$0], bounds[$0]) })
      let truth = try table(
        { parts[$0][$1] },
        best: { future in
          let reached =
            (0..<3).map { plan in
              let top = min(low[plan][future] + gaps[plan][future], bounds[future])
              return low[plan][future] + parts[plan][future] * (top - low[plan][future])
            }.max() ?? 0
          let value = reached + part * (bounds[future] - reached)
          return (value, value)
        })
      for criterion in criteria {
        for plan in 0..<3 {
          let stated = criterion.score(known.payoffs, plan, known.plans[plan])
          let hidden = criterion.score(truth.payoffs, plan, truth.plans[plan])
          guard let stated, let hidden else { continue }
          #expect(stated.low <= hidden.estimate + 1e-9, "seed \(seed), \(criterion)")
          #expect(hidden.estimate <= stated.high + 1e-9, "seed \(seed), \(criterion)")
        }
      }
    }
  }
}
