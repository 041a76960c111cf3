import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct WorkbookCheckTests {
  private func defect(_ sheets: [Sheet]) -> WorkbookDefect? {
    do {
      try WorkbookCheck(sheets, try Calculation(sheets)).run()
      return nil
    } catch {
      return error as? WorkbookDefect
    }
  }

  private func chart(_ values: CellRange, second: Bool = false) -> Chart {
    let series = Chart.Series(
      name: "s", categories: .column(1, rows: 1...2, sheet: "Test"), values: values, colour: .blue)
    return Chart(
      kind: .lines, title: "c", series: second ? [series, series] : [series],
      corner: CellAddress(row: 5, column: 1), width: 100, height: 100)
  }

  private func charted(_ chart: Chart) -> Sheet {
    Sheet(
      name: "Test", kind: .output,
      rows: [
        Sheet.Row([Cell(.text("a")), Cell(.number(1)), Cell(.formula(.number(1))), .init(.blank)]),
        Sheet.Row([Cell(.text("b")), Cell(.number(2)), Cell(.formula(.number(2))), .init(.blank)]),
      ], charts: [chart])
  }

  @Test func sheetNamesAreChecked() {
    #expect(defect([]) == .noSheet)
    #expect(defect([Sheet(name: "Lists", kind: .hidden)]) == .noSheet)
    #expect(defect([row(name: "")]) == .sheetName(""))
    #expect(defect([row(name: "history")]) == .sheetName("history"))
    #expect(defect([row(name: "总览")]) == .sheetName("总览"))
    #expect(defect([row(name: "Parks"), row(name: "PARKS")]) == .duplicateSheetName("PARKS"))
  }

  @Test func definedNamesAreChecked() {
    var sheet = row(Cell(.number(1)))
    sheet.names = [Sheet.DefinedName("DE161", CellAddress(row: 1, column: 1))]
    #expect(defect([sheet]) == .definedName("DE161"), "it means a cell")
    sheet.names = ["CAP", "Cap"].map { .init($0, CellAddress(row: 1, column: 1)) }
    #expect(defect([sheet]) == .duplicateDefinedName("Cap"))
  }

  @Test func linksLeadToSheetsThatShow() {
    let sheet = row(Cell(.link("there", sheet: "Nowhere")))
    #expect(defect([sheet]) == .brokenLink(sheet: "Test", cell: "A1", target: "Nowhere"))
    let hidden = Sheet(name: "_Meta", kind: .hidden)
    #expect(
      defect([row(Cell(.link("there", sheet: "_Meta"))), hidden])
        == .brokenLink(sheet: "Test", cell: "A1", target: "_Meta"))
    let many = Sheet(
      name: "Test", kind: .output,
      rows: (0...65_530).map { _ in Sheet.Row([Cell(.link("x", sheet: "Test"))]) })
    #expect(defect([many]) == .tooManyLinks(sheet: "Test", count: 65_531))
  }

  @Test func sizesAreChecked() {
    let wide = Sheet(
      name: "Test", kind: .output,
      rows: [Sheet.Row([Cell](repeating: Cell(.blank), count: 16_385))])
    #expect(defect([wide]) == .tooLarge(sheet: "Test", rows: 1, columns: 16_385))
    let long = Sheet(
      name: "Test", kind: .output, rows: [Sheet.Row](repeating: Sheet.Row([]), count: 1_048_577))
    #expect(defect([long]) == .tooLarge(sheet: "Test", rows: 1_048_577, columns: 0))
  }

  @Test func formulasAreCheckedAlsoInHighlights() {
    let text = Expression.text(String(repeating: "x", count: 300))
    let reason = "it holds a text longer than 255 characters"
    #expect(
      defect([row(Cell(.formula(text)))]) == .formula(sheet: "Test", cell: "A1", reason: reason))
    var sheet = row(Cell(.number(1)))
    sheet.highlights = [.init(.column(1, rows: 1...1), .condition(text, look: .bad))]
    #expect(defect([sheet]) == .formula(sheet: "Test", cell: "A1:A1", reason: reason))
  }

  @Test func rulesForEntriesAreChecked() {
    func reason(_ rules: [Validation.Rule], hint: String = "", hidden: Bool = true) -> String? {
      var sheet = row(Cell(.number(1)))
      sheet.validations = rules.map {
        Validation(.row(1, columns: 1...1), $0, hint: hint, error: "")
      }
      var lists = Sheet(name: "Lists", kind: hidden ? .hidden : .input)
      lists.names = [.init("YES_NO", .column(1, rows: 1...2))]
      if case .validation(_, _, let reason) = defect([sheet, lists]) { return reason }
      return nil
    }
    #expect(reason([.list(name: "YES_NO")]) == nil)
    #expect(
      reason([.list(name: "PARKS")]) == "the list 'PARKS' is no named range of this workbook")
    #expect(
      reason([.list(name: "YES_NO")], hidden: false)
        == "the list 'YES_NO' must stand on a hidden sheet")
    #expect(
      reason([.decimal(atLeast: 2, atMost: 1)]) == "its least number is above its largest")
    #expect(reason([.whole(atLeast: 2, atMost: 1)]) == "its least number is above its largest")
    #expect(
      reason([.whole(atLeast: 0, atMost: 1), .whole(atLeast: 0, atMost: 1)])
        == "A1 has another rule already")
    #expect(
      reason([.whole(atLeast: 0, atMost: 1)], hint: String(repeating: "x", count: 256))
        == "a text is 256 characters long; Excel reads 255")
    let long = (0..<100).reduce(Expression.number(1)) { sum, _ in sum + .number(10) }
    #expect(reason([.condition(long)]) == "its formula is longer than 255 characters")
  }

  @Test func chartsStandOnPlainNumbers() {
    func reason(_ values: CellRange, second: Bool = false) -> String? {
      if case .chartValues(_, _, _, let reason) = defect([charted(chart(values, second: second))]) {
        return reason
      }
      return nil
    }
    #expect(reason(.column(2, rows: 1...2, sheet: "Test")) == nil)
    #expect(reason(.column(3, rows: 1...2, sheet: "Test")) == "Test!C1 holds a formula")
    #expect(
      reason(.column(1, rows: 1...2, sheet: "Test"))
        == "Test!A1:A2 holds something that is not a number")
    #expect(reason(.column(4, rows: 1...2, sheet: "Test")) == "Test!D1:D2 holds no number")
    #expect(reason(.column(4, rows: 1...2, sheet: "Test"), second: true) == nil, "one of several")
    #expect(reason(.column(2, rows: 1...2)) == "B1:B2 names no sheet of this workbook")
    #expect(
      reason(.column(2, rows: 1...2, sheet: "Gone")) == "Gone!B1:B2 names no sheet of this workbook"
    )
  }
}
