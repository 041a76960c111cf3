import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct CommentBoxesTests {
  private func marked(_ part: String, _ addresses: CellAddress...) throws -> String {
    var boxes = try #require(CommentBoxes(Array(part.utf8)))
    for address in addresses { boxes.add("text\nof two lines", at: address) }
    let bytes = boxes.marked()
    // What we write is proper XML even where Excel is not.
    _ = try XMLOutline.of(bytes, part: "v", deepest: 9)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func boxesSayTheirCells() throws {
    let text = try marked(
      CommentBoxes.fresh, CellAddress(row: 7, column: 2), CellAddress(row: 1, column: 1))
    #expect(text.contains("<x:Row>6</x:Row><x:Column>1</x:Column>"))
    #expect(text.contains("id=\"_x0000_s1025\"") && text.contains("id=\"_x0000_s1026\""))
    #expect(text.contains("<x:Anchor>2, 15, 5, 4, 5, 31, 8, 4</x:Anchor>"))
    #expect(text.components(separatedBy: "<v:shapetype").count == 2, "once for all boxes")
  }

  @Test func boxesThatAreThereStay() throws {
    let old = """
      <xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/>\
      <v:shape id="_x0000_s3081"/></xml>\n
      """
    let text = try marked(old, CellAddress(row: 2, column: 2))
    #expect(text.contains("<v:shape id=\"_x0000_s3081\"/><v:shape id=\"_x0000_s3082\""))
    #expect(text.components(separatedBy: "<v:shapetype").count == 2)
  }

  @Test func boxesStayOnTheSheet() throws {
    let text = try marked(
      CommentBoxes.fresh, CellAddress(row: ReadingLimits.rows, column: ReadingLimits.columns))
    #expect(text.contains("<x:Anchor>16380, 15, 1048572, 4, 16383, 31, 1048575, 4</x:Anchor>"))
  }

  @Test func partsWithoutAnEndAreNil() {
    #expect(CommentBoxes([]) == nil)
    #expect(CommentBoxes(Array("<xml>".utf8)) == nil)
  }
}
