import Testing

@testable import ParkFiles

struct CSVTextTests {
  private func text(_ header: [String], _ rows: [[String]]) -> String {
    var table = CSVText(header)
    for row in rows { table.append(row) }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test func onlyCellsThatNeedQuotesHaveThem() {
    #expect(
      text(
        ["park", "note"],
        [["P1", "plain"], ["P2", "a, b"], ["P3", "say \"no\""], ["P4", "1\n2"]])
        == "park,note\nP1,plain\nP2,\"a, b\"\nP3,\"say \"\"no\"\"\"\nP4,\"1\n2\"\n")
  }

  @Test func missingCellsAreEmpty() {
    #expect(text(["a", "b", "c"], [["1"]]) == "a,b,c\n1,,\n")
  }

  @Test func whatIsWrittenReadsBack() {
    let cells = ["plain", "a, b", "\"", "line\nbreak", "", "中文"]
    var table = CSVText(["1", "2", "3", "4", "5", "6"])
    table.append(cells)
    var records = CSVRecords(table.bytes, from: 0)
    #expect(records.next() == .record)
    #expect(records.next() == .record)
    #expect(records.cells.map(records.text) == cells)
    #expect(records.next() == .end)
  }

  @Test(
    arguments: [
      "=1+1", "+A1", "-A1", "@SUM(A1)", "\tx", "\rx", "-1+2", "-inf", "=", "-", "＝1", "+1-1",
      "-0x10",
    ]) func whatSpreadsheetsWouldCalculateGetsAnApostrophe(cell: String)
  {
    #expect(isLikeFormula(cell))
    var table = CSVText(["a"], isForSpreadsheets: true)
    table.append([cell])
    #expect(String(decoding: table.bytes, as: UTF8.self).contains("'" + cell))
    // The portfolio's own files hold what was given.
    #expect(text(["a"], [[cell]]).contains("'") == false)
  }

  @Test(arguments: ["-5.2", "+3", "-1e-05", "1", "a=b", "P01-x", "", "吉林", "'=1"])
  func numbersAndPlainTextStayAsTheyAre(cell: String) {
    #expect(!isLikeFormula(cell))
    var table = CSVText(["a"], isForSpreadsheets: true)
    table.append([cell])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "a\n\(cell)\n")
  }
}
