import ParkModel
import Testing

@testable import PlanReport

@Suite struct PlanSlotsTests {
  @Test func everyAmountOfThePlanHasAColumnAndOwnValuesHaveOne() throws {
    let slots = PlanSlots(SheetBook(try SampleRun.run(), .english))
    #expect(slots.land.count == 9, "five uses in the first period, four of them also later")
    #expect(slots.land.first == PlanSlots.Land(use: 0, segment: 0, period: 0))
    #expect(slots.landOfPark[0][PlanSlots.Land(use: 0, segment: 0, period: 0)] == 90)
    #expect(slots.landOfPark[2].isEmpty)
    #expect(slots.swaps.contains(PlanSlots.Paid(fund: 1, period: 0)))
    #expect(slots.swaps.contains(PlanSlots.Paid(fund: 0, period: 0)), "for own values")
  }

  @Test func withoutLandAndFinanceThereIsNothingToSpread() {
    let slots = PlanSlots(SheetBook(TinyRun.run(), .english))
    #expect(slots.land.isEmpty && slots.regenerated.isEmpty && slots.swaps.isEmpty)
    #expect(slots.grants == [PlanSlots.Paid(fund: 0, period: 0)])
    #expect(slots.grantsOfPark[0] == [PlanSlots.Paid(fund: 0, period: 0): 80])
  }

  @Test func swapsArePaidByGrantsOfTheirOwn() {
    #expect(GrantPurpose.classes([.swap]).isForSwap)
    #expect(!GrantPurpose.classes([.swap, .land]).isForSwap)
    #expect(!GrantPurpose.classes([]).isForSwap && !GrantPurpose.all.isForSwap)
  }
}
