import ParkModel
import PlanReport
import Testing

@testable import parkplan

@Suite struct ValueComparisonTests {
  @Test func aDifferenceAboveTheGapsIsDecided() {
    let found = ValueComparison(ComparedPlans.run(["P1", "P3"]), ComparedPlans.run(["P1"]))
    #expect(found.difference?.isUndecided == false)
    #expect(found.difference?.estimate == -4)
    #expect(found.obstacles == [])
  }

  @Test func aDifferenceWithinTheGapsIsUndecided() {
    // 9 points with a bound of 10.5, against 10: the better of the two is not known.
    let found = ValueComparison(
      ComparedPlans.run(["P2", "P3"], bound: 10.5, status: .timeLimit),
      ComparedPlans.run(["P1", "P3"]))
    #expect(found.difference?.estimate == 1)
    #expect(found.difference?.isUndecided == true)
  }

  /// Whatever else may be better: the two are one plan.
  @Test func thePlanOfARunIsWorthWhatItIsWorth() {
    let run = ComparedPlans.run(["P2", "P3"], bound: 10.5, status: .timeLimit)
    let found = ValueComparison(run, run)
    #expect(found.difference?.estimate == 0 && found.difference?.atMost == 0)
    #expect(found.difference?.isUndecided == false)
  }

  @Test func otherReferencesAloneAreOvercomeByThoseOfTheFirst() {
    // Nine jobs are 18 points of 50, and 9 of 100.
    let second = ComparedPlans.run(["P2", "P3"]) { $0.outcomes[0].reference = Figure(50) }
    let found = ValueComparison(ComparedPlans.run(["P1", "P3"]), second)
    #expect(found.second?.reached == 18)
    #expect(found.restated == 9)
    #expect(ValueComparison(second, second).restated == nil)
  }

  @Test func otherYardsticksMakePointsIncomparable() {
    let plain = ComparedPlans.run(["P1"])
    func obstacles(_ change: (inout Portfolio) -> Void) -> [ValueComparison.Obstacle] {
      let found = ValueComparison(plain, ComparedPlans.run(["P1"], change: change))
      #expect(found.difference == nil)
      return found.obstacles
    }
    #expect(obstacles { $0.outcomes[0].reference = Figure(50) } == [.references])
    #expect(obstacles { $0.outcomes[0].weight = Figure(0.5) } == [.weights])
    #expect(
      obstacles {
        $0.finance = FinanceRules(
          leverageBenchmark: Figure(1), leverageCap: Figure(2), debtPrice: Figure(3))
      } == [.prices])
  }
}
