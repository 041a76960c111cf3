import Testing

@testable import parkplan

@Suite struct RunRangeTests {
  @Test func aNumberIsARangeOfOne() throws {
    #expect(try RunRange("12").numbers == 12...12)
    #expect(try RunRange("3-7").numbers == 3...7)
    #expect(try RunRange("3-3").numbers == 3...3)
  }

  @Test(arguments: ["", "-", "-3", "3-", "7-3", "0", "+3", "3 - 7", "٣"])
  func everythingElseIsRefused(text: String) {
    #expect(throws: (any Error).self) { try RunRange(text) }
  }
}
