import Testing

@testable import PlanReport

@Suite struct DisplayWidthTests {
  @Test func chineseTakesTwoColumnsAndMarksNone() {
    #expect(displayWidth("D/E") == 3)
    #expect(displayWidth("负债权益比") == 10)
    #expect(displayWidth("，（") == 4, "fullwidth punctuation")
    #expect(displayWidth("e\u{301}") == 1, "a combining accent")
    #expect(displayWidth("✔ ●–→") == 5, "marks that terminals draw narrow")
    #expect(displayWidth("ｱ") == 1, "halfwidth katakana")
    #expect(displayWidth("\u{20000}") == 2, "beyond the basic plane")
  }

  @Test func paddingFillsColumnsNotCharacters() {
    #expect(padded("园区", to: 6) == "园区  ")
    #expect(padded("9", to: 3, isRight: true) == "  9")
    #expect(padded("园区", to: 2) == "园区")
  }

  @Test func linesBreakAtSpacesOrBetweenChineseCharacters() {
    #expect(wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(wrapped("工业园区配置", to: 8) == ["工业园区", "配置"])
    #expect(wrapped("工业园区，配置", to: 8) == ["工业园", "区，配置"], "no line begins with a comma")
    #expect(wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(wrapped("", to: 5) == [""])
  }

  @Test func noLineIsWiderThanAsked() {
    let text = "P05 鞍山高新技术产业开发区 (re-urbanization), D/E 2.63 → 2.39；权益为负。"
    for width in 4...60 {
      for line in wrapped(text, to: width) {
        #expect(displayWidth(line) <= width, "width \(width): \(line)")
      }
    }
  }
}
