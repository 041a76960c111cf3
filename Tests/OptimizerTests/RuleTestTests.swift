import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct RuleTestTests {
  private func steps(limit: Double? = nil) -> SolveSteps {
    SolveSteps(
      solver: HiGHSSolver(), settings: SolveSettings(),
      watch: SolveWatch(since: ContinuousClock.now, limit: limit, report: nil), stage: .conflict)
  }

  /// Two parks of 5 that are mandatory under a cap of 8: any two of the three rules can hold.
  private let formulation = Formulation(
    declaredPortfolio(groups: [[(1, [5])], [(1, [5])]], capacity: [8], decision: .mandatory),
    merits: [:])

  @Test func anEarlierPointAnswersWithoutASolve() throws {
    #expect(formulation.rules.map(\.name) == ["mandatory G1000", "mandatory G1001", "capacity-0"])
    var test = RuleTest(formulation, steps())
    #expect(try test.plan(keeping: [true, true, true]) == .infeasible)
    #expect(test.steps.count == 1)  // the relaxation alone
    #expect(try test.plan(keeping: [true, true, false]) == .feasible)
    let soFar = test.steps.count
    // The plan of both parks keeps every subset of the two.
    #expect(try test.plan(keeping: [true, false, false]) == .feasible)
    #expect(try test.relaxedPoint(keeping: [false, true, false]) == .feasible)
    #expect(test.steps.count == soFar)
  }

  @Test func aStoppedSearchAnswersNothing() throws {
    var test = RuleTest(formulation, steps(limit: 0))
    #expect(try test.plan(keeping: [true, true, true]) == .unknown)
    #expect(test.steps.isStopped && test.steps.count == 0)
  }

  @Test func rulesThatAreLeftOutLeaveTheirRowsAndHoldsFree() {
    var portfolio = declaredPortfolio(groups: [[(1, [5])], [(1, [5])]], capacity: [8])
    portfolio.parks[0].decision = .excluded
    let formulation = Formulation(portfolio, merits: [:])
    #expect(formulation.rules.map(\.name) == ["excluded G1000", "capacity-0"])
    let free = formulation.model(keeping: [false, false])
    #expect(free.upper[0] == 1 && free.rowUpper == [.infinity])
    let kept = formulation.model(keeping: [true, true])
    #expect(kept.upper[0] == 0 && kept.rowUpper == [8])
  }
}
