import ParkModel
import Testing

@testable import WhatIf

@Suite struct RegretTests {
  /// By hand: best in [10, 12], plan in [7, 8]: 10 - 7, 10 - 8, 12 - 7.
  @Test func endsFollowFromTheGaps() throws {
    let table = try PayoffTable(
      plans: ["A"], values: [[certified(7, 8)]], best: [certified(10, 12)])
    let regret = try #require(table.regret(0, 0))
    #expect(regret.estimate == 3 && regret.atLeast == 2 && regret.atMost == 5)
  }

  @Test func isNeverBelowZeroAndInfiniteWithoutBound() throws {
    let table = try PayoffTable(
      plans: ["A"], values: [[certified(7, 20)]], best: [certified(7, .infinity)])
    let regret = try #require(table.regret(0, 0))
    #expect(regret.estimate == 0 && regret.atLeast == 0)
    #expect(regret.atMost.value == .infinity)
  }

  @Test func aBrokenPlanHasNone() throws {
    #expect(try payoffs([("A", [nil]), ("B", [1])]).regret(0, 0) == nil)
  }
}
