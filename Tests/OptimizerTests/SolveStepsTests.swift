import HiGHSSolver
import MixedInteger
import Synchronization
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

  /// Gives up as often as it is told, then solves.
  private final class Stubborn: MixedIntegerSolver {
    // A class because a solver is not mutable and this one counts.
    private let failures: Mutex<Int>
    let name = "stubborn"
    init(failures: Int) { self.failures = Mutex(failures) }

    func solve(
      _ model: MixedIntegerModel, options: SolverOptions, start: [Double?]?,
      progress: (@Sendable (SolverProgress) -> Bool)?
    ) throws -> SolverResult {
      let fails = failures.withLock { left in
        left -= 1
        return left >= 0
      }
      if fails { throw SolverFailure("no verdict") }
      return try HiGHSSolver().solve(model, options: options, start: start, progress: progress)
    }
  }

  @Test(arguments: [(1, true), (2, false)])
  func aSolverThatGivesUpIsAskedOnceMore(failures: Int, isAnswered: Bool) throws {
    var model = MixedIntegerModel()
    _ = model.addColumn("x", upper: 3, objective: 1)
    var steps = SolveSteps(
      solver: Stubborn(failures: failures), settings: SolveSettings(),
      watch: SolveWatch(since: ContinuousClock.now, limit: nil, report: nil), stage: .conflict)
    #expect(try steps.solve(model, gap: 0)?.objective == (isAnswered ? 3 : nil))
    #expect(steps.isComplete == isAnswered && !steps.isStopped)
    // One answer that is missing does not end the search.
    #expect(try steps.solve(model, gap: 0)?.objective == 3)
  }
}
