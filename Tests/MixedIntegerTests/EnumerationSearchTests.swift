import MixedInteger
import SolverConformance
import Testing

@Suite struct EnumerationSearchTests {
  private let solver = EnumerationSolver()

  @Test func aSpentTimeLimitStopsWithoutValues() throws {
    let model = hardKnapsack(columns: 12, rows: 2, seed: 1)
    let result = try solver.solve(model, options: SolverOptions(timeLimit: 0))
    #expect(result.status == .timeLimit)
    #expect(result.values == nil)
  }

  @Test func stoppingKeepsTheBestSoFar() throws {
    let model = hardKnapsack(columns: 16, rows: 2, seed: 2)
    let options = SolverOptions()
    let result = try solver.solve(model, options: options, start: nil) { $0.value == nil }
    #expect(result.status == .interrupted)
    #expect(result.values != nil)
    #expect(brokenPromises(of: result, on: model, options: options) == [])
  }

  @Test func agreesWithTryingEveryPointOfAGrid() throws {
    for seed in seeds(40) {
      let model = gridModel(seed: seed)
      let result = try solver.solve(model)
      #expect(result.objective == bestOnGrid(model), "seed \(seed)")
    }
  }

  /// Four columns of 0...3 under three rows; whole coefficients, so that sums are exact.
  private func gridModel(seed: Int) -> MixedIntegerModel {
    var random = SplitMix64(seed: seed)
    var model = MixedIntegerModel()
    let columns = (0..<4).map { position in
      model.addColumn(
        "n\(position)", upper: 3, isInteger: true,
        objective: Double(Int.random(in: -9...9, using: &random)))
    }
    for position in 0..<3 {
      let terms = columns.map { ($0, Double(Int.random(in: -9...9, using: &random))) }
      let upper = Double(Int.random(in: -12...12, using: &random))
      model.addRow("r\(position)", LinearTerms(terms), upper: upper)
    }
    return model
  }

  private func bestOnGrid(_ model: MixedIntegerModel) -> Double? {
    var best: Double?
    for code in 0..<256 {
      let values = (0..<4).map { Double((code >> (2 * $0)) & 3) }
      if model.largestMiss(at: values) > 0 { continue }
      best = max(best ?? -.infinity, model.objectiveValue(at: values))
    }
    return best
  }
}
