import ParkModel
import Testing

@testable import Scoring

@Suite struct AcceptabilityTests {
  private func table(_ matrix: [[Double]], _ framework: Framework) throws -> MeritTable {
    try score(testParks(matrix), by: framework)
  }

  private let framework = testFramework(
    weights: [0.5, 0.5],
    goalposts: [Goalposts(worst: 0, best: 10), Goalposts(worst: 0, best: 10)])

  /// By hand: (10, 0) against (0, 10) is first exactly when c0 weighs more: half of all weights,
  /// with 3/4 on c0 in the mean.
  @Test func twoOppositeParksShareTheWeightsEvenly() throws {
    let result = try acceptability(
      try table([[10, 0], [0, 10]], framework), space: .free, draws: 40_000, seed: 4)
    #expect(abs(result.acceptability(0, rank: 1) - 0.5) < 0.01, "seed 4")
    let central = try #require(result.centralWeights[0])
    #expect(abs(central[0] - 0.75) < 0.01, "seed 4")
    #expect(result.confidence == [1, 1])
  }

  /// With c0 sure to weigh at least as much as c1, the first park is always at least level.
  @Test func theOrderOfTheDeclaredWeightsIsKept() throws {
    var ordered = framework
    ordered.indicators[0].weight = Figure(0.7)
    ordered.indicators[1].weight = Figure(0.3)
    let table = try table([[10, 0], [0, 10]], ordered)
    let result = try acceptability(table, space: .order(of: table), draws: 2000, seed: 4)
    #expect(result.acceptability(0, rank: 1) == 1 && result.acceptability(1, rank: 1) == 0)
    #expect(result.centralWeights[1] == nil)
  }

  /// Ranges are handed down the tree like the weights beside them: 0.1…0.3 of a group that weighs
  /// a half is 0.05…0.15 of all.
  @Test func rangesGoDownTheTree() throws {
    let grouped = Framework(
      id: "g", groups: [IndicatorGroup(id: "g", weight: Figure(0.5))],
      indicators: [
        Indicator(
          id: "c0", group: "g", weight: Figure(0.2), weightRange: WeightRange(low: 0.1, high: 0.3)
        ),
        Indicator(id: "c1", group: "g", weight: Figure(0.8)),
        Indicator(id: "c2", weight: Figure(0.5)),
      ])
    let table = try table([[1, 2, 3], [3, 2, 1]], grouped)
    guard case .bounded(let ranges) = WeightSpace.ranges(of: table, change: 0.25) else {
      Issue.record("bounded")
      return
    }
    #expect(isClose(ranges.map(\.low.value), [0.05, 0.3, 0.375]))
    #expect(isClose(ranges.map(\.high.value), [0.15, 0.5, 0.625]))
  }

  /// By hand: values 6 and 5, each give or take 2, evenly: the second is first in 9/32 of cases
  /// (the difference of two even numbers is triangular: (4 - 1)² / (2 * 4²)).
  @Test func uncertainValuesAreDrawnByTheirDistribution() throws {
    let single = testFramework(weights: [1], goalposts: [Goalposts(worst: 0, best: 10)])
    let result = try acceptability(
      try table([[6], [5]], single), space: .free, draws: 40_000, seed: 11,
      uncertainties: [
        Uncertainty(shape: .normal, spread: 9, isRelative: false),
        Uncertainty(shape: .uniform, spread: 2, isRelative: false),
      ])
    #expect(abs(result.acceptability(1, rank: 1) - 9.0 / 32) < 0.01, "seed 11")
    #expect(abs((result.confidence[1] ?? 0) - 9.0 / 32) < 0.01, "seed 11")
  }

  @Test func anUncertaintyFitsByParkIndicatorAndStatus() throws {
    let certain = try table([[6, 1], [5, 2]], framework)
    func first(_ uncertainty: Uncertainty) throws -> SmaaResult {
      try acceptability(
        certain, space: .bounded([.init(low: 1, high: 1), .init(low: 0, high: 0)]), draws: 500,
        seed: 2, uncertainties: [uncertainty])
    }
    let all = try first(
      Uncertainty(indicator: "c0", shape: .triangular, spread: 0.5))
    #expect(all.acceptability(1, rank: 1) > 0)
    for uncertainty in [
      Uncertainty(indicator: "c1", shape: .triangular, spread: 0.5),
      Uncertainty(indicator: "c0", status: .assumed, shape: .triangular, spread: 0.5),
      Uncertainty(park: "P009", shape: .normal, spread: 0.5),
    ] {
      #expect(try first(uncertainty).acceptability(1, rank: 1) == 0)
    }
  }

  /// A is the best by far but vetoed; B has a bonus that beats C whatever the weights.
  @Test func bonusesAndVetoesCountAsInTheScore() throws {
    var judged = framework
    judged.adjustments = [
      Adjustment(id: "bonus", rule: .bonus(perUnit: 1, atMost: nil)),
      Adjustment(id: "spill", rule: .veto(above: 0)),
    ]
    let parks = [
      testPark("A", ["c0": 9, "c1": 9, "spill": 1]),
      testPark("B", ["c0": 1, "c1": 1, "bonus": 0.9]),
      testPark("C", ["c0": 8, "c1": 7]),
    ]
    let table = try score(parks, by: judged)
    #expect(table.ranks == [3, 1, 2])
    let uncertain = Uncertainty(shape: .uniform, spread: 0.05)
    for uncertainties in [[], [uncertain]] {
      let result = try acceptability(
        table, space: .free, draws: 300, seed: 1, uncertainties: uncertainties)
      #expect((0..<3).map { result.expectedRank($0) } == [3, 1, 2])
    }
    #expect(sensitivity(table, samples: 32, seed: 1).rows.map(\.meanRank) == [3, 1, 2])
  }

  @Test func aSpaceWithoutWeightsIsRefused() throws {
    let table = try table([[1, 2]], framework)
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try acceptability(
          table,
          space: .bounded([.init(low: 0.7, high: 0.8), .init(low: 0.6, high: 0.9)]), draws: 10,
          seed: 1)
      } == [
        """
        --smaa, field 'low': the lowest weights sum to 1.3, so that no weights sum to 1.
          Fix: lower some of them, by 0.3 in all
        """
      ])
  }
}
