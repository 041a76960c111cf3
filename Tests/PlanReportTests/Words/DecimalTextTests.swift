import Testing

@testable import PlanReport

@Suite struct DecimalTextTests {
  @Test func thousandsAreSeparatedAndHalvesRoundAway() {
    #expect(decimalText(1_234_567.85, places: 1) == "1,234,567.9")
    #expect(decimalText(-0.5, places: 0) == "-1")
    #expect(decimalText(-0.04, places: 1) == "0.0", "no minus before zero")
    #expect(decimalText(0.05, places: 2) == "0.05")
    #expect(decimalText(2030, places: 0, isGrouped: false) == "2030")
    #expect(decimalText(.nan, places: 1) == "–")
    #expect(decimalText(1e300, places: 1) == "1e+300")
  }

  @Test func amountsKeepFourSignificantDigits() {
    #expect(amountText(0) == "0")
    #expect(amountText(12_345.6) == "12,346")
    #expect(amountText(123.456) == "123.5")
    #expect(amountText(1.5) == "1.5")
    #expect(amountText(0.012_345) == "0.01235")
    #expect(amountText(-33_639.4) == "-33,639")
  }

  @Test func sharesArePercentages() {
    #expect(percentText(0.1234) == "12.3 %")
    #expect(percentText(1, places: 0) == "100 %")
  }
}
