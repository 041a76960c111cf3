import ParkModel
import Testing

@testable import Optimizer

@Suite struct PortfolioCounterfactualsTests {
  @Test func oneThingChangesAndNothingElse() {
    let portfolio = randomPortfolio(seed: 3, Variety(parks: 3, decidesLand: true, hasDebt: true))
    let first = portfolio.parks[0].id
    var wanted = portfolio
    wanted.parks[0].decision = .excluded
    #expect(portfolio.deciding(first, .excluded) == wanted)
    #expect(portfolio.deciding("nobody", .excluded) == portfolio)
    #expect(portfolio.scalingCosts(of: first, by: 1) == portfolio)
    #expect(portfolio.scalingBudgets(by: 1) == portfolio)
  }

  @Test func anAlternativeIsHeldOrWithheld() {
    let portfolio = declaredPortfolio(groups: [[(5, []), (4, [])]], capacity: [])
    let chosen = portfolio.choosing("item-101", of: "G1000").parks[0]
    #expect(chosen.alternatives.map(\.id) == ["item-101"])
    #expect(chosen.decision == .mandatory)
    let withheld = portfolio.withholding("item-101", of: "G1000").parks[0]
    #expect(withheld.alternatives.map(\.id) == ["item-100"])
    #expect(withheld.decision == .free)
  }

  @Test func costsAndBudgetsAreScaled() {
    let portfolio = costedPortfolio([(6, 7)], budget: 10)
    let park = portfolio.scalingCosts(of: "P1", by: 2).parks[0]
    #expect(park.alternatives[0].declared.map(\.amount.value) == [6, 14])
    #expect(park.instrumentCostFactor.value == 2)
    #expect(park.landCostFactor.value == 2)
    #expect(portfolio.scalingBudgets(by: 0.7).funds[0].budget.map(\.value) == [7])
  }
}
