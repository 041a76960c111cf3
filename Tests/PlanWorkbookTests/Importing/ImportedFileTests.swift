import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ImportedFileTests {
  @Test func fieldsHaveCells() {
    let table = ImportedFile(
      name: "parks.csv", sheet: "parks", content: .table(columns: ["park", "debt"], rows: []),
      keyRow: 4, rowNumbers: [], columnNumbers: [2, 28])
    #expect(table.cell(row: 9, field: "debt")?.text == "AB9")
    #expect(table.cell(row: 9, field: "equity") == nil)
    #expect(table.cell(row: 9, field: nil) == nil)
    let lines = ImportedFile(
      name: "limits.yaml", sheet: "limits_yaml", content: .lines([]), keyRow: 4, rowNumbers: [],
      columnNumbers: [2])
    #expect(lines.cell(row: 9, field: "rule")?.text == "B9")
  }
}
