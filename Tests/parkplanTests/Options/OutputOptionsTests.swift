import Testing

@testable import parkplan

@Suite struct OutputOptionsTests {
  @Test func theDefaultsAreEnglishTextWithMessages() throws {
    let options = try OutputOptions.parse([])
    #expect(options.language.value == .english)
    #expect(!options.json && !options.quiet)
    #expect(try OutputOptions.parse(["--language", "zh"]).language.value == .chinese)
  }
}
