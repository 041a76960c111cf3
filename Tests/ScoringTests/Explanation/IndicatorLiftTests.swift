import ParkModel
import Testing

@testable import Scoring

@Suite struct IndicatorLiftTests {
  /// By hand on goalposts 0…10, equal weights: B (2, 6) scores 0.4, A (6, 6) 0.6. B is level with
  /// A at 6 in c0, or at 10 in c1.
  @Test func twoIndicatorsByHand() throws {
    let posts = Goalposts(worst: 0, best: 10)
    let table = try score(
      testParks([[6, 6], [2, 6]]),
      by: testFramework(weights: [0.5, 0.5], goalposts: [posts, posts]))
    let lifts = (0..<2).map { IndicatorLift($0, of: 1, toRank: 1, table) }
    #expect(isClose(lifts.map { $0.to?.value ?? .nan }, [6, 10], within: 1e-9))
    #expect(lifts.map(\.from) == [2, 6])
  }

  @Test func whatOneIndicatorCannotDoIsSaid() throws {
    let posts = Goalposts(worst: 0, best: 10)
    let table = try score(
      testParks([[9, 9], [2, 2]]),
      by: testFramework(weights: [0.5, 0.5], goalposts: [posts, posts]))
    #expect(IndicatorLift(0, of: 1, toRank: 1, table).to == nil)
  }

  @Test func theValueFoundReachesTheRankAndLessDoesNot() throws {
    for seed in UInt64(1)...60 {
      let random = RandomCase(seed: seed)
      guard random.matrix.count > 2 else { continue }
      let table = try score(
        testParks(random.matrix), by: random.framework, settings: random.settings)
      guard let last = table.order.last, table.ranks[last] > 1 else { continue }
      let wanted = table.ranks[last] - 1
      for column in random.framework.indicators.indices {
        let lift = IndicatorLift(column, of: last, toRank: wanted, table)
        guard let found = lift.to?.value else { continue }
        func rank(_ value: Double) throws -> Int {
          var values = table.run.completed
          values[last * table.run.width + column] = value
          return try table.run.result(values).ranks[last]
        }
        #expect(try rank(found) <= wanted, "seed \(seed)")
        #expect(
          try rank(lift.from.value + (found - lift.from.value) * 0.9999) > wanted
            || abs(found - lift.from.value) < 1e-9, "seed \(seed)")
      }
    }
  }

  /// By hand: y gives 0.4 * 0.3 = 0.12 to A and 0.24 to B; B's x of 6 earns 5/6 * 0.6 = 0.5. A needs
  /// 0.62 / 0.6 from x: 5 * 0.6 / 0.62 = 4.8387, within the cap of 1.5.
  @Test func aCostBelowItsBenchmarkCanStillLift() throws {
    var framework = testFramework(
      weights: [0.6, 0.4], directions: [.lessIsBetter, .moreIsBetter],
      goalposts: [nil, Goalposts(worst: 0, best: 10)])
    framework.indicators[0].valueFunction = .ratio(benchmark: 5, cap: 1.5)
    let table = try score(testParks([[4.9, 3], [6, 6]]), by: framework)
    #expect(table.ranks == [2, 1])
    let lift = IndicatorLift(0, of: 0, toRank: 1, table)
    #expect(isClose([lift.to?.value ?? .nan], [5 * 0.6 / 0.62], within: 1e-9))
  }

  @Test func aHumpIsClimbedFromEitherSide() throws {
    var framework = testFramework(weights: [0.5, 0.5])
    framework.indicators[0].valueFunction = .line([.init(0, 0.1), .init(5, 1), .init(9, 0.2)])
    framework.indicators[1].goalposts = Goalposts(worst: 0, best: 10)
    let table = try score(testParks([[8, 5], [4, 5]]), by: framework)
    // The other is at 0.82; coming from 8 that is passed at 5 + 0.18 / 0.2 = 5.9.
    let lift = IndicatorLift(0, of: 0, toRank: 1, table)
    #expect(isClose([lift.to?.value ?? .nan], [5.9], within: 1e-9))
  }

  @Test func theWayUpEndsWhereNothingMoreIsWon() throws {
    var framework = testFramework(weights: [0.5, 0.5])
    framework.indicators[0].valueFunction = .ratio(benchmark: 10, cap: 1)
    framework.indicators[1].valueFunction = .steps(full: 5, step: 1, loss: 0.5)
    let table = try score(testParks([[9, 5], [8, 5], [1, 1]]), by: framework)
    let lift = IndicatorLift(0, of: 1, toRank: 1, table)
    #expect(isClose([lift.to?.value ?? .nan], [9], within: 1e-9))
    #expect(IndicatorLift(1, of: 1, toRank: 1, table).to == nil)
  }
}
