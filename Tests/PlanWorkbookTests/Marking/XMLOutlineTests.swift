import Testing

@testable import PlanWorkbook

@Suite struct XMLOutlineTests {
  private let text = """
    <?xml version="1.0"?>
    <!-- 园区 --><x:a xmlns:x="urn:x"><b/><x:c d="1">text<e><f/></e></x:c><b>more</b></x:a>
    """

  @Test func placesPointAtTheTags() throws {
    let bytes = Array(text.utf8)
    let outline = try XMLOutline.of(bytes, part: "p", deepest: 3)
    #expect(outline.elements.map(\.name) == ["a", "b", "c", "e", "b"])
    #expect(outline.elements.map(\.depth) == [1, 2, 2, 3, 2])
    #expect(outline.elements.map(\.parent) == [nil, 0, 0, 2, 0])
    let tags = outline.elements.map { String(decoding: bytes[$0.tag], as: UTF8.self) }
    #expect(tags == ["<x:a xmlns:x=\"urn:x\">", "<b/>", "<x:c d=\"1\">", "<e>", "<b>"])
    let ends = outline.elements.map { String(decoding: bytes[$0.end], as: UTF8.self) }
    #expect(ends == ["</x:a>", "", "</x:c>", "</e>", "</b>"])
    #expect(outline.children(of: 0, "b") == [1, 4])
    #expect(outline.children(of: 2, "e") == [3])
    #expect(outline.children(of: 3, "f") == [], "deeper than asked for")
  }

  @Test func placesAreRightBeyondThePiecesOfTheParser() throws {
    let filler = String(repeating: "<b/>园", count: 40_000)
    let bytes = Array("<a>\(filler)<last/></a>".utf8)
    let outline = try XMLOutline.of(bytes, part: "p", deepest: 2)
    #expect(outline.elements.count == 40_002)
    #expect(
      outline.elements.dropFirst().dropLast().allSatisfy {
        bytes[$0.tag].elementsEqual("<b/>".utf8)
      })
    let last = try #require(outline.elements.last)
    #expect(String(decoding: bytes[last.tag], as: UTF8.self) == "<last/>")
  }

  @Test func otherEncodingsAreRefused() {
    let reason = "it is not written in UTF-8, so it cannot be marked"
    for bytes in [[0xFF, 0xFE, 0x3C, 0], [0x3C, 0, 0x61, 0]] as [[UInt8]] {
      #expect(throws: WorkbookRefusal.content(part: "p", reason: reason)) {
        try XMLOutline.of(bytes, part: "p", deepest: 1)
      }
    }
  }
}
