import Testing

@testable import parkplan

@Suite struct AmountsTests {
  @Test func whatIsReachedIsReachedWithTheTextToo() {
    #expect(Amounts.beyond(1.92751, from: 1.99) == "1.927")
    #expect(Amounts.beyond(1.92751, from: 1.5) == "1.928")
    #expect(Amounts.beyond(-0.0841, from: -0.09) == "-0.08410")
    #expect(Amounts.beyond(12_345.6, from: 1) == "12,346")
    #expect(Amounts.beyond(0, from: 1) == "0")
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (1234.567, 2, "1,234.57"), (-1234.5, 0, "-1,235"), (-0.001, 2, "0.00"),
    (999.999, 2, "1,000.00"), (0.05, 1, "0.1"), (1_234_567, 0, "1,234,567"), (12.3, 3, "12.300"),
    (1e20, 2, "1e+20"), (.infinity, 1, "∞"), (-.infinity, 1, "-∞"), (.nan, 1, "-"),
  ])
  func numbersAreGroupedAndRounded(value: Double, decimals: Int, text: String) {
    #expect(Amounts.text(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (12345.6, "12,346"), (123.45, "123.5"), (-1.234, "-1.23"), (0.0123, "0.012"),
    (0.000012, "0.000012"), (0.00005, "0.00005"), (-0.00123456, "-0.00123"), (1e-15, "0"),
  ])
  func shortNumbersKeepThreeDigits(value: Double, text: String) {
    #expect(Amounts.short(value) == text)
  }

  @Test(arguments: [
    (0.0, "0.0000 %"), (0.00008, "0.0080 %"), (0.0011, "0.11 %"), (0.011, "1.1 %"),
  ])
  func aGapIsToldFromZero(gap: Double, text: String) {
    #expect(Amounts.gap(gap) == text)
  }
}
