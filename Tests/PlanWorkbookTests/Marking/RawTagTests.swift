import Testing

@testable import PlanWorkbook

@Suite struct RawTagTests {
  private func text(_ tag: RawTag?) -> String? {
    tag.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func attributesAreReadAsTheyStand() throws {
    let tag = try #require(RawTag(Array("<x:c r='B7'\n s = \"3\" t=\"a&gt;b\"/>".utf8)))
    #expect(tag.name == "x:c")
    #expect(tag.prefix == "x:")
    #expect(tag.isEmpty)
    #expect(tag["r"] == "B7" && tag["s"] == "3" && tag["t"] == "a&gt;b" && tag["n"] == nil)
    #expect(tag.closing == "</x:c>")
    #expect(String(decoding: tag.opened, as: UTF8.self).hasSuffix("t=\"a&gt;b\">"))
  }

  @Test func attributesAreChangedAddedAndRemoved() throws {
    let tag = try #require(RawTag(Array("<row r=\"1\" spans='1:3' />".utf8)))
    #expect(text(tag.setting("spans", "1:9")) == "<row r=\"1\" spans='1:9' />")
    #expect(text(tag.setting("spans", nil)) == "<row r=\"1\" />")
    #expect(text(tag.setting("s", "4")) == "<row r=\"1\" spans='1:3'  s=\"4\"/>")
    #expect(text(tag.setting("s", nil)) == text(tag))
    #expect(text(RawTag(Array("<c>".utf8))?.setting("r", "A1")) == "<c r=\"A1\">")
  }

  @Test(arguments: ["", "<>", "c", "<c r>", "<c r=>", "<c r=\"1>", "<c =/>"])
  func whatIsNoTagDoesNoHarm(text: String) {
    let tag = RawTag(Array(text.utf8))
    #expect(tag?["r"] == nil)
  }
}
