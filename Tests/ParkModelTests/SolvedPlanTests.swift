import ParkModel
import Testing

@Suite struct SolvedPlanTests {
  private func gap(_ objective: Points?, _ bound: Points?) -> Ratio? {
    SolvedPlan(
      status: .timeLimit, objective: objective, bound: bound, yardstick: Yardstick(),
      engine: "exact"
    ).gap
  }

  @Test func theGapIsRelativeToTheObjective() {
    #expect(gap(80, 84) == 0.05)
    #expect(gap(-80, -76) == 0.05)
  }

  @Test func aBoundBelowTheObjectiveByRoundingIsNoGap() {
    #expect(gap(80, 79.999_999) == 0)
  }

  @Test func anObjectiveOfZeroDoesNotDivideByZero() {
    #expect(gap(0, 0) == 0)
    #expect(gap(0, 1e-9) == 1)
  }

  @Test func withoutPlanOrProofThereIsNoGap() {
    #expect(gap(nil, 84) == nil)
    #expect(gap(80, nil) == nil)
  }
}
