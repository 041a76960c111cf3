import Testing

@testable import parkplan

@Suite struct WideTableTests {
  private let table = WideTable(
    first: "plan", headers: ["0", "1", "two\nlines"],
    rows: [("base", ["1.00", "2", "3"]), ("other", ["4", "5", "6"])])

  @Test func whatFitsStandsInOneTable() {
    #expect(
      table.text(width: 40) == """
        plan      0  1    two
                        lines
        ─────────────────────
        base   1.00  2      3
        other     4  5      6

        """)
  }

  @Test func whatDoesNotFitGoesOnBelow() {
    #expect(
      table.text(width: 15) == """
        plan      0  1
        ──────────────
        base   1.00  2
        other     4  5

        plan     two
               lines
        ────────────
        base       3
        other      6

        """)
  }

  @Test func oneColumnStandsHoweverNarrowThePage() {
    #expect(table.text(width: 1).split(separator: "\n\n").count == 3)
    #expect(WideTable(first: "plan", headers: []).text(width: 40).isEmpty)
  }
}
