import Optimizer
import ParkModel
import Testing

@Suite struct FlipBudgetTests {
  /// Budget 100; values 60, 50 for costs 60, 50: only the first fits. At 110 both do: the second
  /// comes in from 110 % on. The first leaves when it does not fit any more: below 60 %.
  @Test func budgetsAreWorkedByHand() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(60, 60), (50, 50)], budget: 100), merits: [:]))
    let flips = try asked.flipPrices(measures: .budget).parks.map(\.budget)
    #expect(flips[1] == .between(stays: 1.09, flips: 1.1, isProven: true))
    #expect(flips[0] == .between(stays: 0.6, flips: 0.59, isProven: true))
  }

  @Test func aParkThatMoneyDoesNotMoveKeepsItsSide() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(60, 10), (-5, 5)], budget: 100), merits: [:]))
    let flips = try asked.flipPrices(measures: .budget).parks.map(\.budget)
    #expect(flips == [.keepsSide, .keepsSide])
  }

  @Test func withoutFundsThereIsNoBudget() throws {
    let asked = try #require(
      try inquiry(declaredPortfolio(groups: [[(5, [1])]], capacity: [1]), merits: [:]))
    #expect(try asked.flipPrices(measures: .budget).parks.map(\.budget) == [nil])
  }
}
