import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct DecompositionRunTests {
  private func run(
    _ portfolio: Portfolio, gap: Ratio = 1e-6, limit: Double? = nil,
    report: (@Sendable (SolveProgress) -> Bool)? = nil
  ) throws -> DecompositionRun? {
    guard let prepared = try prepared(portfolio) else { return nil }
    let model = prepared.formulation.model
    let blocks = ParkBlocks(prepared.formulation)
    return DecompositionRun(
      model,
      PriceSearch(BlockPricing(blocks, objective: model.objective), pool: ColumnPool(blocks)),
      solver: HiGHSSolver(), settings: SolveSettings(gap: gap),
      watch: SolveWatch(since: .now, limit: limit, report: report))
  }

  @Test func solvedMeansThatPlanAndBoundMeet() throws {
    var closed = 0
    for seed in seeds(25) {
      let portfolio = decomposedPortfolio(seed)
      guard var run = try run(portfolio) else { continue }
      let ending = try run.solve()
      guard case .solved = ending else { continue }
      closed += 1
      let (value, bound) = (run.value, run.bound)
      #expect(run.values != nil, "seed \(seed)")
      #expect(bound - value <= 1e-6 * max(1e-9, abs(value)) + 1e-12, "seed \(seed)")
      let best = try #require(try Decomposed(portfolio)?.optimum?.value, "seed \(seed)")
      #expect(abs(value - best) < 2e-6 * max(1, abs(best)), "seed \(seed)")
    }
    #expect(closed > 10, "too few solved to mean anything")
  }

  @Test func fractionsThatDoNotMeetTheLimitsAreLeftToAnotherEngine() throws {
    // The relaxation may mix the alternatives of one park within a rule; a block may not.
    var found = 0
    for seed in seeds(120) {
      guard let split = try Decomposed(decomposedPortfolio(seed)), split.optimum == nil,
        var run = try run(decomposedPortfolio(seed))
      else { continue }
      found += 1
      guard case .unsolved(let reason) = try run.solve() else {
        Issue.record("seed \(seed): a portfolio without a plan is solved")
        continue
      }
      #expect(!reason.isEmpty)
      #expect(run.values == nil, "seed \(seed)")
    }
    #expect(found > 2, "too few portfolios without a plan to mean anything")
  }

  @Test func whoStopsItAtOnceIsToldTheBoundAndNoPlan() throws {
    var run = try #require(try run(decomposedPortfolio(2, parks: 8)) { _ in false })
    guard case .interrupted = try run.solve() else {
      Issue.record("not interrupted")
      return
    }
    #expect(run.values == nil)
    #expect(run.bound.isFinite)
  }

  @Test func progressNeverLosesGround() throws {
    let states = Noted<SolveProgress>()
    var run = try #require(
      try run(decomposedPortfolio(2, parks: 8)) { state in
        states.note(state)
        return true
      })
    _ = try run.solve()
    #expect(states.all.count > 2)
    let bounds = states.all.compactMap { $0.bound?.value }
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 >= $1 })
    let values = states.all.compactMap { $0.objective?.value }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
