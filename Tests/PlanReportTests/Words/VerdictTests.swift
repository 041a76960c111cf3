import ParkModel
import Testing

@testable import PlanReport

@Suite struct VerdictTests {
  private func proof(
    _ status: SolvedPlan.Status, objective: Double?, bound: Double?,
    _ language: Language = .english
  ) throws -> String {
    var run = try SampleRun.run()
    run.solved.status = status
    run.solved.objective = objective.map { Points($0) }
    run.solved.bound = bound.map { Points($0) }
    return Verdict(run, language).proof
  }

  @Test func theGapIsSaidInPlainWordsAndNeverTooWell() throws {
    #expect(
      try proof(.optimal, objective: 100, bound: 100.0081)
        == "proven: no plan can be more than 0.0081 % better")
    #expect(
      try proof(.optimal, objective: 3, bound: 3.0001)
        == "proven: no plan can be more than 0.0034 % better", "rounded up")
    #expect(try proof(.optimal, objective: 7, bound: 7) == "proven: no plan is better")
    #expect(
      try proof(.timeLimit, objective: 50, bound: 51.6)
        == "the best plan found; another could be up to 3.2 % better")
    #expect(
      try proof(.interrupted, objective: 50, bound: nil)
        == "the best plan found; nothing is proven yet")
    #expect(
      try proof(.noPlanYet, objective: nil, bound: 80)
        == "stopped before any plan was found; none can be worth more than 80.00 points")
    #expect(
      try proof(.optimal, objective: 100, bound: 100.01, .chinese) == "已证明：任何方案至多再好 0.01 %")
  }

  @Test func everyStatusHasWordsInBothLanguages() throws {
    for status in SolvedPlan.Status.allCases {
      var run = try SampleRun.run()
      run.solved.status = status
      #expect(Verdict(run, .english).status != Verdict(run, .chinese).status)
      #expect(!Verdict(run, .chinese).proof.isEmpty)
    }
  }
}
