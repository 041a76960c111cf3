import HiGHSSolver
import MixedInteger
import Optimizer
import ParkModel
import Testing

@Suite struct DiagnosingTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  private func solve(_ problem: AllocationProblem) throws -> SolvedPlan {
    try engine.solve(problem, settings: SolveSettings(withoutPlan: .everything))
  }

  private func diagnosis(_ portfolio: Portfolio) throws -> Diagnosis {
    let solved = try solve(AllocationProblem(portfolio: portfolio))
    #expect(solved.status == .infeasible)
    return try #require(solved.diagnosis)
  }

  private func limit(
    _ id: String, _ resource: String, atLeast: Double? = nil, atMost: Double? = nil
  ) -> Limit {
    Limit(
      id: LimitID(id),
      rule: .amount(
        GroupedMeasure(.resource(ResourceID(resource))), atLeast: atLeast.map { assumed($0) },
        atMost: atMost.map { assumed($0) }))
  }

  // MARK: Published

  /// `two_rows` of the cases of MathOptIIS.jl, test/runtests.jl test_iis (commit af764ed7, MIT):
  /// 0 <= x <= 10; 0 <= y <= 20; c1: x + y <= 1; c2: x + y >= 2. The one conflict is {c1, c2}.
  ///
  /// x and y are two parks of partial extent that use 10 and 20 of the resource. Cheapest repair:
  /// c2 down to 1 costs 50 %, c1 up to 2 costs 100 %.
  @Test func theTwoRowsOfThePublishedCaseAreTheConflict() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [10])], [(1, [20])]], capacity: [])
    for park in portfolio.parks.indices {
      portfolio.parks[park].alternatives[0].minimumExtent = assumed(0)
    }
    portfolio.limits = [limit("c1", "r0", atMost: 1), limit("c2", "r0", atLeast: 2)]
    let diagnosis = try diagnosis(portfolio)
    #expect(diagnosis.isComplete)
    #expect(diagnosis.conflicts.map(\.rules) == [["c1", "c2"]])
    #expect(
      diagnosis.repair
        == Repair(
          relaxations: [
            Relaxation(rule: "c2", change: .number(.atLeast("c2"), from: 2, to: 1))
          ], total: 0.5, leastTotal: 0.5, isVerified: true))
    #expect(
      diagnosis.conflicts[0].remedies == [
        LoneRemedy(
          rule: "c1",
          outcome: .relaxed([
            Relaxation(rule: "c1", change: .number(.atMost("c1"), from: 1, to: 2))
          ])),
        LoneRemedy(
          rule: "c2",
          outcome: .relaxed([
            Relaxation(rule: "c2", change: .number(.atLeast("c2"), from: 2, to: 1))
          ])),
      ])
  }

  /// `two_independent_conflicts` of the same source, test_with_two_non_overlapping_iis:
  /// x <= -1, x >= 0, y <= -1, y >= 0. Shifted by 2 so that resources are amounts: both are told.
  @Test func twoIndependentConflictsAreBothFound() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [4, 0])], [(1, [0, 4])]], capacity: [])
    portfolio.limits = [
      limit("x-cap", "r0", atMost: 1), limit("x-floor", "r0", atLeast: 2),
      limit("y-cap", "r1", atMost: 1), limit("y-floor", "r1", atLeast: 2),
    ]
    let diagnosis = try diagnosis(portfolio)
    #expect(
      Set(diagnosis.conflicts.map(\.rules)) == [["x-cap", "x-floor"], ["y-cap", "y-floor"]])
    #expect(diagnosis.conflicts.map(\.isIrreducible) == [true, true])
    // Whole parks: a floor goes down to 0 (100 %), a cap up to 4 (300 %).
    #expect(diagnosis.repair?.relaxations.map(\.rule) == ["x-floor", "y-floor"])
    #expect(diagnosis.repair?.total == 2)
    #expect(diagnosis.repair?.isVerified == true)
  }

  /// `integrality_conflict`, test_integrality: 2.2 <= y <= 2.9, y integer. The relaxation has points.
  @Test func aConflictOfWholeNumbersIsFoundBehindAFeasibleRelaxation() throws {
    var portfolio = declaredPortfolio(
      groups: [[(1, [1])], [(1, [1])], [(1, [1])], [(1, [1])]], capacity: [])
    portfolio.limits = [limit("y", "r0", atLeast: 2.2, atMost: 2.9)]
    let diagnosis = try diagnosis(portfolio)
    #expect(diagnosis.conflicts.map(\.rules) == [["y"]])
    // Down to 2: 0.2 / 2.2. Up to 3: 0.1 / 2.9, less.
    #expect(
      diagnosis.repair?.relaxations == [
        Relaxation(rule: "y", change: .number(.atMost("y"), from: 2.9, to: 3))
      ])
  }

  // MARK: Given choices

  /// What is given for a park is a rule like any other: P1 takes 5, and the cap is 4.
  @Test func aGivenChoiceCanBeInAConflict() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [5])], [(1, [2])]], capacity: [4])
    portfolio.parks[1].decision = .excluded
    let given = Plan(allocations: [
      Allocation(park: "G1000", alternative: "item-100", extent: 1)
    ])
    let solved = try solve(AllocationProblem(portfolio: portfolio, fixed: given))
    #expect(solved.status == .infeasible)
    #expect(solved.conflict == ["capacity-0", "given G1000"])
    #expect(solved.diagnosis?.conflicts.map(\.isIrreducible) == [true])
    #expect(
      solved.diagnosis?.conflicts[0].remedies.map(\.outcome) == [
        .relaxed([
          Relaxation(rule: "capacity-0", change: .number(.atMost("capacity-0"), from: 4, to: 5))
        ]), .relaxed([Relaxation(rule: "given G1000", change: .lifted)]),
      ])
    #expect(solved.diagnosis?.repair?.total == 0.25)
  }

  @Test func anExcludedParkThatIsGivenNamesBoth() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [1])], [(1, [1])]], capacity: [4])
    portfolio.parks[0].decision = .excluded
    let given = Plan(allocations: [
      Allocation(park: "G1000", alternative: "item-100", extent: 1)
    ])
    let solved = try solve(AllocationProblem(portfolio: portfolio, fixed: given))
    #expect(solved.status == .infeasible)
    #expect(solved.conflict == ["excluded G1000", "given G1000"])
    // No limit helps: one of the two has to be let go.
    #expect(solved.diagnosis?.repair?.relaxations.count == 1)
    #expect(solved.diagnosis?.repair?.relaxations.first?.change == .lifted)
    #expect(solved.diagnosis?.repair?.isVerified == true)
  }

  // MARK: Shares and budgets

  /// One park of 10 output before and 10 added, all of cars; another of 6 of wood before.
  /// After: cars 20 of 26. The cap of 0.7 cannot be met once the park is mandatory.
  @Test func aShareIsRaisedToWhatAPlanReaches() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [])], []], capacity: [])
    portfolio.outcomes = [
      Outcome(id: "value", weight: assumed(1), reference: assumed(100), kind: .output)
    ]
    portfolio.industries = [Industry(id: "cars"), Industry(id: "wood")]
    portfolio.parks[0].decision = .mandatory
    portfolio.parks[0].industries = [LeadingIndustry("cars", share: assumed(1))]
    portfolio.parks[0].output = assumed(10)
    portfolio.parks[0].alternatives[0].declared = [
      DeclaredAmount(.outcome("value"), assumed(10))
    ]
    portfolio.parks[1].industries = [LeadingIndustry("wood", share: assumed(1))]
    portfolio.parks[1].output = assumed(6)
    portfolio.limits = [
      Limit(
        id: "mix", rule: .concentration(Concentration(industries: ["cars"], share: assumed(0.7))))
    ]
    let diagnosis = try diagnosis(portfolio)
    #expect(diagnosis.conflicts.map(\.rules) == [["mandatory G1000", "mix cars"]])
    let repair = try #require(diagnosis.repair)
    #expect(repair.isVerified)
    guard case .number(.atMost("mix"), 0.7, let to) = repair.relaxations[0].change else {
      Issue.record("not the share: \(repair)")
      return
    }
    #expect(abs(to.value - 20.0 / 26) < 2e-6 && to.value >= 20.0 / 26)
    // The proven sum can only be lower: it takes the whole at its largest, which here is the whole.
    #expect(abs(repair.leastTotal.value - (20.0 / 26 - 0.7) / 0.7) < 1e-4)
  }

  /// A fund that carries over: 3 in the first period, 3 in the second, and costs of 5 and 2.
  /// 2 more in the first period are enough for both.
  @Test func aBudgetThatCarriesOverIsRaisedWhereItIsMissing() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [])]], capacity: [], decision: .mandatory)
    portfolio.periods = ["2026", "2027"].map {
      Period(id: PeriodID($0), firstYear: 2026, lastYear: 2026)
    }
    portfolio.funds = [Fund(id: "f", budget: [assumed(3), assumed(3)], carriesOver: true)]
    portfolio.parks[0].alternatives[0].declared += [
      DeclaredAmount(.cost("2026"), assumed(5)), DeclaredAmount(.cost("2027"), assumed(2)),
    ]
    let diagnosis = try diagnosis(portfolio)
    #expect(
      diagnosis.repair?.relaxations == [
        Relaxation(
          rule: "fund f 2026", change: .number(.budget("f", "2026"), from: 3, to: 5))
      ])
    #expect(diagnosis.repair?.isVerified == true)
  }

  // MARK: Stopping

  @Test func aStoppedSearchSaysSo() throws {
    let portfolio = declaredPortfolio(
      groups: [[(1, [5])], [(1, [5])]], capacity: [8], decision: .mandatory)
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio), settings: SolveSettings(withoutPlan: .everything)
    ) { $0.stage != .repair }
    #expect(solved.status == .infeasible)
    #expect(solved.diagnosis?.isComplete == false)
    #expect(solved.diagnosis?.repair == nil)
    #expect(solved.diagnosis?.conflicts.count == 1)
    let early = try engine.solve(
      AllocationProblem(portfolio: portfolio), settings: SolveSettings(withoutPlan: .everything)
    ) { $0.stage != .conflict }
    #expect(early.diagnosis == Diagnosis(isComplete: false))
  }

  @Test func theStatusAloneCostsNoConflict() throws {
    let portfolio = declaredPortfolio(groups: [[(1, [5])]], capacity: [4], decision: .mandatory)
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio), settings: SolveSettings(withoutPlan: .statusOnly))
    #expect(solved.status == .infeasible)
    #expect(solved.conflict.isEmpty && solved.diagnosis == nil)
  }
}
