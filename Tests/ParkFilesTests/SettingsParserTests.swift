import ParkFiles
import Testing

struct SettingsParserTests {
  private func problems(_ text: String) throws -> [String] {
    try SamplePortfolio.problems(
      SamplePortfolio.files(["parks.csv": "park,path\nP01,co-city\n", "limits.yaml": text]))
  }

  @Test func syntaxErrorsNameTheirLine() throws {
    let fix = "  Fix: mend the line: indent with spaces, put text with ': ' or '#' into quotes"
    #expect(
      try problems("- limit: a\n  rule: amount\n  measure: [parks\n") == [
        "limits.yaml, row 4: the YAML cannot be read: while parsing a flow sequence did not find "
          + "expected ',' or ']'.\n" + fix
      ])
    #expect(
      try problems("- limit: a\n\t- rule: b\n") == [
        "limits.yaml, row 2: the YAML cannot be read: while scanning a plain scalar found a tab "
          + "character that violates indentation.\n" + fix
      ])
  }

  @Test func aKeyThatStandsTwiceIsRefused() throws {
    #expect(
      try problems("- limit: a\n  rule: amount\n  limit: b\n") == [
        """
        limits.yaml, row 1: the key 'limit' appears twice in the same place.
          Fix: remove one of the two
        """
      ])
  }

  @Test func anEmptyFileHoldsNothing() throws {
    for text in ["", "\n", "# no limits yet\n", "---\n", "~\n"] {
      #expect(try problems(text) == [], "\(text)")
    }
  }

  @Test func aFileOfAnotherShapeIsRefused() throws {
    #expect(
      try problems("limit: a\n") == [
        """
        limits.yaml, row 1: a map of keys and values stands where a list is expected.
          Fix: write a list: each limit begins with '- limit: ID'
        """
      ])
    #expect(
      try problems("- [a]\n") == [
        """
        limits.yaml, row 1: a list stands where keys and values are expected.
          Fix: write 'key: value' lines; keys here are limit, title_en, title_zh, rule, measure, \
        group, periods, at_least, at_most, shortfall_price, of, industries, joint, share, scope, \
        first, second
        """
      ])
  }

  @Test func aFileThatIsTooLargeSaysItsSizeAndTheLimit() throws {
    for (bytes, size) in [((8 << 20) + 1, "8.1"), (9 << 20, "9.0"), (25 << 19, "12.5")] {
      #expect(
        try problems(String(repeating: "#", count: bytes)) == [
          """
          limits.yaml: the file has \(size) MB; at most 8 MB are read.
            Fix: split the portfolio
          """
        ])
    }
    #expect(try problems(String(repeating: "#", count: 8 << 20)) == [])
  }

  @Test func aliasesCannotGrowWithoutLimit() throws {
    var bomb = "- &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      bomb +=
        "- &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
        + "]\n"
    }
    #expect(
      try problems(bomb) == [
        """
        limits.yaml, row 3: there are more than 10 aliases ('*name').
          Fix: write the entries out, and put text with '*' into quotes after a letter
        """
      ])
    // Ten aliases of a large value stay bounded by the number of values.
    let large = "- &a [" + Array(repeating: "x", count: 300_000).joined(separator: ",") + "]\n"
    let some = large + String(repeating: "- *a\n", count: 10)
    #expect(
      try problems(some) == [
        """
        limits.yaml: the file holds more than 2000000 values.
          Fix: write the entries out without aliases, or split the portfolio
        """
      ])
  }

  @Test func nestingCannotExhaustTheStack() throws {
    let refusal =
      ": the text is nested too deeply.\n  Fix: write it as FORMAT.md shows; close every bracket"
    let brackets = String(repeating: "[", count: 100_000)
    #expect(try problems(brackets) == ["limits.yaml, row 1" + refusal])
    #expect(
      try problems(String(repeating: "- ", count: 50_000)) == ["limits.yaml, row 1" + refusal])
    let steps = (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }
    #expect(
      try problems(steps.joined(separator: "\n")) == ["limits.yaml, row 102" + refusal])
  }
}
