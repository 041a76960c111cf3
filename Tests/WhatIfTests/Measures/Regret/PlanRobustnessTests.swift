import Optimizer
import ParkModel
import Testing

@testable import WhatIf

@Suite struct PlanRobustnessTests {
  /// By hand, see `threePlans`: mean 7, squares 9 + 25 + 4 = 38 over 3, regrets 0, 4, 0.
  @Test func aPlanThatHoldsEverywhere() throws {
    let found = PlanRobustness(try threePlans(), plan: 0)
    #expect(found.holds == SampledShare(3, of: 3) && found.breaksIn.isEmpty)
    #expect(isClose(found.expected?.value, 7) && isClose(found.expectedWhereItHolds?.value, 7))
    #expect(isClose(found.standardDeviation?.value, (38.0 / 3).squareRoot()))
    #expect(found.worst == .init(value: 2, future: 1))
    #expect(found.best == .init(value: 10, future: 0))
    #expect(found.worstRegret?.value.estimate == 4 && found.worstRegret?.future == 1)
    #expect(isClose(found.expectedRegret?.estimate.value, 4.0 / 3))
  }

  /// By hand: broken in the second of four futures, which counts as -2: (4 - 2 + 6 + 4) / 4.
  @Test func aPlanThatBreaks() throws {
    let table = try payoffs(
      [("A", [4, nil, 6, 4]), ("B", [1, 1, 1, 1])], brokenCountsAs: -2)
    let found = PlanRobustness(table, plan: 0)
    #expect(found.holds == SampledShare(3, of: 4) && found.breaksIn == [1])
    #expect(isClose(found.expected?.value, 3))
    #expect(isClose(found.expectedWhereItHolds?.value, 14.0 / 3))
    #expect(found.worst == nil && found.worstRegret == nil && found.expectedRegret == nil)
    #expect(found.best?.value == 6)
  }

  @Test func noFuturesSayNothing() throws {
    let found = PlanRobustness(try payoffs([("A", [])]), plan: 0)
    #expect(found.expected == nil && found.worst == nil && found.worstRegret == nil)
    #expect(found.expectedRegret == nil && found.standardDeviation == nil)
  }

  @Test func aPlanThatHoldsNowhere() throws {
    let found = PlanRobustness(try payoffs([("A", [nil]), ("B", [2])]), plan: 0)
    #expect(found.expectedWhereItHolds == nil && found.best == nil && found.expected == 0)
  }

  /// Where no plan exists none can be kept: one of three futures, the regret of the other two.
  @Test func futuresWithoutAnyPlanDoNotHold() throws {
    let table = try PayoffTable(
      plans: ["A"],
      values: [
        [Certified(reached: 4, atMost: 4), nil, Certified(reached: 3, atMost: 3)]
      ],
      best: [Certified(reached: 5, atMost: 5), nil, Certified(reached: 3, atMost: 3)])
    let found = PlanRobustness(table, plan: 0)
    #expect(found.holds == SampledShare(2, of: 3) && found.breaksIn.isEmpty)
    #expect(found.worstRegret?.value.estimate == 1)
  }
}
