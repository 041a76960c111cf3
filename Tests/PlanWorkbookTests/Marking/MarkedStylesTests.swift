import Testing

@testable import PlanWorkbook

@Suite struct MarkedStylesTests {
  private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private func marked(_ styles: String, _ formats: [Int]) throws -> (text: String, twins: [Int]) {
    var marked = try MarkedStyles(Array(styles.utf8), part: "xl/styles.xml")
    let twins = formats.map { marked.twin(of: $0) }
    return (String(decoding: marked.marked(), as: UTF8.self), twins)
  }

  @Test func twinsKeepAllButTheGround() throws {
    let (text, twins) = try marked(
      """
      <styleSheet xmlns="\(main)"><fills count="2"><fill/><fill/></fills>\
      <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" fontId="3" fillId="1" borderId="2">\
      <alignment wrapText="1"/></xf></cellXfs><dxfs/></styleSheet>
      """, [1, 0, 1, 99])
    #expect(twins == [2, 3, 2, 4])
    #expect(
      text == """
        <styleSheet xmlns="\(main)"><fills count="3"><fill/><fill/><fill><patternFill \
        patternType="solid"><fgColor rgb="FFFF9999"/><bgColor indexed="64"/></patternFill></fill>\
        </fills><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" fontId="3" fillId="1" \
        borderId="2"><alignment wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="2" \
        borderId="2" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="0" fillId="2" \
        applyFill="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/>\
        </cellXfs><dxfs/></styleSheet>
        """)
  }

  @Test func prefixesAndEmptyListsAreKept() throws {
    let (text, twins) = try marked(
      "<x:styleSheet xmlns:x=\"\(main)\"><x:fills/><x:cellXfs></x:cellXfs></x:styleSheet>", [0])
    #expect(twins == [0])
    #expect(text.contains("<x:fills count=\"1\"><x:fill><x:patternFill"))
    #expect(text.contains("<x:cellXfs count=\"1\"><x:xf numFmtId=\"0\""))
  }

  @Test func nothingMarkedChangesNothing() throws {
    let fresh = MarkedStyles.fresh(main: main)
    #expect(try marked(fresh, []).text == fresh)
    #expect(try marked(fresh, [0]).twins == [1])
  }

  @Test func partsWithoutFormatsAreRefused() {
    #expect(
      throws: WorkbookRefusal.content(part: "s", reason: "it holds no formats of cells")
    ) { try MarkedStyles(Array("<styleSheet/>".utf8), part: "s") }
  }
}
