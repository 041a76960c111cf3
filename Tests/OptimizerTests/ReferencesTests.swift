import Testing

@testable import Optimizer

@Suite struct ReferencesTests {
  @Test(arguments: [
    (1234.5, 1230.0), (0.98765, 0.988), (999.5, 1000.0), (0.0012345, 0.00123), (-54321, -54300),
    (0, 0), (1, 1), (123, 123),
  ])
  func roundingKeepsThreeSignificantDigits(value: Double, rounded: Double) {
    #expect(roundedToThreeDigits(value) == rounded)
  }
}
