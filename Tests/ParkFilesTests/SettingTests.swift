import Testing

@testable import ParkFiles

struct SettingTests {
  private func parse(_ text: String) throws -> Setting {
    var parser = SettingsParser(file: "x.yaml", problems: ProblemList(place: ""))
    let setting = parser.parse(Array(text.utf8))
    return try #require(setting)
  }

  @Test func aKeyCanBeReadBeforeTheOthersAreChecked() throws {
    let map = try parse("a: 1\nrule: amount\nrules: [x]\n")
    #expect(map.peek("rule") == "amount")
    #expect(map.peek("rules") == nil)
    #expect(map.peek("none") == nil)
    #expect(map.onlyEntry == nil)
    #expect(try parse("{outcome: jobs}").onlyEntry?.key == "outcome")
  }

  @Test func everyValueKnowsItsLine() throws {
    guard case .map(let entries) = try parse("# note\na: 1\nb:\n  - 2\n").content else {
      Issue.record("a map is a map")
      return
    }
    #expect(entries.map(\.row) == [2, 3])
    #expect(entries.map(\.value.row) == [2, 4])
    #expect(entries.map(\.value.kind) == ["'1'", "a list"])
  }

  @Test func onlyABareNullIsNothing() throws {
    for text in ["~", "null", "", "# x"] { #expect(try parse(text).kind == "nothing", "\(text)") }
    #expect(try parse("'null'").kind == "'null'")
  }
}
