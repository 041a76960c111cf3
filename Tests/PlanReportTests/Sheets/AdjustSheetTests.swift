import ParkModel
import Testing

@testable import PlanReport

@Suite struct AdjustSheetTests {
  @Test func everyResultHasAPlaceForAnOwnValue() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    #expect(try book.number("Adjust", "P02", "land_industrial_plan") == 110)
    #expect(try book.number("Adjust", "P02", "regenerated_plan") == 112)
    #expect(try book.value("Adjust", "P03", "carried_plan") == .text("no"))
    let sheet = try book.sheet("Adjust")
    let keys = SheetBook(run, .english).ownKeys(
      SheetBook(run, .english).adjustTable(PlanSlots(SheetBook(run, .english))))
    #expect(
      keys == [
        "land_industrial_own", "land_residential_own", "land_commercial_own",
        "land_public-green_own", "land_heritage-culture_own", "regenerated_own", "grant_own",
        "new_debt_own", "swap_own",
      ])
    for key in keys + ["carried_own"] {
      let cell = sheet.cell(try book.address("Adjust", "P01", key))
      #expect(cell.look == .override && cell.content == .blank, "\(key)")
    }
    #expect(sheet.isProtected)
    #expect(sheet.validations.count == keys.count + 1)
  }

  @Test func grantsAreThoseForCosts() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Adjust", "P05", "swap_plan") == 150)
    let all = try book.number("Allocation", "P05", "grant_mcny")
    #expect(near(try book.number("Adjust", "P05", "grant_plan"), all.map { $0 - 150 }))
  }
}
