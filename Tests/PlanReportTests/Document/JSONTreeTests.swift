import Testing

@testable import PlanReport

@Suite struct JSONTreeTests {
  @Test func everyKindOfValueIsKept() throws {
    let tree = try JSONTree.parse(Array(#"{"a": [1, -2.5e3, true, null, "x"], "b": {}}"#.utf8))
    #expect(
      tree
        == .object([
          "a": .list([.number(1), .number(-2500), .truth(true), .null, .text("x")]),
          "b": .object([:]),
        ]))
  }

  @Test func numbersAreNotMistakenForTruth() throws {
    #expect(try JSONTree.parse(Array("[0, 1]".utf8)) == .list([.number(0), .number(1)]))
  }

  @Test func kindsReadLikePlainWords() {
    #expect(JSONTree.text("x").kind == "the text \"x\"")
    #expect(JSONTree.list([]).kind == "a list")
    #expect(JSONTree.truth(false).kind == "false")
  }
}
