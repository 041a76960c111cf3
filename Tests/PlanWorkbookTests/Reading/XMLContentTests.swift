import Testing

@testable import PlanWorkbook

@Suite struct XMLContentTests {
  private func name(_ text: String) -> (local: String, space: XMLName.Space) {
    text.withCString { pointer in
      let name = XMLName(pointer)
      return (String(cString: name.local), name.space)
    }
  }

  @Test func namespacesAreToldApart() {
    let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    #expect(name(transitional + "\nrow") == ("row", .main))
    #expect(name("http://purl.oclc.org/ooxml/spreadsheetml/main\nc") == ("c", .main))
    #expect(
      name("http://schemas.openxmlformats.org/package/2006/relationships\nRelationship")
        == ("Relationship", .relationships))
    #expect(name("row") == ("row", .other))
    #expect(name(transitional) == (transitional, .other), "shorter than the namespace and a name")
    #expect(name(transitional + "2\nrow").space == .other)
  }

  @Test func namesAreComparedWhole() {
    "row".withCString { #expect(equals($0, "row")) }
    "rows".withCString { #expect(!equals($0, "row")) }
    "ro".withCString { #expect(!equals($0, "row")) }
    "".withCString { #expect(!equals($0, "row")) }
  }
}
