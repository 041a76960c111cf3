import Optimizer
import ParkModel
import Testing

@testable import ParkFiles
@testable import parkplan

/// An engine that returns what it is told to.
private struct ToldEngine: PlanSolver {
  var name: String { "told" }
  var answer: SolvedPlan

  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan { answer }
}

@Suite struct PlanJobTests {
  /// One park whose only alternative costs 10 in 2026 and brings 5 of the one outcome.
  private let portfolio = Portfolio(
    name: "one", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    outcomes: [Outcome(id: "jobs", weight: Figure(1), reference: Figure(10))],
    funds: [Fund(id: "relief", budget: [Figure(20)])],
    parks: [
      Park(
        id: "P1",
        alternatives: [
          Alternative(
            id: "build", decides: .nothing,
            declared: [
              DeclaredAmount(.cost("2026"), Figure(10)),
              DeclaredAmount(.outcome("jobs"), Figure(5)),
            ])
        ])
    ],
    scenarios: [
      Scenario(
        id: "much-richer", includes: ["richer"],
        changes: [.shift(NumberAddress(.fundBudget), by: 5)]),
      Scenario(id: "richer", changes: [.scale(NumberAddress(.fundBudget), by: 2)]),
    ])

  private func solved(grant: Double = 10, objective: Double = 50, jobs: Double = 5) -> SolvedPlan {
    let plan = Plan(allocations: [
      Allocation(
        park: "P1", alternative: "build", extent: 1,
        grants: [
          Grant(fund: "relief", purpose: .all, period: "2026", amount: MillionYuan(grant))
        ])
    ])
    return SolvedPlan(
      status: .optimal, plan: plan, objective: Points(objective), bound: Points(objective),
      outcomes: [["jobs": Amount(jobs)]], yardstick: Yardstick(references: ["jobs": 10]),
      engine: "told")
  }

  private func job(_ answer: SolvedPlan, _ settings: PlanSettings = PlanSettings()) -> PlanJob {
    PlanJob(
      loaded: LoadedPortfolio(
        portfolio: portfolio, fingerprint: "f", files: [], notices: [], defaultFramework: nil),
      settings: settings, engine: ToldEngine(answer: answer), created: "2026-03-01T08:30:00Z",
      seconds: { 1.25 })
  }

  @Test func aSoundPlanPassesItsCheck() throws {
    let run = try job(solved()).answer(progress: nil)
    #expect(run.agreement?.agrees == true)
    #expect(run.check?.isClean == true)
    #expect(run.seconds == 1.25)
    #expect(run.version == Parkplan.release)
    #expect(run.solved.notices.isEmpty)
  }

  @Test func aPlanThatBreaksARuleIsAnInternalErrorAndNeverShown() throws {
    let failure = #expect(throws: Failure.self) {
      try job(solved(grant: 4)).answer(progress: nil)
    }
    #expect(failure?.code == .internalError)
    #expect(failure?.message.contains("fails its independent re-check") == true)
    #expect(failure?.message.contains("P1") == true)
  }

  @Test func aValueThatTheAllocationDoesNotGiveIsAnInternalError() throws {
    for wrong in [solved(objective: 51), solved(jobs: 6)] {
      let failure = #expect(throws: Failure.self) { try job(wrong).answer(progress: nil) }
      #expect(failure?.code == .internalError)
      #expect(failure?.message.contains("The engine states") == true)
    }
  }

  @Test func aConflictIsToldInSentences() throws {
    let none = SolvedPlan(
      status: .infeasible, yardstick: Yardstick(), engine: "told",
      conflict: ["fund relief 2026", "mandatory P1"])
    let run = try job(none).answer(progress: nil)
    #expect(
      run.solved.conflict
        == ["fund relief 2026 (budget of relief in 2026)", "mandatory P1"])
    #expect(run.check == nil)
  }

  /// 20 x 2 + 5.
  @Test func aScenarioComesWithThoseItIncludes() throws {
    let job = job(solved(), PlanSettings(scenario: "much-richer"))
    #expect(try job.scenarioApplied().funds[0].budget == [Figure(45)])
    #expect(try job.answer(progress: nil).scenario == "much-richer")
  }

  @Test func aScenarioIsAppliedBeforeSolving() throws {
    let run = try job(solved(), PlanSettings(scenario: "richer")).answer(progress: nil)
    #expect(run.portfolio.funds[0].budget[0].value == 40)
    #expect(run.scenario == "richer")
  }

  @Test func anUnknownScenarioListsTheKnownOnes() {
    let input = #expect(throws: InvalidInput.self) {
      try job(solved(), PlanSettings(scenario: "xyz")).answer(progress: nil)
    }
    #expect(input?.problems.map(\.fix) == ["name one of much-richer, richer"])
  }
}
