import ParkModel
import Testing

@testable import PlanReport

@Suite struct SynergiesSheetTests {
  @Test func aSynergyCountsAtItsFirstParkWhileBothChoicesStand() throws {
    let book = try Book(LiveRun.run())
    #expect(
      try book.value("Synergies", "medicine", "first")
        == .text("P10, Tonghua Pharmaceutical High-tech Zone, Small-firm supply chain"))
    let before = try book.number("Outcomes", "P10", "outcome_jobs")
    let apart = try book.setting("Adjust", "P11", "carried_own", .text("no"))
    #expect(near(try apart.number("Outcomes", "P10", "outcome_jobs"), before.map { $0 - 100 }))
    let stronger = try book.setting("Synergies", "medicine", "effect:jobs", .number(150))
    #expect(near(try stronger.number("Outcomes", "P10", "outcome_jobs"), before.map { $0 + 50 }))
  }

  @Test func withoutSynergiesThereIsNoSheet() throws {
    #expect(SheetBook(try SampleRun.run(), .english).synergiesTable() == nil)
  }
}
