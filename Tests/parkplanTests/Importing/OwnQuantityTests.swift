import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook
@testable import parkplan

@Suite struct OwnQuantityTests {
  @Test func keysOfTheSheetAreKnown() {
    #expect(OwnQuantity(key: "land_public-green_own") == .land(.publicGreen))
    #expect(OwnQuantity(key: "new_debt_own") == .newDebt)
    #expect(OwnQuantity(key: "land_moon_own") == nil && OwnQuantity(key: "grant_plan") == nil)
  }
}
