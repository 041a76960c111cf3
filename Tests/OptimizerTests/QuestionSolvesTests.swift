import HiGHSSolver
import Optimizer
import ParkModel
import Synchronization
import Testing

@Suite struct QuestionSolvesTests {
  private let engine = ExactEngine(solver: HiGHSSolver())
  private let problem = AllocationProblem(
    portfolio: declaredPortfolio(groups: [[(1, [5])]], capacity: [8]))

  @Test func everySolveIsCountedAndTold() throws {
    let told = Mutex<[Int]>([])
    var solves = QuestionSolves(engine: engine, settings: SolveSettings()) { number, _ in
      told.withLock { $0.append(number) }
      return true
    }
    for _ in 1...3 { #expect(try solves.solve(problem)?.status == .optimal) }
    #expect(solves.count == 3 && !solves.isStopped)
    #expect(Set(told.withLock { $0 }) == [1, 2, 3])
  }

  @Test func aStoppedSeriesGivesNothingMore() throws {
    var solves = QuestionSolves(engine: engine, settings: SolveSettings()) { number, _ in
      number < 2
    }
    #expect(try solves.solve(problem) != nil)
    #expect(try solves.solve(problem) == nil)
    #expect(try solves.solve(problem) == nil)
    #expect(solves.isStopped && solves.count == 2)
  }

  @Test func aTimeLimitIsForTheWholeSeries() throws {
    var solves = QuestionSolves(engine: engine, settings: SolveSettings(timeLimit: 1e-9))
    #expect(try solves.solve(problem) == nil)
    #expect(solves.isStopped && solves.count == 0)
  }

  /// An outcome that no plan of the base brings stays out, also where more room would bring it.
  @Test func outcomesThatDidNotCountDoNotCountLater() throws {
    var portfolio = problem.portfolio
    portfolio.outcomes.append(Outcome(id: "extra", weight: assumed(1)))
    let base = try engine.solve(AllocationProblem(portfolio: portfolio))
    #expect(base.yardstick.references["extra"] == nil)
    let measured = AllocationProblem(portfolio: portfolio, base: portfolio)
      .measured(by: base.yardstick)
    #expect(measured.references["extra"] == 0 && measured.base == nil)
    portfolio.parks[0].alternatives[0].declared.append(
      DeclaredAmount(.outcome("extra"), assumed(5)))
    var richer = measured
    richer.portfolio = portfolio
    #expect(try engine.solve(richer).objective == base.objective)
  }
}
