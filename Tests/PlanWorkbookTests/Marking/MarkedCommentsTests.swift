import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct MarkedCommentsTests {
  private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private let cell = CellAddress(row: 2, column: 2)

  private func marked(_ list: String, prefix: String = "") throws -> (text: String, isNew: Bool) {
    let name = prefix.isEmpty ? "" : ":" + prefix.dropLast()
    let part = """
      <\(prefix)comments xmlns\(name)="\(main)"><\(prefix)authors><\(prefix)author>me</\(prefix)author>\
      </\(prefix)authors><\(prefix)commentList>\(list)</\(prefix)commentList></\(prefix)comments>
      """
    var comments = try MarkedComments(Array(part.utf8), part: "c")
    let isNew = comments.add("太 <大>", at: cell)
    return (String(decoding: comments.marked(), as: UTF8.self), isNew)
  }

  @Test func newCommentsNameTheirAuthor() throws {
    let (text, isNew) = try marked("")
    #expect(isNew)
    #expect(
      text.hasSuffix(
        """
        <authors><author>me</author><author>ParkPlanner</author></authors><commentList>\
        <comment ref="B2" authorId="1"><text><r><t xml:space="preserve">&#22826; &lt;&#22823;&gt;\
        </t></r></text></comment></commentList></comments>
        """))
    let prefixed = try marked("", prefix: "x:").text
    #expect(prefixed.contains("<x:comment ref=\"B2\" authorId=\"1\"><x:text><x:r><x:t"))
  }

  @Test(arguments: [
    ("<t>old</t>", "<t>old\n&#22826;"),
    ("<r><t>a</t></r><r><t>old</t></r>", "<r><t>a</t></r><r><t>old\n&#22826;"),
    ("<r><rPr><b/></rPr><t/></r>", "<t>\n&#22826;"),
    ("", "<r><t xml:space=\"preserve\">&#22826;"),
  ])
  func commentsThatAreThereGetMoreText(old: String, new: String) throws {
    let comment = "<comment ref=\"B2\" authorId=\"0\"><text>\(old)</text></comment>"
    let (text, isNew) = try marked("<comment ref=\"A1\" authorId=\"0\"/>" + comment)
    #expect(!isNew)
    #expect(text.contains(new))
    #expect(text.contains("<comment ref=\"A1\" authorId=\"0\"/><comment ref=\"B2\""))
  }

  @Test func aCommentWithoutTextGetsOne() throws {
    let (text, isNew) = try marked("<comment ref=\"B2\" authorId=\"0\"/>")
    #expect(!isNew)
    #expect(text.contains("authorId=\"0\"><text><r><t xml:space=\"preserve\">&#22826;"))
  }

  @Test func otherPartsAreRefused() {
    #expect(throws: WorkbookRefusal.content(part: "c", reason: "it holds no comments")) {
      try MarkedComments(Array("<a/>".utf8), part: "c")
    }
  }
}
