import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct WrittenTableTests {
  private func table(_ rows: [[Cell]]) throws -> WrittenTable? {
    let keys = ["#key", "park", "what", "amount"].map { Cell(.text($0), look: .key) }
    let sheet = Sheet(
      name: "Test", kind: .output,
      rows: [
        Sheet.Row(keys), Sheet.Row([]),
        Sheet.Row(["No.", "Park", "What", "Amount\n数值"].map { Cell(.text($0), look: .header) }),
      ] + rows.map { Sheet.Row($0) })
    return WrittenTable(sheet, try Calculation([sheet]))
  }

  private func line(_ number: Double, _ park: String, _ what: String) -> [Cell] {
    [
      Cell(.number(number)), Cell(.text(park)), Cell(.text(what)),
      Cell(.number(number), look: .override),
    ]
  }

  @Test func asFewColumnsAsWillDoTellRowsApart() throws {
    let one = try #require(try table([line(1, "P1", "a"), line(2, "P2", "a")]))
    #expect(one.identity == ["park"])
    #expect(one.body == [4, 5])
    #expect(one.identity(of: 5) == "P2")
    let two = try #require(try table([line(1, "P1", "a"), line(2, "P1", "b")]))
    #expect(two.identity == ["park", "what"])
    #expect(two.identity(of: 4) == "P1 / a")
    #expect(two.header(4) == "Amount")
  }

  @Test func totalsAreLabelsAndNoRows() throws {
    let total = [Cell(.blank), Cell(.text("Total")), Cell(.blank), Cell(.number(3))]
    let found = try #require(try table([line(1, "P1", "a"), total]))
    #expect(found.body == [4])
    #expect(found.labels.contains("Total"))
  }

  @Test func sheetsWithoutKeysAreNoTables() throws {
    let sheet = Sheet(name: "Cover", kind: .cover, rows: [Sheet.Row([Cell(.text("Title"))])])
    #expect(WrittenTable(sheet, try Calculation([sheet])) == nil)
  }
}
