import Testing

@testable import ParkFiles

struct CSVRecordsTests {
  private func read(_ text: String) -> (rows: [[String]], lines: [Int], last: CSVRecords.Step) {
    var records = CSVRecords(Array(text.utf8), from: 0)
    var rows: [[String]] = []
    var lines: [Int] = []
    while true {
      let step = records.next()
      guard step == .record else { return (rows, lines, step) }
      rows.append(records.cells.map(records.text))
      lines.append(records.recordLine)
    }
  }

  @Test func everyLineEndOfEverySystemEndsARecord() {
    let expected = [["a", "b"], ["1", "2"], ["3", "4"]]
    #expect(read("a,b\n1,2\n3,4\n").rows == expected)
    #expect(read("a,b\r\n1,2\r\n3,4").rows == expected)
    #expect(read("a,b\r1,2\r3,4\r").rows == expected)
  }

  @Test func quotedCellsHoldCommasQuotesAndLineBreaks() {
    let text = read("a,\"b, \"\"c\"\"\nd\",\"\"\ne,f,g\n")
    #expect(text.rows == [["a", "b, \"c\"\nd", ""], ["e", "f", "g"]])
  }

  @Test func aRecordIsNamedByTheLineOnWhichItBegins() {
    #expect(read("a\n\"b\r\nc\rd\ne\"\nf\n").lines == [1, 2, 6])
  }

  @Test func aQuoteInsideABareCellIsALetter() {
    #expect(read("5\" pipe,a\n").rows == [["5\" pipe", "a"]])
  }

  @Test func blanksAroundACellDoNotCount() {
    #expect(read(" a ,\t\"b\" , \" c \"\n").rows[0][0...1] == ["a", "b"])
  }

  @Test func anEndWithoutLineBreakEndsTheLastCell() {
    #expect(read("a,").rows == [["a", ""]])
    #expect(read("").last == .end)
  }

  @Test func aQuoteThatIsNeverClosedEndsTheReading() {
    #expect(read("a\n\"b\nc\n").last == .unterminatedQuote)
    #expect(read("a\n\"b\nc,\"d\n").last == .unterminatedQuote)
  }

  @Test func textAfterAClosingQuoteIsSeen() { #expect(read("\"a\"b\n").last == .textAfterQuote) }

  @Test func moreColumnsThanASpreadsheetHoldsAreRefused() {
    #expect(read(String(repeating: ",", count: 20_000)).last == .tooManyCells)
  }
}
