import Testing

@testable import parkplan

@Suite struct RunComparisonTextTests {
  @Test func whatIsLeftOutIsCounted() {
    #expect(omittedText(0, .english) == "")
    #expect(omittedText(7, .english) == "  … and 7 more\n")
    #expect(omittedText(7, .chinese) == "  ……另有 7 处\n")
  }
}
