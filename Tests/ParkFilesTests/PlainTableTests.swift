import Testing

@testable import ParkFiles

@Suite struct PlainTableTests {
  private func table(_ text: String) -> PlainTable? { PlainTable(Array(text.utf8)) }

  @Test func cellsAreTextUnderTheirHeader() {
    #expect(
      table("park,note\nP1, \"a, b\"\n\nP2\n")
        == PlainTable(
          header: ["park", "note"],
          rows: [.init(line: 2, cells: ["P1", "a, b"]), .init(line: 4, cells: ["P2", ""])]))
  }

  @Test func cellsBeyondTheHeaderAreLeftOut() {
    #expect(table("park\nP1,x,y\n")?.rows.map(\.cells) == [["P1"]])
    #expect(table("park\n") == PlainTable(header: ["park"], rows: []))
  }

  @Test(arguments: ["", "park\n\"P1\n", "park\n\"P1\"x\n", "park\n\u{0}\n"])
  func whatIsNoTableIsNone(text: String) {
    #expect(table(text) == nil)
  }

  @Test func rowsKeepTheirLinesWhereTheyCan() {
    let table = PlainTable(
      header: ["a", "b"],
      rows: [
        .init(line: 4, cells: ["1", "x\ny\nz"]), .init(line: 5, cells: ["2", "\"q\""]),
        .init(line: 9, cells: ["3", ""]),
      ])
    let kept = table.csv(keepsLines: true)
    #expect(kept.lines == [4, 7, 9])
    #expect(
      String(decoding: kept.bytes, as: UTF8.self)
        == "a,b\n\n\n1,\"x\ny\nz\"\n2,\"\"\"q\"\"\"\n\n3,\n")
    #expect(table.csv().lines == [2, 5, 6])
  }
}
