import HiGHSSolver
import MixedInteger
import Testing

@testable import Optimizer

@Suite struct SolveStepsTests {
  @Test func aWishToStopEndsTheSearchBeforeTheNextSolve() throws {
    var steps = SolveSteps(
      solver: HiGHSSolver(), settings: SolveSettings(),
      watch: SolveWatch(since: ContinuousClock.now, limit: nil) { $0.stage != .repair },
      stage: .repair)
    #expect(try steps.solve(MixedIntegerModel(), gap: 0) == nil)
    #expect(steps.isStopped && steps.count == 0)
  }

  @Test func solvesAreCounted() throws {
    var model = MixedIntegerModel()
    _ = model.addColumn("x", upper: 3, objective: 1)
    var steps = SolveSteps(
      solver: HiGHSSolver(), settings: SolveSettings(),
      watch: SolveWatch(since: ContinuousClock.now, limit: nil, report: nil), stage: .conflict)
    #expect(try steps.solve(model, gap: 0)?.objective == 3)
    #expect(try steps.solve(model, gap: 0)?.status == .optimal)
    #expect(steps.count == 2 && !steps.isStopped)
  }
}
