import Testing

@testable import ParkModel

@Suite struct WrittenNumberTests {
  @Test func wholeNumbersHaveNoDecimals() {
    #expect(
      [55, -3, 0.1, 1e-7, 1e20, .infinity].map(written) == [
        "55", "-3", "0.1", "1e-07", "1e+20", "inf",
      ])
  }
}
