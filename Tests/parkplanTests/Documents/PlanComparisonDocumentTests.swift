import Foundation
import Testing

@testable import parkplan

@Suite struct PlanComparisonDocumentTests {
  @Test func everyFieldIsThereAlsoWhereNothingIsKnown() throws {
    let plans = PlanComparison(ComparedPlans.run(["P1", "P3"]), ComparedPlans.withoutPlan())
    let document = try fields(PlanComparisonDocument(plans))
    #expect(
      document.keys.sorted() == [
        "difference", "first", "land", "limits", "money", "obstacles", "outcomes", "parks",
        "second", "second_by_first",
      ])
    #expect(document["second"] is NSNull && document["difference"] is NSNull)
    let jobs = try #require((document["outcomes"] as? [[String: Any]])?.first)
    #expect(jobs["first"] as? Double == 10 && jobs["second"] is NSNull)
  }

  @Test func parksCarryBothTreatments() throws {
    let plans = PlanComparison(ComparedPlans.run(["P1"]), ComparedPlans.run(["P2"]))
    let document = PlanComparisonDocument(plans)
    #expect(document.parks.map(\.change) == ["left", "entered"])
    #expect(document.parks[0].first.value?.alternative.value == "build")
    #expect(document.parks[0].second.value?.alternative.value == nil)
    #expect(document.money.map(\.name) == ["grants", "grants of relief", "new-debt", "swaps"])
  }
}
