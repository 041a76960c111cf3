import ParkModel
import Testing

@testable import PlanCheck

@Suite struct WordingTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (5, "5"), (-5, "-5"), (0.1 + 0.2, "0.3"), (2.4136, "2.4136"),
    (1234.5678, "1234.57"), (1_234_567.8, "1234568"), (0.000_012_345_67, "0.0000123457"),
    (1e-10, "0"), (1e16, "1e+16"), (-0.5, "-0.5"), (99.999_999_9, "100"), (.infinity, "inf"),
  ])
  func aNumberHasSixSignificantDigits(value: Double, text: String) {
    #expect(number(value) == text)
  }

  @Test func decimalsAreFixed() {
    #expect(decimal(2.3, places: 2) == "2.30")
    #expect(decimal(-0.001, places: 2) == "0.00")
    #expect(decimal(0.055, places: 1) == "0.1")
    #expect(decimal(1e300, places: 2) == "1e+300")
  }

  @Test func sharesAreReadAsPercentages() {
    #expect(percent(0.125) == "12.5 %")
    #expect(percent(1) == "100 %")
  }

  @Test func aParkIsNamedOnce() {
    #expect(label(TwoParks.alpha) == "P1 (Alpha)")
    #expect(label(Park(id: "P7", alternatives: [])) == "P7")
  }

  @Test func anAmountCarriesItsUnit() {
    #expect(amount(5, "MCNY") == "5 MCNY")
    #expect(amount(5, "") == "5")
  }
}
