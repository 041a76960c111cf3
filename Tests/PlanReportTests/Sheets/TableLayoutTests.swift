import ParkModel
import Testing

@testable import PlanReport

@Suite struct TableLayoutTests {
  private func table(_ name: String, header: String) throws -> Sheet {
    let say = Wording(.english)
    var table = TableLayout(
      "Test", .output, say, title: .init("Test", "试"), purpose: .init("To test.", "试验。"))
    table.add("name", header)
    table.add("note", "Note", wrapWidth: 12)
    table.body = [[Cell(.text(name)), Cell(.text("three words here"), wraps: true)]]
    table.totals = [[Cell(.text("A label that is much longer than its column"), look: .total)]]
    let sheet = table.sheet(banner: Cell(.text("fine"), look: .banner), say: say)
    return sheet.measured(try Calculation([sheet]))
  }

  @Test func columnsAreAsWideAsTheirCells() throws {
    #expect(try table("吉林经济技术开发区", header: "N").columns[1].width == 9 * 2.1 + 2)
    #expect(try table("x", header: "N").columns[1].width == 8, "never too narrow")
    let long = String(repeating: "x", count: 99)
    #expect(try table(long, header: "N").columns[1].width == 40, "never too wide")
  }

  @Test func headersAndWrappedRowsAreAsHighAsTheirLines() throws {
    let sheet = try table("x", header: "A header of some words\n标题")
    #expect(sheet.rows[5].height == 94, "six lines")
    #expect(sheet.rows[6].height == 30, "two lines")
    #expect(sheet.rows[1].height == nil, "one line needs no height")
  }

  @Test func blanksOfATableKeepTheirFrame() throws {
    let say = Wording(.english)
    var table = TableLayout(
      "Test", .output, say, title: .init("Test", "试"), purpose: .init("To test.", "试验。"))
    table.add("name", "Name")
    table.body = [[.empty]]
    let sheet = table.sheet(banner: .empty, say: say)
    #expect(sheet.rows[6].cells[1] == Cell(.blank, look: .calculated))
    #expect(sheet.filter?.text == "A6:B7")
  }
}
