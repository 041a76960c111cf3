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
}
