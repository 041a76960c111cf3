import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct MeritFundingDocumentTests {
  @Test func theRankingIsADocument() throws {
    let asked = try #require(try ThreeProposals().inquiry())
    let ranking = try fields(
      MeritFundingDocument(try asked.fundingByMerit(), beside: asked.plan))
    #expect(
      ranking.keys.sorted() == [
        "behind", "change", "complete", "grant_mcny", "missed", "new_debt_mcny", "objective",
        "order", "parks", "parks_chosen", "turns",
      ])
  }
}
