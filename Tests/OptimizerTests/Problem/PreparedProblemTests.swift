import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct PreparedProblemTests {
  @Test func anAnswerAtValuesSaysWhatTheyAreWorthAndBring() throws {
    let prepared = try #require(try prepared(oneOfEverything()))
    let found = try #require(try best(prepared.formulation.model))
    let answer = prepared.answer(at: found.values, bound: found.value - 1e-9, ended: .timeLimit)
    #expect(abs((answer.objective?.value ?? 0) - 41.01) < 1e-6)
    // A bound below the value by rounding only is the value itself, so the gap is closed.
    #expect(answer.bound == answer.objective)
    #expect(answer.status == .optimal)
    #expect(abs((answer.outcomes[0]["output"]?.value ?? 0) - 21) < 1e-6)
    #expect(abs((answer.limitUses["quota"]?.value ?? 0) - 6) < 1e-6)
  }

  @Test func anOpenGapKeepsTheEndingAndNoBoundIsNoGap() throws {
    let prepared = try #require(try prepared(oneOfEverything()))
    let found = try #require(try best(prepared.formulation.model))
    let open = prepared.answer(at: found.values, bound: 50, ended: .timeLimit)
    #expect(open.status == .timeLimit)
    #expect(open.bound == 50)
    let unknown = prepared.answer(at: found.values, bound: .infinity, ended: .interrupted)
    #expect(unknown.status == .interrupted)
    #expect(unknown.bound == nil && unknown.gap == nil)
  }

  @Test func polishingTakesTheBestAmountsOfTheChoicesFound() throws {
    let prepared = try #require(try prepared(oneOfEverything()))
    let model = prepared.formulation.model
    let found = try #require(try best(model))
    // The same choices with as little as the rules allow.
    var held = model
    for column in 0..<model.columnCount where model.isInteger[column] {
      let choice = found.values[column].rounded()
      held.setBounds(MixedIntegerModel.Column(index: column), lower: choice, upper: choice)
    }
    held.setObjective(LinearTerms())
    let poor = try #require(try best(held)).values
    let polished = try prepared.polished(poor)
    #expect(abs(model.objectiveValue(at: polished) - found.value) < 1e-6)
    #expect(model.largestMiss(at: polished) < 1e-7)
  }

  @Test func nothingFoundIsNoPlanYetWithTheBound() throws {
    let prepared = try #require(try prepared(oneOfEverything()))
    let answer = try prepared.answer(
      SolverResult(status: .timeLimit, bound: 77))
    #expect(answer.status == .noPlanYet)
    #expect(answer.plan == nil)
    #expect(answer.bound == 77)
  }

  @Test func withoutAPlanTheRulesThatCannotHoldTogetherAreNamed() throws {
    var portfolio = costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)
    for park in portfolio.parks.indices { portfolio.parks[park].decision = .mandatory }
    let problem = AllocationProblem(portfolio: portfolio)
    let watch = SolveWatch(since: .now, limit: nil, report: nil)
    for depth in [SolveSettings.WithoutPlan.statusOnly, .oneConflict, .everything] {
      let prepared = try PreparedProblem(
        problem, engine: "test", solver: HiGHSSolver(),
        settings: SolveSettings(withoutPlan: depth), watch: watch)
      let answer = try prepared.withoutPlan()
      #expect(answer.status == .infeasible && answer.bound == nil)
      #expect(answer.conflict.isEmpty == (depth == .statusOnly))
      #expect((answer.diagnosis == nil) == (depth != .everything))
    }
  }
}
