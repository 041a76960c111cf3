import Testing

@testable import PlanWorkbook

@Suite struct BulkSheetTests {
  private let table = BulkTable(
    title: "T", purpose: "P",
    columns: [
      .init("park", "Park", format: .text), .init("x", "A rather long header of several words"),
      .init("y", "Y", unit: "MCNY", format: .money),
    ])

  @Test func columnsAreAsWideAsTheirTextsWithinReason() {
    let narrow = BulkSheet(table, samples: [])
    #expect(narrow.widths.count == 4)
    #expect(narrow.widths.allSatisfy { (8...40).contains($0) })
    let wide = BulkSheet(table, samples: [[.text("长春经济技术开发区")], [.text("x"), .number(1)]])
    #expect(wide.widths[1] > narrow.widths[1])
    let huge = BulkSheet(table, samples: [[.text(String(repeating: "x", count: 500))]])
    #expect(huge.widths[1] == 40)
  }

  @Test func filtersReachTheLastRow() {
    let sheet = BulkSheet(table, samples: [])
    #expect(sheet.filter(rows: 10).text == "A6:D16")
    #expect(sheet.filter(rows: 10, sheet: "Data").text == "Data!$A$6:$D$16")
  }
}
