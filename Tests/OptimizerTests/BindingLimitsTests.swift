import HiGHSSolver
import Optimizer
import ParkModel
import PlanCheck
import Testing

@Suite struct BindingLimitsTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  private func limits(
    _ portfolio: Portfolio, gap: Ratio = 1e-9, keepGoing: Bool = true
  ) throws -> [BindingLimit] {
    let (base, report, _) = try solveAndCheck(engine, portfolio, gap: gap)
    var solves = QuestionSolves(engine: engine, settings: SolveSettings(gap: gap)) { _, _ in
      keepGoing
    }
    return try bindingLimits(
      try #require(report).evaluation.limits, of: base,
      in: AllocationProblem(portfolio: portfolio).measured(by: base.yardstick), solves: &solves)
  }

  /// Parks of 1 to 6 points; at most 4 are carried out: 3 + 4 + 5 + 6. One more brings 2 points.
  @Test func aCountIsRelaxedByOnePark() throws {
    var portfolio = declaredPortfolio(groups: (1...6).map { [(Double($0), [1])] }, capacity: [90])
    portfolio.limits.append(
      Limit(id: "most", rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: assumed(4))))
    let found = try limits(portfolio)
    #expect(found.map(\.name) == ["most"])
    #expect(found[0].number == .atMost("most") && found[0].amount == 4 && found[0].step == 1)
    let worth = try #require(found[0].worth)
    #expect(abs(worth.atLeast.value - 2) < 1e-6 && abs(worth.atMost.value - 2) < 1e-6)
    #expect(!worth.isUndecided && !worth.isNothing)
  }

  /// A rule without a number is taken out: both parks are then carried out.
  @Test func anExclusionIsTakenOut() throws {
    var portfolio = declaredPortfolio(groups: [[(3, [])], [(2, [])]], capacity: [])
    portfolio.limits = [
      Limit(id: "either", rule: .excludes(Choice("G1000"), Choice("G1001")))
    ]
    let found = try limits(portfolio)
    #expect(found.map(\.name) == ["either"])
    #expect(found[0].number == nil && found[0].step == nil)
    #expect(abs((found[0].worth?.atLeast.value ?? 0) - 2) < 1e-6)
  }

  @Test func aFloorIsLowered() throws {
    var portfolio = declaredPortfolio(groups: [[(-2, [5])], [(3, [1])]], capacity: [])
    portfolio.limits = [
      Limit(
        id: "floor",
        rule: .amount(GroupedMeasure(.resource("r0")), atLeast: assumed(6), atMost: nil))
    ]
    let found = try limits(portfolio)
    // 6 asks for both parks (1 point). 5.9 does too: a step of 0.1 is worth nothing.
    #expect(found[0].number == .atLeast("floor") && found[0].step == 0.1)
    #expect(found[0].worth?.isNothing == true)
  }

  @Test func whereNothingBindsNothingIsAsked() throws {
    #expect(try limits(declaredPortfolio(groups: [[(3, [1])]], capacity: [5])).isEmpty)
    #expect(try limits(declaredPortfolio(groups: [[(3, [1])]], capacity: [])).isEmpty)
  }

  @Test func aStoppedSearchLeavesTheWorthOpen() throws {
    let found = try limits(
      declaredPortfolio(groups: [[(3, [1])], [(2, [1])]], capacity: [1]), keepGoing: false)
    #expect(found.map(\.name) == ["capacity-0"])
    #expect(found[0].worth == nil)
  }

  @Test(arguments: [
    (2700.0, 100.0), (330, 10), (65, 1), (5, 0.1), (85_000, 1000), (0, 1), (100, 10),
  ])
  func aStepIsAPowerOfTen(amount: Double, step: Double) {
    let portfolio = declaredPortfolio(groups: [], capacity: [1])
    let found = portfolio.naturalStep(of: .atMost("capacity-0"), at: Amount(amount)).value
    #expect(abs(found - step) < 1e-12)
  }
}
