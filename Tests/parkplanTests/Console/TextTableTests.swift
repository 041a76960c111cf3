import Testing

@testable import parkplan

@Suite struct TextTableTests {
  @Test func columnsLineUpAlsoUnderChineseNames() {
    var table = TextTable([.left("park"), .right("ha"), .left("note")])
    table.add(["吉林", "5", "x"])
    table.add(["P1", "1,250", ""])
    #expect(
      table.text == """
          park     ha  note
          ────  ─────  ────
          吉林      5  x
          P1    1,250

        """)
  }

  @Test func aTableWithoutRowsHasItsHeading() {
    #expect(TextTable([.left("run")]).text == "  run\n  ───\n")
  }

  @Test(arguments: [(0.0, ""), (1, "████"), (0.5, "██"), (0.03125, "▏"), (2, "████"), (-1, "")])
  func barsGrowByEighths(share: Double, text: String) {
    #expect(bar(share, cells: 4) == text)
  }
}
