import HiGHSSolver
import MixedInteger
import Optimizer
import ParkModel
import PlanCheck
import Testing

@Suite struct ExactEngineTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  /// Worked by hand: output per hectare is 2 in the first 5 ha of industrial land and 1 in the
  /// next 5; the instrument brings 10 for 4 MCNY. Residential land brings nothing, but the band
  /// wants a quarter of what is released: i industrial hectares need i / 3 residential ones.
  /// The quota leaves 6 ha of greenfield and 2 ha of idle land: i + i / 3 = 8 gives i = 6.
  /// Output: 5 * 2 + 1 * 1 + 10 = 21, of 50 are 42 points.
  /// Cost: 4 + 6 + 2 * 2 = 14 MCNY of which 2 residential hectares are idle land at no extra cost.
  /// The fund gives 10; 4 MCNY are new debt: 0.1 * 4 = 0.4 points, and 4 - 1 = 3 above the
  /// benchmark: 0.5 * 3 = 1.5 points. Value: 42 - 0.4 - 1.5 = 40.1 points. A swap would free
  /// 2.5 MCNY of calm for each MCNY of grant, which costs 1 MCNY of debt: swapping s raises debt
  /// to 4 + s and the overhang to 3 + s - 2.5 s; gain 0.5 * 1.5 s - 0.1 s = 0.65 s, up to the
  /// overhang's end at s = 3 / 1.5 = 2, but at most 1.4: + 0.91, in all 41.01 points.
  /// The last hectares: giving up 0.75 ha of second-segment land and its 0.25 ha of housing would
  /// save 1.25 MCNY of debt and lose 0.75 of output = 1.5 points; debt costs 0.6 points per MCNY
  /// with overhang: 0.75 points. Not worth it.
  @Test func thePlanOfOneParkIsWorkedByHand() throws {
    let solved = try engine.solve(
      AllocationProblem(portfolio: oneOfEverything()), settings: SolveSettings(gap: 1e-9))
    #expect(solved.status == .optimal)
    #expect(abs((solved.objective?.value ?? 0) - 41.01) < 1e-6)
    let allocation = try #require(solved.plan?.allocations.first)
    #expect(allocation.instruments.map(\.instrument) == ["infra"])
    let industrial = allocation.land.filter { $0.use == .industrial }
    #expect(abs(industrial.reduce(0) { $0 + $1.hectares.value } - 6) < 1e-6)
    #expect(abs(allocation.debt.reduce(0) { $0 + $1.swap.value } - 1.4) < 1e-6)
    #expect(abs(allocation.debt.reduce(0) { $0 + $1.newDebt.value } - 5.4) < 1e-6)
  }

  @Test func anInstrumentThatAScenarioRemovesDoesNotRun() throws {
    let base = oneOfEverything()
    let portfolio = try base.applying(
      Scenario(id: "without", changes: [.removeInstrument("infra")]))
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio, base: base), settings: SolveSettings(gap: 1e-9))
    let plan = try #require(solved.plan)
    #expect(plan.allocations.first?.instruments == [])
    #expect(plan.allocations.first?.land.isEmpty == false)
    #expect(check(plan, of: portfolio, yardstick: solved.yardstick).isClean)
  }

  @Test func referencesAreTheBestOfTheRelaxationToThreeDigits() throws {
    var portfolio = oneOfEverything()
    portfolio.outcomes[0].reference = nil
    let solved = try engine.solve(AllocationProblem(portfolio: portfolio))
    // 21 of output is the best there is, with or without prices.
    #expect(solved.yardstick.references == ["output": 21])
  }

  @Test func plansOfScenariosAreMeasuredByTheBasePortfolio() throws {
    var base = oneOfEverything()
    base.outcomes[0].reference = nil
    var poorer = base
    poorer.funds[0].budget = [assumed(2)]
    let solved = try engine.solve(AllocationProblem(portfolio: poorer, base: base))
    #expect(solved.yardstick.references == ["output": 21])
  }

  @Test func anOutcomeThatNothingBringsIsDroppedWithANotice() throws {
    var portfolio = oneOfEverything()
    portfolio.outcomes[0].weight = assumed(0.5)
    portfolio.outcomes.append(Outcome(id: "parks", weight: assumed(0.5)))
    let solved = try engine.solve(AllocationProblem(portfolio: portfolio))
    #expect(solved.yardstick.references["parks"] == nil)
    #expect(
      solved.notices == [
        "Outcome parks does not count: no plan can bring any of it (best 0.0)."
      ])
  }

  @Test func aStopAtOnceIsNoPlanYetOrAPlanWithItsGap() throws {
    let portfolio = randomPortfolio(
      seed: 7, Variety(parks: 6, instruments: 4, decidesLand: true, hasDebt: true, limits: 0))
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio), settings: SolveSettings(gap: 0)
    ) { _ in false }
    switch solved.status {
    case .noPlanYet: #expect(solved.plan == nil)
    case .optimal, .interrupted, .timeLimit: #expect(solved.plan != nil)
    case .infeasible: Issue.record("a stopped solve proves nothing")
    }
  }

  @Test func aCeilingOnOutputBesideASplitIsRefused() {
    var portfolio = oneOfEverything()
    portfolio.outcomes[0].effectCeiling = assumed(0.05)
    portfolio.instruments[0].outputSplit = [LeadingIndustry("cars", share: assumed(1))]
    #expect(throws: InvalidInput.self) {
      try engine.solve(AllocationProblem(portfolio: portfolio))
    }
  }

  @Test func aGivenChoiceThatThePortfolioDoesNotKnowIsRefused() {
    let plan = Plan(allocations: [
      Allocation(
        park: "P1", alternative: "urbanization", extent: 1,
        instruments: [InstrumentChoice(instrument: "infra", level: "heavy", start: "2026")])
    ])
    #expect(throws: InvalidInput.self) {
      try engine.solve(AllocationProblem(portfolio: oneOfEverything(), fixed: plan))
    }
  }
}
