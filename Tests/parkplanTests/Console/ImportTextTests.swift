import ParkModel
import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ImportTextTests {
  @Test func differencesAreListedInEitherLanguage() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try book.set("Parks", "P1", "equity_mcny", to: .number(450))
    let cell = try book.address("Parks", "P1", "equity_mcny").text
    try book.write()
    let workbook = try readWorkbook(at: folder.path + "/edited.xlsx")
    let kept = try CarriedRun.find(in: workbook, path: "edited.xlsx", store: { nil })
    let run = try ImportedRun(workbook, path: "edited.xlsx", kept: kept)
    #expect(
      ImportText(imported: run, say: .english, width: 100).differences == """
        1 cell of edited.xlsx changed.

        cell      row  what      was     is  taken as
        ─────────────────────────────────────────────
        Parks!\(cell)  P1   Equity  400.0  450.0  input

        """)
    #expect(
      ImportText(imported: run, say: .chinese, width: 100).differences.hasPrefix(
        "edited.xlsx 有 1 个单元格改动。\n\n单元格"))
  }
}
