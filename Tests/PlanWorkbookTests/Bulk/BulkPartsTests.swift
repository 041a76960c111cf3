import Testing

@testable import PlanWorkbook

@Suite struct BulkPartsTests {
  @Test func everySheetIsNamedRelatedAndTyped() {
    let table = BulkTable(title: "T", purpose: "", columns: [.init("a", "A")])
    let parts = BulkParts(
      sheets: [("Data", 5), ("Data_2", 1)], layout: BulkSheet(table, samples: []))
    #expect(parts.workbook.contains("<sheet name=\"Data_2\" sheetId=\"2\" r:id=\"rId2\"/>"))
    #expect(parts.workbook.contains("localSheetId=\"1\" hidden=\"1\">Data_2!$A$6:$B$7<"))
    #expect(
      parts.workbookRelations.contains("Id=\"rId2\"")
        && parts.workbookRelations.contains("Id=\"rId3\""))
    #expect(parts.contentTypes.contains("/xl/worksheets/sheet2.xml"))
  }

  @Test func timesLoseTheirFractions() {
    let core = BulkParts.core(title: "a & b", created: "2026-03-01T09:30:00.250Z")
    #expect(core.contains(">2026-03-01T09:30:00Z<") && core.contains("a &amp; b"))
  }
}
