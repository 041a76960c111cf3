import Testing

@testable import ParkFiles

struct NumberTableProblemsTests {
  @Test func rowsAreNumberedAcrossBlocksAndLinesInsideQuotes() throws {
    let text = "park,x,note\nP1,1,\"a\r\nb\"\n\n\nP2,n/a,c\r\nP1,3,\"d\ne\"\nP2,?,f\n"
    let expected = [
      """
      table.csv, row 6, field 'x': 'n/a' is not a number.
        Fix: leave it empty where the value is not known
      """,
      """
      table.csv, row 7, field 'park': the park 'P1' stands here again, after row 2.
        Fix: give every park an identifier of its own
      """,
      """
      table.csv, row 9, field 'x': '?' is not a number.
        Fix: leave it empty where the value is not known
      """,
      """
      table.csv, row 9, field 'park': the park 'P2' stands here again, after row 6.
        Fix: give every park an identifier of its own
      """,
    ]
    for size in [1, 4, 9, 1_000] {
      let outcome = try SampleTable.outcome(
        Array(text.utf8), blocks: Blocks(size: size, threads: 2))
      #expect(outcome == .refused(expected), "blocks of \(size)")
    }
  }
}
