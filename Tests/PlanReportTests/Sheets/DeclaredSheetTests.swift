import ParkModel
import Testing

@testable import PlanReport

@Suite struct DeclaredSheetTests {
  @Test func everyDeclaredAmountHasALine() throws {
    let book = try Book(LiveRun.run())
    let sheet = try book.sheet("Declared")
    #expect(sheet.rows.count == TableLayout.headerRow + 6)
    let amount = try book.column("amount", of: sheet)
    #expect(
      sheet.rows.dropFirst(TableLayout.headerRow).map { $0.cells[amount - 1].content }
        == [30, 5, 4, 430, 62, 7].map { .number($0) })
    #expect(
      sheet.cell(CellAddress(row: 7, column: amount)).target
        == NumberAddress(.parkDeclaredCost, of: ["P12"], period: "2026"))
  }

  @Test func twoAmountsThatAScenarioCannotTellApartHaveNoTarget() throws {
    var run = TinyRun.run()
    run.portfolio.parks[0].alternatives[0].declared.append(
      DeclaredAmount(.greenfield(.commercial, "2026"), Figure(3, .assumed)))
    let book = try Book(run)
    let sheet = try book.sheet("Declared")
    let amount = try book.column("amount", of: sheet)
    let targets = (7...10).map { sheet.cell(CellAddress(row: $0, column: amount)).target?.field }
    #expect(targets == [.parkDeclaredCost, nil, .parkDeclaredOutcome, nil])
  }
}
