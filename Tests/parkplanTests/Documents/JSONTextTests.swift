import Testing

@testable import parkplan

@Suite struct JSONTextTests {
  private struct Row: Codable {
    var b = "x/y"
    var a: Nullable<Double> = Nullable(nil)
  }

  @Test func keysAreSortedAndEmptyValuesAreNull() throws {
    #expect(try jsonText(Row()) == "{\n  \"a\" : null,\n  \"b\" : \"x/y\"\n}\n")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let row = Row(a: Nullable(0.1))
    #expect(try document(Row.self, from: Array(jsonText(row).utf8)).a.value == 0.1)
  }
}
