import HiGHSSolver
import MixedInteger
import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

@Suite struct DecompositionEngineTests {
  private let engine = DecompositionEngine(solver: HiGHSSolver())
  private let variety = Variety(
    parks: 8, instruments: 4, decidesLand: true, hasDebt: true, limits: 2)

  private func problem(_ seed: Int) -> AllocationProblem {
    let portfolio = randomPortfolio(seed: seed, variety)
    return AllocationProblem(portfolio: portfolio, merits: merits(portfolio))
  }

  private func isHandedOver(_ solved: SolvedPlan) -> Bool {
    solved.notices.contains { $0.hasPrefix("The exact engine solved this: ") }
  }

  @Test func everyNumberOfThreadsGivesTheSamePlanAndBits() throws {
    for seed in seeds(4) {
      let answers = try [1, 2, 5].map {
        try engine.solve(problem(seed), settings: SolveSettings(gap: 1e-6, threads: $0))
      }
      if answers.contains(where: isHandedOver) { continue }
      for other in answers.dropFirst() {
        #expect(other.plan == answers[0].plan, "seed \(seed)")
        #expect(other.objective == answers[0].objective, "seed \(seed)")
        #expect(other.bound == answers[0].bound, "seed \(seed)")
        #expect(other.notices == answers[0].notices, "seed \(seed)")
      }
    }
  }

  /// Stopped after any number of reports: a plan that passes its re-check, or none yet; a bound.
  @Test func aStopAtAnyMomentLeavesAPlanWithItsGapOrNoneYet() throws {
    for seed in seeds(4) {
      let problem = problem(seed)
      let best = try engine.solve(problem, settings: SolveSettings(gap: 1e-6)).objective?.value
      for moment in [0, 1, 2, 3, 5, 8, 13, 21, 34] {
        let told = Noted<Double>()
        let solved = try engine.solve(problem, settings: SolveSettings(gap: 0)) { state in
          told.note(state.seconds)
          return told.all.count <= moment
        }
        let label: Comment = "seed \(seed) moment \(moment)"
        switch solved.status {
        case .noPlanYet: #expect(solved.plan == nil, label)
        case .optimal, .interrupted, .timeLimit:
          let plan = try #require(solved.plan, label)
          let report = check(plan, of: problem.portfolio, yardstick: solved.yardstick)
          #expect(report.isClean, label)
        case .infeasible: #expect(best == nil, label)
        }
        guard let best else { continue }
        if let value = solved.objective?.value { #expect(value <= best + 1e-3, label) }
        if let bound = solved.bound?.value { #expect(bound >= best - 1e-3, label) }
      }
    }
  }

  @Test func aTimeThatIsOverAtOnceIsNoFailure() throws {
    for seed in seeds(6) {
      let solved = try engine.solve(
        problem(seed), settings: SolveSettings(gap: 0, timeLimit: 1e-3, withoutPlan: .statusOnly))
      #expect((solved.plan == nil) == (solved.objective == nil), "seed \(seed)")
      if let value = solved.objective, let bound = solved.bound {
        #expect(bound >= value, "seed \(seed)")
      }
    }
  }

  @Test func withoutAPlanItNamesTheRulesThatCannotHoldTogether() throws {
    var portfolio = costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)
    for park in portfolio.parks.indices { portfolio.parks[park].decision = .mandatory }
    let solved = try engine.solve(AllocationProblem(portfolio: portfolio))
    #expect(solved.status == .infeasible)
    #expect(
      solved.conflict.sorted() == [
        "fund central 2026", "funding of P1", "funding of P2", "mandatory P1", "mandatory P2",
      ])
    #expect(!isHandedOver(solved))
  }

  /// With a gap of 0 the numbers of prices seldom close.
  @Test func whatPricesCannotCloseTheSolverDoesAndTheNoticeSaysSo() throws {
    var leftOpen = 0
    for seed in seeds(30) {
      let portfolio = decomposedPortfolio(seed)
      let problem = AllocationProblem(portfolio: portfolio, merits: merits(portfolio))
      let solved = try engine.solve(
        problem, settings: SolveSettings(gap: 0, withoutPlan: .statusOnly))
      if solved.notices.contains(where: { $0.hasPrefix("Prices left") }) { leftOpen += 1 }
      guard let value = solved.objective?.value else { continue }
      let best = try ExactEngine(solver: HiGHSSolver()).solve(
        problem, settings: SolveSettings(gap: 1e-9, withoutPlan: .statusOnly))
      let expected = try #require(best.objective?.value, "seed \(seed)")
      #expect(abs(value - expected) < 1e-6 * max(1, abs(expected)), "seed \(seed)")
    }
    #expect(leftOpen > 0, "prices close everything: nothing is left to say")
  }

  /// The worked optimum of `ExactEngineTests`.
  @Test func thePlanOfOneParkIsTheOneWorkedByHand() throws {
    let solved = try engine.solve(
      AllocationProblem(portfolio: oneOfEverything()), settings: SolveSettings(gap: 1e-6))
    #expect(abs((solved.objective?.value ?? 0) - 41.01) < 1e-4)
    #expect(solved.status == .optimal)
  }

  @Test func aPlanGivenIsKeptAndOneToKeepIsNeverMadeLess() throws {
    var kept = 0
    for seed in seeds(5) {
      var problem = problem(seed)
      let settings = SolveSettings(gap: 1e-6, withoutPlan: .statusOnly)
      let free = try engine.solve(problem, settings: settings)
      guard let plan = free.plan, let value = free.objective?.value else { continue }
      kept += 1
      problem.keeping = plan
      let keeping = try engine.solve(problem, settings: settings)
      let allowed = 1e-5 * max(1, abs(value))
      #expect(abs((keeping.objective?.value ?? 0) - value) < allowed, "seed \(seed)")
      problem.keeping = nil
      problem.fixed = plan
      let fixed = try engine.solve(problem, settings: settings)
      #expect(fixed.plan == plan, "seed \(seed)")
      #expect(abs((fixed.objective?.value ?? 0) - value) < allowed, "seed \(seed)")
    }
    #expect(kept > 1, "too few plans to mean anything")
  }

  @Test func aPlanThatDiffersIsTheOneThatTheExactEngineFinds() throws {
    let exact = ExactEngine(solver: HiGHSSolver())
    var compared = 0
    for seed in seeds(8) {
      var problem = problem(seed)
      problem.portfolio.parks.removeLast(4)
      problem.portfolio.synergies = []
      problem.portfolio.limits = []
      let settings = SolveSettings(gap: 1e-7, withoutPlan: .statusOnly)
      guard let plan = try engine.solve(problem, settings: settings).plan else { continue }
      problem.differingFrom = [PlanDistance(from: plan, atLeast: 2)]
      let (one, other) = (
        try engine.solve(problem, settings: settings), try exact.solve(problem, settings: settings)
      )
      #expect(one.status == other.status, "seed \(seed)")
      guard let value = one.objective?.value, let expected = other.objective?.value
      else { continue }
      compared += 1
      #expect(abs(value - expected) < 1e-6 * max(1, abs(expected)), "seed \(seed)")
    }
    #expect(compared > 2, "too few plans to mean anything")
  }

  @Test func noParksAndOneParkHaveTheirPlans() throws {
    var portfolio = costedPortfolio([(value: 40, cost: 6)], budget: 10)
    let one = try engine.solve(AllocationProblem(portfolio: portfolio))
    #expect(abs((one.objective?.value ?? 0) - 40) < 1e-9)
    portfolio.parks = []
    let none = try engine.solve(AllocationProblem(portfolio: portfolio))
    #expect(none.status == .optimal)
    #expect(none.objective?.value == 0)
    #expect(none.plan?.allocations == [])
  }

  @Test func aStoppedSolveFallsBackOnWhatWasFoundBefore() {
    let plan = Plan(allocations: [])
    let earlier = SolvedPlan(
      status: .timeLimit, plan: plan, objective: 40, bound: 44, yardstick: Yardstick(),
      engine: "earlier")
    let nothing = SolvedPlan(
      status: .noPlanYet, bound: 43, yardstick: Yardstick(), engine: "later", notices: ["why"])
    let kept = nothing.orBetter(earlier)
    #expect(kept.status == .timeLimit && kept.plan == plan)
    #expect(kept.objective == 40 && kept.bound == 43 && kept.notices == ["why"])

    var better = earlier
    better.engine = "later"
    better.objective = 41
    better.bound = nil
    #expect(better.orBetter(earlier).engine == "later")
    #expect(better.orBetter(earlier).bound == 44)

    better.status = .optimal
    better.objective = 39
    #expect(better.orBetter(earlier).objective == 39)
  }
}
