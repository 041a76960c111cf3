import Optimizer
import ParkModel
import Testing
import WhatIf

/// Values 6, 5, 4 for costs 6, 5, 4.
@Suite struct PlanCarrierTests {
  private let parks = [(6.0, 6.0), (5, 5), (4, 4)]
  private let carrier = PlanCarrier(engine: exactEngine, settings: SolveSettings(gap: 1e-9))

  /// P1 and P3 for 10 MCNY; with 9 MCNY one of them has to go, P2 may not come in: 6 points.
  @Test func whatNoLongerFitsIsLeftOutAndNothingTakesItsPlace() throws {
    let plan = building(["P1", "P3"], of: costedParks(parks, budget: 10))
    let poorer = try destination(costedParks(parks, budget: 9))
    #expect(try isClose(poorer.best?.objective?.value, 9, within: 1e-6))
    let carried = try carrier.carry(plan, into: poorer)
    guard case .holds(let value) = carried else {
      Issue.record("it holds: \(carried)")
      return
    }
    #expect(isClose(value.reached.value, 6, within: 1e-6))
    #expect(value.atMost >= value.reached && value.atMost.value < 6.001)
  }

  @Test func aMandatoryParkThatIsNotChosenBreaksIt() throws {
    var portfolio = costedParks(parks, budget: 10)
    let plan = building(["P1", "P3"], of: portfolio)
    portfolio.parks[1].decision = .mandatory
    #expect(try carrier.carry(plan, into: destination(portfolio)) == .breaks)
    #expect(try carrier.carry(plan, into: destination(portfolio, solved: false)) == .breaks)
  }

  @Test func theBestPlanThereIsNotSolvedAgain() throws {
    let portfolio = costedParks(parks, budget: 10)
    let there = try destination(portfolio)
    let told = PlanCarrier(engine: NoEngine())
    let own = try #require(there.best?.plan)
    #expect(try told.carry(own, into: there) == .holds(exactly(10)))
    var impossible = there
    impossible.best = SolvedPlan(status: .infeasible, yardstick: there.yardstick, engine: "")
    #expect(try told.carry(own, into: impossible) == .breaks)
    #expect(throws: NoEngine.Asked.self) {
      try told.carry(building(["P2"], of: portfolio), into: there)
    }
  }

  /// Twice the reference of another portfolio: half the points.
  @Test func valuesAreMeasuredByTheYardstickThatIsGiven() throws {
    var portfolio = costedParks(parks, budget: 10)
    portfolio.outcomes[0].reference = nil
    let there = PlanDestination(portfolio, yardstick: Yardstick(references: ["value": 200]))
    let carried = try carrier.carry(building(["P1", "P3"], of: portfolio), into: there)
    guard case .holds(let value) = carried else {
      Issue.record("it holds: \(carried)")
      return
    }
    #expect(isClose(value.reached.value, 5, within: 1e-6))
  }

  @Test func aPlanThatFailsItsReCheckIsNeverAResult() throws {
    let portfolio = costedParks(parks, budget: 10)
    let failure = #expect(throws: FailedReCheck.self) {
      // The first park alone costs 6 MCNY that nobody pays.
      try PlanCarrier(engine: ToldPlan(plan: building(["P1"], of: portfolio)))
        .carry(building(["P1", "P2"], of: portfolio), into: destination(portfolio))
    }
    #expect(failure?.reasons.isEmpty == false)
    #expect(
      failure?.description.hasPrefix("a carried plan fails its independent re-check.") == true)
  }

  @Test func aStoppedSolveIsNoAnswer() throws {
    let portfolio = costedParks(parks, budget: 10)
    #expect(
      try PlanCarrier(engine: ToldPlan(plan: nil))
        .carry(building(["P1", "P2"], of: portfolio), into: destination(portfolio)) == .unknown)
  }
}

/// Must not be asked.
private struct NoEngine: PlanSolver {
  struct Asked: Error {}
  var name: String { "none" }
  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    throw Asked()
  }
}

/// Always answers alike; without a plan as if it had been stopped.
private struct ToldPlan: PlanSolver {
  var plan: Plan?
  var name: String { "told" }
  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    SolvedPlan(
      status: plan == nil ? .noPlanYet : .optimal, plan: plan, objective: plan.map { _ in 6 },
      yardstick: Yardstick(references: problem.references), engine: name)
  }
}
