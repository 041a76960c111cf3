import ParkModel
import Testing

@testable import PlanReport

@Suite struct StackedLayoutTests {
  private func layout() -> StackedLayout {
    StackedLayout(
      "Test", .output, Wording(.english), title: .init("Title", "标题"),
      purpose: .init("Purpose", "用途"), widths: [20, 10])
  }

  @Test func rowsStandWhereTheNextRowWasSaidToBe() {
    var layout = layout()
    layout.addSection("First")
    let row = layout.nextRow
    layout.addRow([Cell(.text("a")), .empty])
    layout.addSection("Second")
    let sheet = layout.sheet(banner: Cell(.text("fine"), look: .banner))
    #expect(sheet.cell(CellAddress(row: row, column: 1)).content == .text("a"))
    #expect(sheet.cell(CellAddress(row: 1, column: 1)).content == .text("Title 标题"))
    #expect(sheet.cell(CellAddress(row: 3, column: 1)).look == .banner)
    #expect(sheet.rows[row].cells.isEmpty, "a gap before the next part")
    #expect(sheet.rows[row + 1].cells.first?.look == .section)
  }

  @Test func blanksOfATableHaveAFrameAndOthersNone() {
    var layout = layout()
    layout.addRow([.empty])
    layout.add([.empty])
    let sheet = layout.sheet(banner: .empty)
    #expect(sheet.rows[4].cells == [Cell(.blank, look: .calculated)])
    #expect(sheet.rows[5].cells == [.empty])
  }

  @Test func aChartHasRoomBelowIt() {
    var layout = layout()
    let row = layout.nextRow
    layout.place(
      Chart(
        kind: .scatter, title: "", series: [], corner: CellAddress(row: 1, column: 1), width: 0,
        height: 0), width: 300, height: 210)
    #expect(layout.charts.first?.corner == CellAddress(row: row, column: 1))
    #expect((layout.nextRow - row) * 20 >= 210)
  }

  @Test func longTextTakesMoreThanOneRow() {
    var layout = layout()
    let row = layout.nextRow
    layout.addParagraph("one two three four", width: 8)
    #expect(layout.nextRow - row == 3)
  }
}
