import ParkModel
import Testing

@testable import PlanReport

@Suite struct InstrumentsSheetTests {
  @Test func everyLevelHasALineAndSharesWhatIsTheInstruments() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Instruments")
    let first = try book.address("Instruments", "digital", "maturity:2028")
    #expect(sheet.cell(first).content == .number(0.7))
    #expect(
      sheet.cell(first).target
        == NumberAddress(.instrumentMaturity, of: ["digital"], period: "2028"))
    let next = CellAddress(row: first.row + 1, column: first.column)
    #expect(sheet.cell(next).content == .formula(.at(row: first.row, column: first.column)))
    let costs = try book.column("start_cost", of: sheet)
    #expect(
      (0..<3).map { sheet.cell(CellAddress(row: first.row + $0, column: costs)).content }
        == [24, 60, 108].map { .number($0) })
  }

  @Test func aSingleLevelCanBeSetByAScenario() throws {
    var run = try SampleRun.run()
    run.portfolio.instruments.append(
      Instrument(
        id: "zoning",
        levels: [
          InstrumentLevel(
            id: "on", startCost: Figure(5, .assumed), effects: ["jobs": Figure(0.1, .assumed)])
        ], prerequisites: ["digital"], maturity: SampleRun.maturity))
    let book = try Book(run)
    let sheet = try book.sheet("Instruments")
    #expect(
      sheet.cell(try book.address("Instruments", "zoning", "start_cost")).target
        == NumberAddress(.instrumentStartCost, of: ["zoning"]))
    #expect(
      sheet.cell(try book.address("Instruments", "zoning", "effect:jobs")).target
        == NumberAddress(.instrumentEffect, of: ["zoning"], outcome: "jobs"))
    #expect(
      sheet.cell(try book.address("Instruments", "digital", "start_cost")).target == nil,
      "a scenario sets all levels at once")
    #expect(try book.value("Instruments", "zoning", "prerequisites") == .text("digital"))
  }
}
