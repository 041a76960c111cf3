import Testing

@testable import PlanWorkbook

@Suite struct ListTableTests {
  private func completed(_ columns: [String], _ rows: [[String]]) -> ListTable {
    var table = ListTable(columns: columns, numbers: Array(1...columns.count), rows: rows)
    table.complete()
    return table
  }

  @Test func identifiersComeFirstAndPathsAreThere() {
    let table = completed(["region", "park"], [["North", "P1"], ["South", "P2"]])
    #expect(table.columns == ["park", "path", "region"])
    #expect(table.numbers == [2, 1, 1])
    #expect(table.rows == [["P1", "", "North"], ["P2", "", "South"]])
    #expect(table.notices.count == 1)
  }

  @Test func namesInPlaceOfIdentifiersStayNames() {
    let table = completed(["park", "path"], [["吉林", "co-city"], ["大庆", ""]])
    #expect(table.columns == ["park", "name_zh", "path"])
    #expect(table.rows == [["P01", "吉林", "co-city"], ["P02", "大庆", ""]])
    #expect(table.notices.first?.hasSuffix("and it becomes 'name_zh'.") == true)
  }

  @Test func chineseNamesAreChineseNames() {
    let table = completed(["park", "path", "name_en"], [["P1", "", "甲"], ["P2", "", "乙"]])
    #expect(table.columns == ["park", "path", "name_zh"])
    #expect(completed(["park", "path", "name_en"], [["P1", "", "A"]]).columns[2] == "name_en")
  }
}
