import ParkModel
import PlanReport
import Testing

@testable import parkplan

/// Parks worth 6, 5 and 4 points for 6, 5 and 4 MCNY, one fund of 10 MCNY.
@Suite struct PlanComparisonTests {
  @Test func parksAmountsAndLimitsAreHeldSideBySide() {
    let found = PlanComparison(ComparedPlans.run(["P1", "P3"]), ComparedPlans.run(["P2", "P3"]))
    #expect(found.parks.map(\.park.text) == ["P1", "P2"])
    #expect(found.parks.map(\.kind) == [.left, .entered])
    #expect(found.parks[1].second?.grants == 5)
    #expect(found.money.map(\.kind) == [.grants, .grantsOf("relief"), .newDebt, .swaps])
    #expect(found.money[1].first == 10 && found.money[1].second == 9)
    #expect(found.money[1].difference == -1)
    #expect(found.money[2].difference == 0)
    #expect(found.outcomes == [AmountPair(kind: "jobs", first: 10, second: 9)])
    #expect(found.land.map(\.kind) == [.released, .regenerated])
    // The fund is used up by the first plan alone.
    #expect(found.limits.map(\.name) == ["fund relief 2026"])
    #expect(found.limits.first?.first?.isBinding == true)
    #expect(found.limits.first?.second?.isBinding == false)
    #expect(found.limits.first?.differs == true)
  }

  @Test func equalPlansDifferInNothing() {
    let found = PlanComparison(ComparedPlans.run(["P1", "P3"]), ComparedPlans.run(["P1", "P3"]))
    #expect(found.parks == [])
    #expect(found.money.allSatisfy { $0.difference == 0 })
    #expect(found.value.difference?.isUndecided == false)
  }

  @Test func limitsWithOtherBoundsAreListedEvenWhereTheyDoNotBind() {
    let more = ComparedPlans.run(["P2", "P3"]) { $0.funds[0].budget = [Figure(12)] }
    let found = PlanComparison(ComparedPlans.run(["P2", "P3"]), more)
    #expect(found.limits.map(\.name) == ["fund relief 2026"])
    #expect(found.limits.first?.hasOtherBounds == true)
    #expect(found.limits.first?.second?.atMost == 12)
  }

  @Test func parksOfOnePortfolioAloneAreNamedAsSuch() {
    let fewer = ComparedPlans.run(["P1"]) { $0.parks.removeLast() }
    let whole = ComparedPlans.run(["P1", "P3"])
    #expect(PlanComparison(whole, fewer).parks.map(\.kind) == [.notInSecond])
    #expect(PlanComparison(fewer, whole).parks.map(\.kind) == [.notInFirst])
    #expect(PlanComparison(fewer, whole).parks.map(\.park.text) == ["P3"])
  }

  @Test func aRunWithoutAPlanHasNothingToHoldParksAgainst() {
    let found = PlanComparison(ComparedPlans.run(["P1"]), ComparedPlans.withoutPlan())
    #expect(found.parks == [])
    #expect(found.outcomes == [AmountPair(kind: "jobs", first: 6, second: nil)])
    #expect(found.outcomes[0].difference == nil)
    #expect(found.value.second == nil && found.value.difference == nil)
  }
}
