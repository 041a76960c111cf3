import Testing

@testable import PlanWorkbook

@Suite struct EscapedTextTests {
  private func read(_ text: String) -> String {
    String(decoding: unescaped(Array(text.utf8)), as: UTF8.self)
  }

  @Test func escapesBecomeTheirCharacters() {
    #expect(read("plain 园区") == "plain 园区")
    #expect(read("_x0041_") == "A")
    #expect(read("a_x000D__x000a_b") == "a\r\nb")
    #expect(read("_x005F_x0041_") == "_x0041_")
    #expect(read("_xD83D__xDE00_!") == "😀!", "two halves of one character")
    #expect(read("_xD83D_!") == "\u{FFFD}!", "half a character")
    #expect(read("_x00_ _x004_ _xZZZZ_ _x0041") == "_x00_ _x004_ _xZZZZ_ _x0041")
  }

  @Test func whatTheWriterEscapesComesBack() {
    for text in ["_x0041_", "__x0041__", "_x005F_", "a_b", "_x_x0041_"] {
      #expect(read(cleanText(text)) == text)
    }
  }
}
