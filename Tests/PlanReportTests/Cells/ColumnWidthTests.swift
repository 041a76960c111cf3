import Testing

@testable import PlanReport

@Suite struct ColumnWidthTests {
  @Test func shortTextIsOneLineWhateverItsLetters() {
    #expect(lineCount("abc", width: 6) == 1)
    #expect(lineCount("园区", width: 7) == 1)
    #expect(lineCount("a\nb", width: 40) == 2)
    #expect(lineCount("园区园区园区", width: 7) == 2)
  }

  @Test func chineseIsTwiceAsWide() {
    #expect(cellWidth("abcd") == 4 * 1.05)
    #expect(cellWidth("园区") == 2 * 2.1)
    #expect(cellWidth("a\n园区") == 2 * 2.1, "the widest line counts")
  }

  @Test func linesBreakAtWords() {
    #expect(lineCount("Development Zone", width: 20) == 1)
    #expect(lineCount("Development Zone", width: 13) == 2)
    #expect(lineCount("one\ntwo", width: 30) == 2)
    #expect(lineCount("Development", width: 12, isBold: true) == 2, "bold needs more room")
  }
}
