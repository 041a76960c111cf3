import Testing

@testable import PlanWorkbook

@Suite struct BulkTableTests {
  private func table(_ name: String, _ keys: [String]) -> BulkTable {
    BulkTable(name: name, title: "t", purpose: "p", columns: keys.map { .init($0, $0) })
  }

  @Test func namesAndKeysAreChecked() throws {
    try table("Data", ["a", "b"]).check()
    #expect(throws: WorkbookDefect.sheetName("A1")) { try table("A1", ["a"]).check() }
    let long = String(repeating: "x", count: 28)
    #expect(throws: WorkbookDefect.sheetName(long), "room for a number is kept") {
      try table(long, ["a"]).check()
    }
    #expect(throws: WorkbookDefect.self) { try table("Data", ["a", "a"]).check() }
    #expect(throws: WorkbookDefect.self) { try table("Data", [""]).check() }
    #expect(throws: WorkbookDefect.tooLarge(sheet: "Data", rows: 0, columns: 1)) {
      try table("Data", []).check()
    }
    let wide = (0..<16_384).map { "k\($0)" }
    #expect(throws: WorkbookDefect.tooLarge(sheet: "Data", rows: 0, columns: 16_385)) {
      try table("Data", wide).check()
    }
  }

  @Test func columnsRefuseWhatTheyDoNotHold() {
    let number = BulkTable.Column("n", "N")
    #expect(number.refusal(of: 1.5) == nil)
    #expect(number.refusal(of: .nan) == "'n': it holds a number that is none")
    #expect(number.refusal(of: .infinity) == "'n': it holds a number that is not finite")
    let whole = BulkTable.Column("i", "I", format: .integer)
    #expect(whole.refusal(of: 3) == nil)
    #expect(whole.refusal(of: 3.5) == "'i' holds whole numbers, not 3.5")
    let text = BulkTable.Column("t", "T", format: .text)
    #expect(text.refusal(of: 3) == "'t' holds text, not 3.0")
  }
}
