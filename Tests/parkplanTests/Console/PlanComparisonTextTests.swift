import ParkModel
import PlanReport
import Testing

@testable import parkplan

@Suite struct PlanComparisonTextTests {
  private func text(
    _ first: PlanRun, _ second: PlanRun, _ language: Language = .english
  ) -> String {
    planComparisonText(
      PlanComparison(first, second), PlannerWords(first.portfolio, language),
      PlannerWords(second.portfolio, language), names: ("run 1", "run 2")
    ).joined(separator: "\n")
  }

  @Test func whatIsWorthMoreIsToldWithParksAmountsAndLimits() {
    let (best, other) = (ComparedPlans.run(["P1", "P3"]), ComparedPlans.run(["P2", "P3"]))
    let found = text(best, other)
    for words in [
      "The plan of run 2 is worth 1.00 points less than that of run 1.",
      "Parks that differ: 2; in: P2; out: P1\n", "P1 Alpha  Build → left out  6.0 → 0.0",
      "P2 Beta   left out → Build  0.0 → 5.0", "· Relief fund", "-1.00", "same",
      "10 MCNY ≤ 10 MCNY  yes    9 MCNY ≤ 10 MCNY  no",
    ] {
      #expect(found.contains(words), "\(words)\n\(found)")
    }
    let chinese = text(best, other, .chinese)
    for words in ["有差异的园区：2 个；新入选：P2；落选：P1", "P1 甲", "不入选", "纾困资金"] {
      #expect(chinese.contains(words), "\(words)\n\(chinese)")
    }
  }

  @Test func whatLiesWithinTheGapsIsUndecided() {
    let stopped = ComparedPlans.run(["P2", "P3"], bound: 10.5, status: .timeLimit)
    let found = text(stopped, ComparedPlans.run(["P1", "P3"]))
    #expect(found.contains("is undecided"), "\(found)")
    #expect(found.contains("gaps (-0.50 to\n  1.00 points)."), "\(found)")
  }

  @Test func pointsOfOtherYardsticksAreNotCompared() {
    let other = ComparedPlans.run(["P1"]) {
      $0.outcomes[0].reference = Figure(50)
      $0.outcomes[0].weight = Figure(0.5)
    }
    let found = text(ComparedPlans.run(["P1"]), other)
    #expect(
      found.contains("they differ in what counts as 100 points, the weights of"), "\(found)")
    #expect(found.contains("Every park is treated alike."), "\(found)")
  }

  @Test func otherReferencesAloneAreOvercomeByThoseOfTheFirst() {
    let other = ComparedPlans.run(["P2", "P3"]) { $0.outcomes[0].reference = Figure(50) }
    let found = text(ComparedPlans.run(["P1", "P3"]), other).replacing("\n  ", with: " ")
    #expect(
      found.contains("By those of run 1 the plan of run 2 is worth 9.00 points, 1.00 points less;"),
      "\(found)")
  }

  @Test func limitsThatBindInBothAreNamedOnly() {
    let found = text(ComparedPlans.run(["P1", "P3"]), ComparedPlans.run(["P1", "P3"]))
    #expect(found.contains("Binding in both: Relief fund 2026\n"), "\(found)")
    #expect(!found.contains("whose bounds differ"))
  }

  @Test func runsWithoutAPlanAreSaidToHaveNone() {
    let none = ComparedPlans.withoutPlan()
    #expect(text(none, none).contains("Neither run has a plan."))
    #expect(text(none, ComparedPlans.run(["P1"])).contains("There is no plan in run 1;"))
  }

  @Test func aParkOfOnePortfolioAloneIsSaidToBeMissing() {
    let fewer = ComparedPlans.run(["P1"]) { $0.parks.removeLast() }
    let found = text(fewer, ComparedPlans.run(["P1", "P3"]))
    #expect(found.contains("P3 Gamma  not in the portfolio → Build"), "\(found)")
  }
}
