import HiGHSSolver
import MixedInteger
import SolverConformance
import Synchronization
import Testing

@Suite struct ProgressRelayTests {
  @Test func reportsTimeValueAndBoundInTheModelsOwnSense() throws {
    let model = hardKnapsack(columns: 100, rows: 5, seed: 9)
    let reports = Mutex<[SolverProgress]>([])
    let options = SolverOptions(relativeGap: 0, timeLimit: 0.5)
    let result = try HiGHSSolver().solve(model, options: options, start: nil) { state in
      reports.withLock { $0.append(state) }
      return true
    }
    let seen = reports.withLock { $0 }
    let objective = try #require(result.objective)
    #expect(seen.contains { $0.value != nil && $0.bound != nil })
    for state in seen {
      if let value = state.value { #expect(value <= objective + 1e-6) }
      if let bound = state.bound { #expect(bound >= objective - 1e-6) }
    }
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
  }

  @Test func minimizingReportsABoundBelowTheValue() throws {
    var model = hardKnapsack(columns: 100, rows: 5, seed: 9)
    model.sense = .minimize
    for row in 0..<model.rowCount {
      let limit = model.rowUpper[row]
      model.setBounds(MixedIntegerModel.Row(index: row), lower: limit, upper: .infinity)
    }
    let reports = Mutex<[SolverProgress]>([])
    let options = SolverOptions(relativeGap: 0, timeLimit: 0.5)
    _ = try HiGHSSolver().solve(model, options: options, start: nil) { state in
      reports.withLock { $0.append(state) }
      return true
    }
    let both = reports.withLock { $0 }.compactMap { state in
      state.value.flatMap { value in state.bound.map { (value, $0) } }
    }
    #expect(!both.isEmpty)
    for (value, bound) in both { #expect(bound <= value + 1e-6) }
  }

  @Test func aLinearProgramCanBeStoppedToo() throws {
    let model = hardKnapsack(columns: 400, rows: 300, seed: 10).relaxed()
    let result = try HiGHSSolver().solve(model, options: SolverOptions(), start: nil) { _ in false }
    #expect(result.status == .interrupted)
  }
}
