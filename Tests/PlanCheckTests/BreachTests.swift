import ParkModel
import Testing

@testable import PlanCheck

@Suite struct BreachTests {
  @Test func aBreachReadsAsItsSentence() {
    let breach = Breach(rule: "swap", park: "P1", amount: 1, sentence: "swap of P1: too much.")
    #expect("\(breach)" == "swap of P1: too much.")
  }

  @Test func parkRulesAreTheModelsWords() {
    #expect(
      ParkRule.allCases.map(\.rawValue) == [
        "plan", "alternative", "extent", "instrument", "order", "land", "brownfield",
        "remediation first", "greenfield", "release cap", "integration", "funding", "leverage",
        "swap", "service",
      ])
  }
}
