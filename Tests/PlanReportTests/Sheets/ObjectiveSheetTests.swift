import ParkModel
import Testing

@testable import PlanReport

@Suite struct ObjectiveSheetTests {
  @Test func sharesOfTheWeightsMakePoints() throws {
    let book = try Book(SampleRun.run())
    #expect(near(try book.number("Objective", "jobs", "share"), 0.2))
    #expect(near(try book.number("Objective", "jobs", "points_per_unit"), 100 * 0.2 / 42_000))
    #expect(
      near(
        try book.number("Objective", "Total", "points"),
        try book.number("Outcomes", "Total", "points")))
  }

  @Test func aChangedWeightIsSharedOut() throws {
    let book = try Book(SampleRun.run()).setting("Objective", "jobs", "weight", .number(1.2))
    #expect(near(try book.number("Objective", "jobs", "share"), 0.6))
    #expect(near(try book.number("Objective", "Total", "share"), 1))
  }

  @Test func aReferenceIsAnInputOnlyWhereItWasGiven() throws {
    let book = try Book(LiveRun.run())
    let sheet = try book.sheet("Objective")
    func reference(_ outcome: String) throws -> Cell {
      sheet.cell(try book.address("Objective", outcome, "reference"))
    }
    #expect(try reference("culture").look == .input)
    #expect(
      try reference("culture").target == NumberAddress(.outcomeReference, of: ["culture"]))
    #expect(try reference("jobs").look == .engine)
    #expect(try book.number("Objective", "value-added", "effect_ceiling") == 0.05)
  }
}
