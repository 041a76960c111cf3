import Optimizer
import ParkModel
import Testing
import WhatIf

@Suite struct SweptPortfolioTests {
  private func value(_ record: SweepRecord?) -> Double? {
    guard case .solved(let solved)? = record?.answer else { return nil }
    return solved.value.reached.value
  }

  private func carried(_ record: SweepRecord?) -> Double? {
    guard case .holds(let value)? = record?.carried.first else { return nil }
    return value.reached.value
  }

  @Test func everyFutureIsSolvedAnewAndTodaysPlanIsCarriedIntoIt() throws {
    let parks = SweptParks()
    let swept = try #require(try parks.swept())
    let records = try parks.records(swept)
    for (record, (best, kept)) in zip(records, [(5.0, 4.0), (10, 10), (11, 10), (15, 10)]) {
      #expect(isClose(value(record), best, within: 1e-4), "\(record)")
      #expect(isClose(carried(record), kept, within: 1e-4), "\(record)")
    }
    #expect(isClose(value(swept.today), 10, within: 1e-4))
    #expect(isClose(carried(swept.today), 10, within: 1e-4))
  }

  /// The mandatory first park costs 6 of 5 MCNY.
  @Test func whereNoPlanExistsEveryPlanBreaks() throws {
    var parks = SweptParks()
    parks.portfolio.parks[0].decision = .mandatory
    let swept = try #require(try parks.swept())
    #expect(
      try swept.record(0)
        == SweepRecord(future: 0, answer: .withoutPlan, carried: [.breaks]))
    let alone = try #require(try parks.swept(carriesPlans: false))
    #expect(try alone.record(0) == SweepRecord(future: 0, answer: .withoutPlan))
  }

  @Test func aPortfolioWithoutAPlanIsNotSwept() throws {
    var parks = SweptParks()
    parks.portfolio.parks[0].decision = .mandatory
    parks.portfolio.funds[0].budget = [Figure(5)]
    #expect(try parks.swept() == nil)
  }

  /// Each end is possible beside the portfolio's own numbers, both together are not.
  @Test func numbersThatCannotBeSoTogetherAreToldApart() throws {
    var parks = SweptParks()
    parks.portfolio.finance = FinanceRules(
      leverageBenchmark: Figure(1.5), leverageCap: Figure(2))
    func number(_ id: UncertainNumberID, _ field: NumberField, _ levels: [Double])
      -> UncertainNumber
    {
      UncertainNumber(
        id: id, changes: [UncertainChange(.set, NumberAddress(field))],
        distribution: .uniform(low: 1.5, high: 2), levels: levels)
    }
    parks.inputs.numbers = [
      number("benchmark", .leverageBenchmark, [1.5, 1.9]), number("cap", .leverageCap, [1.6, 2]),
    ]
    let swept = try #require(try parks.swept())
    let records = try parks.records(swept)
    let isPossible = records.map { record in
      if case .impossible = record.answer { false } else { true }
    }
    #expect(isPossible == [true, true, false, true])
    guard case .impossible(let reason) = records[2].answer else { return }
    #expect(reason.contains("1.9") || reason.contains("1.6"), "\(reason)")
  }

  @Test func anEngineThatBreaksLeavesItsReason() throws {
    let swept = try #require(try SweptParks().swept(engine: BrokenEngine(), carriesPlans: false))
    #expect(try swept.record(0)?.answer == .unsolved("Broken()"))
  }

  @Test func aPlanThatFailsItsReCheckIsNoResult() throws {
    let swept = try #require(try SweptParks().swept(engine: LyingEngine(), carriesPlans: false))
    #expect(throws: SweptPortfolio.FailedCheck.self) { try swept.record(3) }
  }

  @Test func aStoppedSolveLeavesNoRecord() throws {
    let swept = try #require(try SweptParks().swept(engine: BrokenEngine(), carriesPlans: false))
    #expect(try swept.record(0, keepGoing: { false }) == nil)
  }
}

/// Throws whatever it is asked.
struct BrokenEngine: PlanSolver {
  struct Broken: Error {}
  var name: String { "broken" }
  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    throw Broken()
  }
}

/// Claims one point more than its plan is worth.
struct LyingEngine: PlanSolver {
  var name: String { "lying" }
  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    var solved = try exactEngine.solve(problem, settings: settings, progress: progress)
    solved.objective = solved.objective.map { $0 + 1 }
    return solved
  }
}
