import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct OtherPlansDocumentTests {
  @Test func plansCarryTheirChoices() throws {
    let asked = try #require(try ThreeProposals().inquiry())
    let others = try asked.otherPlans(count: 1)
    let plans = try #require(try fields(OtherPlansDocument(others))["plans"] as? [[String: Any]])
    #expect((plans.first?["parks"] as? [Any])?.count == 3)
    let common = try fields(CommonChoicesDocument(try asked.commonChoices()))
    #expect(common.keys.sorted() == ["choices", "complete", "within_points"])
  }
}
