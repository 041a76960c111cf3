import ParkModel
import Testing

@testable import PlanReport

@Suite struct TableLayoutTests {
  @Test func entriesAreExplainedInBothLanguages() {
    let say = Wording(.english)
    let share = Validation.Rule.decimal(atLeast: 0, atMost: 1).words(say)
    #expect(share.hint == "Enter: 请输入： a number from 0 to 1 0 至 1 的数字")
    #expect(share.error == "Needed: 应为： a number from 0 to 1 0 至 1 的数字")
    #expect(
      Validation.Rule.whole(atLeast: nil, atMost: 3).words(say).hint
        == "Enter: 请输入： a whole number of 3 or less 不大于 3 的整数")
    #expect(Validation.Rule.list(name: "X").words(say).hint == "Choose from the list. 请从列表中选择。")
    var table = TableLayout(
      "Some", .input, say, title: .init("Some", "某"), purpose: .init("One. Two.", "一。二。"))
    table.add("a", "A")
    table.allow(.decimal(atLeast: 0, atMost: nil), ["a"], say)
    #expect(table.validations.isEmpty, "without rows there is nothing to enter")
    table.add(row: "x", [Cell(.number(1))])
    table.allow(.decimal(atLeast: 0, atMost: nil), ["a", "gone"], say)
    #expect(table.validations.map(\.range.text) == ["B7:B7"])
    #expect(table.cell("x", "a")?.formula == "=Some!$B$7" && table.cell("y", "a") == nil)
    #expect(table.own(0, "a").formula == "=B7" && table.total("a").formula == "=Some!B8")
    #expect(table.summary == "One")
  }

  private func table(_ name: String, header: String) throws -> Sheet {
    let say = Wording(.english)
    var table = TableLayout(
      "Test", .output, say, title: .init("Test", "试"), purpose: .init("To test.", "试验。"))
    table.add("name", header)
    table.add("note", "Note", wrapWidth: 12)
    table.body = [[Cell(.text(name)), Cell(.text("three words here"), wraps: true)]]
    table.totals = [[Cell(.text("A label that is much longer than its column"), look: .total)]]
    let sheet = table.sheet(banner: Cell(.text("fine"), look: .banner), say: say)
    return try #require(Workbook([sheet]).measured().sheets.first)
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
