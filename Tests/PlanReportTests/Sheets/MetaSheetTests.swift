import Testing

@testable import PlanReport

@Suite struct MetaSheetTests {
  @Test func blocksStandSideBySide() {
    var meta = MetaSheet()
    meta.add("version", "0.1.0")
    let first = meta.add(["a", "x", "y"], [("one", [1, nil]), ("two", [3, 4])])
    let second = meta.add(["b", "z"], [("only", [5])])
    #expect(first.labels.text == "_Meta!$D$2:$D$3")
    #expect(first.values.map(\.text) == ["_Meta!$E$2:$E$3", "_Meta!$F$2:$F$3"])
    #expect(second.values.map(\.text) == ["_Meta!$I$2:$I$2"])
    let sheet = meta.sheet()
    #expect(sheet.kind == .hidden)
    #expect(sheet.cell(CellAddress(row: 2, column: 2)).content == .text("0.1.0"))
    #expect(sheet.cell(CellAddress(row: 2, column: 6)).content == .blank)
    #expect(sheet.cell(CellAddress(row: 3, column: 6)).content == .number(4))
    #expect(sheet.cell(CellAddress(row: 2, column: 9)).content == .number(5))
  }
}
