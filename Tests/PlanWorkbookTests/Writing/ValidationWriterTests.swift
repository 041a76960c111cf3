import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ValidationWriterTests {
  private func xml(_ rule: Validation.Rule, hint: String = "hint", error: String = "error") throws
    -> String
  {
    var sheet = row(Cell(.number(2)), Cell(.number(3)))
    sheet.validations = [Validation(.row(1, columns: 1...2), rule, hint: hint, error: error)]
    let lists = Sheet(
      name: "Lists", kind: .hidden,
      rows: ["yes", "no"].map { Sheet.Row([Cell(.text($0))]) },
      names: [Sheet.DefinedName("YES_NO", .column(1, rows: 1...2))])
    return try sheetXML([sheet, lists])
  }

  @Test func listsDrawOnANamedRange() throws {
    let text = try xml(.list(name: "YES_NO"))
    #expect(text.contains("type=\"list\""))
    #expect(text.contains("<formula1>YES_NO</formula1>"))
    #expect(text.contains("sqref=\"A1:B1\""))
  }

  @Test func rangesHaveBothEndsOrOne() throws {
    let both = try xml(.decimal(atLeast: 0, atMost: 1.5))
    #expect(both.contains("<formula1>0</formula1><formula2>1.5</formula2>"))
    #expect(try xml(.decimal(atLeast: 0, atMost: nil)).contains("greaterThanOrEqual"))
    #expect(try xml(.whole(atLeast: nil, atMost: 3)).contains("lessThanOrEqual"))
    #expect(try xml(.decimal(atLeast: nil, atMost: nil)).contains("type=\"decimal\""))
  }

  @Test func formulasAndChineseHintsAreKept() throws {
    let text = try xml(
      .condition(.combined(.at(row: 1, column: 1), .greater, .number(0))),
      hint: String(repeating: "填", count: 255), error: "请输入正数 <1>")
    #expect(text.contains("<formula1>A1&gt;0</formula1>"))
    #expect(text.contains("error=\"请输入正数 &lt;1&gt;\""))
    #expect(text.contains(String(repeating: "填", count: 255)))
  }
}
