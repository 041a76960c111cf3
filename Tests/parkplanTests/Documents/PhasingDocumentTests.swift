import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct PhasingDocumentTests {
  @Test func phasingAndSpreadAreDocuments() throws {
    var case3 = ThreeProposals()
    case3.portfolio.periods.append(Period(id: "2028", firstYear: 2028, lastYear: 2029))
    case3.portfolio.funds[0].budget = [Figure(8), Figure(2)]
    let asked = try #require(try case3.inquiry())
    #expect(
      try fields(PhasingDocument(try asked.phasing())).keys.sorted() == [
        "change", "conflict", "first", "first_parks", "first_value", "price", "share",
        "topped_up_value",
      ])
    let spread = try #require(try asked.betterSpread())
    let funds = try #require(
      try fields(SpreadDocument(spread, periods: case3.portfolio.periods))["funds"]
        as? [[String: Any]])
    #expect((funds.first?["periods"] as? [Any])?.count == 2)
  }
}
