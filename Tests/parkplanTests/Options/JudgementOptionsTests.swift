import Testing

@testable import parkplan

@Suite struct JudgementOptionsTests {
  @Test func theFileIsRequired() throws {
    let options = try JudgementOptions.parse(["m.csv", "--json"])
    #expect(options.file == "m.csv")
    #expect(options.output.json)
    #expect(throws: (any Error).self) { try JudgementOptions.parse([]) }
  }
}
