import Optimizer
import ParkModel
import Synchronization
import Testing

@testable import parkplan

@Suite struct WhatIfJobTests {
  private func near(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-6 } ?? false
  }

  @Test(arguments: [1, 2, 7])
  func everyScenarioHasItsPlanOnAnyNumberOfThreads(threads: Int) throws {
    let run = try WhatIfCases.run(WhatIfSettings(threads: threads))
    #expect(run.runs.map { $0.scenario?.text } == [nil, "less", "little", "second", "never"])
    for (found, expected) in zip(run.runs, [10.0, 9, 5, 9]) {
      #expect(near(found.solved.objective?.value, expected))
      #expect(found.agreement?.agrees == true)
    }
    #expect(run.runs[4].solved.status == .infeasible)
    #expect(
      Set(run.runs[4].solved.conflict) == [
        "fund relief 2026 (budget of Relief fund in 2026)", "mandatory P1 (Alpha)",
        "mandatory P2 (Beta)", "funding of P1 (Alpha)", "funding of P2 (Beta)",
      ])
    #expect(run.status == .complete && run.judged == [0, 1, 2, 3] && run.leftOut == [4])
    // `less` and `second` choose the same.
    #expect(run.candidates.map(\.place) == [0, 1, 2])
    #expect(run.candidates.map(\.sameAs) == [[], [3], []])
  }

  @Test func theSharesOfTheParksAreTallied() throws {
    let run = try WhatIfCases.run()
    #expect(run.tally.parks.hits == [1, 3, 3])
    #expect(run.tally.parks.futures == 4 && run.tally.parks.futuresWithoutPlan == 1)
  }

  @Test func onlyTheScenariosThatAreNamedAreSolvedInTheirOrderAndOnce() throws {
    let run = try WhatIfCases.run(WhatIfSettings(scenario: ["second", "less", "second"]))
    #expect(run.runs.map { $0.scenario?.text } == [nil, "second", "less"])
  }

  @Test func everyUnknownScenarioIsNamedWithTheNearest() {
    let input = #expect(throws: InvalidInput.self) {
      try WhatIfCases.run(WhatIfSettings(scenario: ["les", "less", "secnd"]))
    }
    #expect(
      input?.problems.map(\.fix) == ["did you mean 'less'?", "did you mean 'second'?"])
  }

  @Test func aPortfolioWithoutScenariosSaysSo() {
    let input = #expect(throws: InvalidInput.self) {
      try WhatIfCases.run { $0.scenarios = [] }
    }
    #expect(input?.problems.map(\.found) == ["the portfolio has no scenarios"])
  }

  /// Every scenario is measured by the references of the base, never by its own.
  @Test func valuesAreMeasuredByTheReferencesOfTheBase() throws {
    let run = try WhatIfCases.run { $0.outcomes[0].reference = nil }
    // Linear: all three within 10 MCNY come to 10 jobs.
    #expect(run.base.solved.yardstick.references == ["jobs": 10])
    for (found, expected) in zip(run.runs, [100.0, 90, 50, 90]) {
      #expect(near(found.solved.objective?.value, expected))
    }
  }

  /// The base has no plan: the first scenario that has one says what counts as 100 points.
  @Test func aBaseWithoutAPlanIsLeftOut() throws {
    let run = try WhatIfCases.run {
      $0.parks[0].decision = .mandatory
      $0.parks[1].decision = .mandatory
      $0.scenarios = [
        Scenario(id: "more", changes: [.set(NumberAddress(.fundBudget), to: 12)]),
        Scenario(id: "all", changes: [.set(NumberAddress(.fundBudget), to: 15)]),
      ]
    }
    #expect(run.base.solved.status == .infeasible && run.judged == [1, 2])
    #expect(near(run.runs[1].solved.objective?.value, 11))
    #expect(near(run.runs[2].solved.objective?.value, 15))
    #expect(run.shifts.isEmpty && run.regrets?.basePlan == nil)
    #expect(run.status == .complete)
  }

  @Test func withoutAnyPlanTheStatusSaysSo() throws {
    let run = try WhatIfCases.run(WhatIfSettings(scenario: ["never"])) {
      $0.parks[0].decision = .mandatory
      $0.parks[1].decision = .mandatory
    }
    #expect(run.status == .infeasible && run.judged.isEmpty && run.regrets == nil)
  }

  @Test func aStopKeepsWhatIsKnown() throws {
    let asked = Atomic<Int>(0)
    let run = try WhatIfCases.job().answer { progress in
      // Stops once all are solved and two plans have been carried somewhere.
      asked.wrappingAdd(1, ordering: .relaxed)
      return progress.stage == .solving || progress.done < 2
    }
    #expect(asked.load(ordering: .relaxed) > 5)
    #expect(run.status == .interrupted && run.judged == [0, 1, 2, 3])
    #expect(!run.carried.isComplete)
    let none = try WhatIfCases.job().answer { _ in false }
    #expect(none.runs.count == 5 && none.judged.isEmpty && none.status == .interrupted)
    #expect(none.runs.allSatisfy { $0.solved.status == .noPlanYet })
  }

  /// The clock of the job stands at 1.25 s.
  @Test func aTimeLimitThatIsOverLeavesEverythingOpen() throws {
    let run = try WhatIfCases.run(WhatIfSettings(timeLimit: 1))
    #expect(run.status == .timeLimit && run.judged.isEmpty)
  }

  /// The base stands as it was given, and the rest is found beside it.
  @Test func aBaseThatIsKnownIsNotSoughtAgain() throws {
    var job = WhatIfCases.job()
    var known = try WhatIfCases.run().base
    known.seconds = 77
    job.base = known
    let run = try job.answer(progress: nil)
    #expect(run.base.seconds == 77)
    #expect(run.runs.map { $0.scenario?.text } == [nil, "less", "little", "second", "never"])
    #expect(run.candidates.map(\.place) == [0, 1, 2])
  }
}
