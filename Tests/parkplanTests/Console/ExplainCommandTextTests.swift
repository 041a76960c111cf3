import Testing

@testable import parkplan

@Suite struct ExplainCommandTextTests {
  @Test func theCommandCanBeTypedAsItIsShown() {
    #expect(explainCommand("my-parks") == "parkplan explain my-parks")
    #expect(explainCommand("~/延边/", scenario: "less") == "parkplan explain ~/延边/ --scenario less")
    #expect(explainCommand("my parks") == "parkplan explain 'my parks'")
    #expect(explainCommand("it's") == #"parkplan explain 'it'\''s'"#)
    #expect(explainCommand("") == "parkplan explain ''")
  }
}
