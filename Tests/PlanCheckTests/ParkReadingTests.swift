import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ParkReadingTests {
  @Test(arguments: [
    (GrantPurpose.all, false), (.classes([.swap]), true), (.classes([.swap, .land]), false),
    (.classes([]), false),
  ])
  func onlyAGrantForNothingElseIsForSwap(purpose: GrantPurpose, isForSwap: Bool) {
    #expect(PaidGrant(fund: 0, purpose: purpose, period: 0, amount: 1).isForSwap == isForSwap)
  }

  @Test func namesBecomePositions() {
    let reading = PlanReading(TwoParks.plan, PortfolioIndex(TwoParks.portfolio))
    #expect(reading.breaches.isEmpty)
    #expect(reading.parks[0].alternative == 1)
    #expect(reading.parks[0].runs(2))
    #expect(!reading.parks[1].runs(2))
    #expect(reading.parks[0].newDebt == [5, 10])
    #expect(reading.parks[0].swap == [2, 0])
    #expect(reading.parks[2].alternative == nil)
  }
}
