import Foundation
import ParkModel
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct SweepTableTests {
  @Test func everyFutureHasARow() throws {
    let folder = try TestFolder()
    try SweptProposals.write(to: folder)
    let run = try SweptProposals.run(in: folder)
    try SweepTable(run).writeCSV(to: folder.path + "/futures.csv")
    let rows = try folder.read("futures.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 7)
    #expect(
      rows[0] == [
        "future", "status", "number:room", "number:jobs", "value", "bound", "gap",
        "carried:today", "outcome:dreams", "outcome:jobs", "outcome:value", "released_ha",
        "cost_mcny", "grants_mcny", "new_debt_mcny", "swap_mcny",
        "choices_changed", "parks", "binding_limits", "missed_targets", "reason",
      ])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[1].prefix(4) == ["0", "solved", "0.8", "1.0"])
    #expect(rows[1].contains("B:build C:build"))
    #expect(rows[3].contains("A:build B:build") && rows[3].contains("cap"))
  }

  @Test(arguments: Language.allCases) func theWorkbookHasTheSameColumnsAndRows(
    language: Language
  ) throws {
    let folder = try TestFolder()
    try SweptProposals.write(to: folder)
    let run = try SweptProposals.run(in: folder)
    let table = SweepTable(run, in: language)
    #expect(table.columns.map(\.key) == SweepTable(run).columns.map(\.key))
    #expect(table.columns.allSatisfy { !$0.header.isEmpty })
    let title = language == .english ? "Room in the cap" : "上限余地"
    #expect(table.columns.contains { $0.key == "number:room" && $0.header == title })
    let path = folder.path + "/futures.xlsx"
    let written = try table.writeWorkbook(
      to: path, created: "2026-03-01T09:30:00Z", in: language)
    #expect(written.rows == 6 && written.sheets == 1 && written.cutTexts == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).prefix(2) == Data("PK".utf8))
  }
}
