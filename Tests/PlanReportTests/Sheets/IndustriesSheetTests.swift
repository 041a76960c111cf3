import ParkModel
import Testing

@testable import PlanReport

@Suite struct IndustriesSheetTests {
  @Test func yieldsOfAHectareStandByIndustry() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Industries", "steel", "per_ha:value-added") == 5.5)
    #expect(try book.value("Industries", "steel", "heavy") == .text("yes"))
    #expect(try book.value("Industries", "food", "banned") == .text("no"))
    let cell = try book.sheet("Industries").cell(
      try book.address("Industries", "steel", "per_ha:jobs"))
    #expect(cell.target == NumberAddress(.industryIntensity, of: ["steel"], outcome: "jobs"))
  }

  @Test func onlyOutcomesThatIndustriesAddToHaveAColumn() throws {
    let book = SheetBook(try SampleRun.run(), .english)
    #expect(
      book.intenseOutcomes.map(\.id) == ["emissions-avoided", "fiscal", "jobs", "value-added"])
    #expect(SheetBook(TinyRun.run(), .english).industriesTable() == nil)
  }
}
