import ParkModel
import Testing

@testable import PlanReport

@Suite struct LandUsesSheetTests {
  @Test func usesAreColumnsSoThatHectaresMultiplyWithRows() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("LandUses", "cost", "residential") == 4.5)
    #expect(try book.number("LandUses", "per_ha:jobs", "commercial") == 70)
    #expect(try book.number("LandUses", "segment_width:2", "industrial") == 0.7)
    #expect(try book.number("LandUses", "maturity:2028", "heritage-culture") == 0.7)
    let sheet = try book.sheet("LandUses")
    let yield = sheet.cell(try book.address("LandUses", "per_ha:jobs", "commercial"))
    #expect(
      yield.target == NumberAddress(.landUseYield, of: ["commercial"], outcome: "jobs"))
    #expect(yield.status == .illustrative)
  }

  @Test func whatAScenarioChangesTogetherHasNoTargetOfItsOwn() throws {
    let book = try Book(SampleRun.run())
    let width = try book.sheet("LandUses").cell(
      try book.address("LandUses", "segment_width:1", "industrial"))
    #expect(width.look == .input && width.target == nil)
    var run = try SampleRun.run()
    for use in run.portfolio.land.uses.indices {
      run.portfolio.land.uses[use].segments = [LandSegment()]
    }
    let single = try Book(run)
    let address = try single.address("LandUses", "segment_width:1", "industrial")
    #expect(
      try single.sheet("LandUses").cell(address).target
        == NumberAddress(.landUseSegmentWidth, of: ["industrial"]))
  }

  @Test func withoutLandDecisionsThereIsNoSheet() {
    #expect(SheetBook(TinyRun.run(), .english).landUsesTable() == nil)
  }
}
