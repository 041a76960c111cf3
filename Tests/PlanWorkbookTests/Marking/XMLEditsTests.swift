import Testing

@testable import PlanWorkbook

@Suite struct XMLEditsTests {
  private func applied(_ text: String, _ change: (inout XMLEdits) -> Void) -> String {
    var edits = XMLEdits()
    change(&edits)
    return String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
  }

  @Test func changesComeByPlaceNotByTime() {
    let text = applied("0123456789") { edits in
      edits.replace(6..<8, Array("xyz".utf8))
      edits.insert("b", at: 2)
      edits.insert("c", at: 2)
      edits.replace(2..<3, [])
      edits.insert("end", at: 10)
      edits.replace(6..<7, Array("late".utf8))
    }
    #expect(text == "01bc345xyz89end")
    #expect(applied("same") { _ in } == "same")
  }

  @Test func contentIsAddedAtTheEndOfElements() throws {
    for (text, expected) in [
      ("<a><b/></a>", "<a><b/><n/></a>"), ("<a/>", "<a><n/></a>"),
      ("<x:a c='1' />", "<x:a c='1' ><n/></x:a>"),
      ("<a></a>", "<a><n/></a>"),
    ] {
      let bytes = Array(text.utf8)
      let declared =
        text.hasPrefix("<x") ? Array(text.replacing(" c", with: " xmlns:x='u' c").utf8) : bytes
      let outline = try XMLOutline.of(declared, part: "p", deepest: 1)
      var edits = XMLEdits()
      edits.append("<n/>", to: outline.elements[0], in: declared)
      let result = String(decoding: edits.applied(to: declared), as: UTF8.self)
      #expect(result.replacing(" xmlns:x='u'", with: "") == expected)
    }
  }

  @Test func textIsWrittenForAnyEncoding() {
    #expect(asciiXML("a < b & \"c\" > d\n") == "a &lt; b &amp; &quot;c&quot; &gt; d\n")
    #expect(asciiXML("园é😀") == "&#22253;&#233;&#128512;")
  }
}
