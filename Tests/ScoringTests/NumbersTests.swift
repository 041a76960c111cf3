import Testing

@testable import Scoring

@Suite struct NumbersTests {
  @Test func twoDecimalsRoundToHundredths() {
    #expect([0.5, -0.126, 12, 0.999].map(twoDecimals) == ["0.50", "-0.13", "12.00", "1.00"])
  }

  @Test func shortNumbersKeepFourDigits() {
    #expect(
      [0.12345, 1234.6, 3, -2.5, 0, 0.000012345, 1e300].map(shortNumber) == [
        "0.1235", "1235", "3", "-2.5", "0", "1.235e-05", "1e+300",
      ])
  }

  @Test func listsReadAsSentences() {
    let lists = [[], ["a"], ["a", "b"], ["a", "b", "c"]]
    #expect(lists.map { listed($0) } == ["", "a", "a and b", "a, b and c"])
    #expect(lists.map { listed($0, in: .chinese) } == ["", "a", "a、b", "a、b、c"])
  }
}
