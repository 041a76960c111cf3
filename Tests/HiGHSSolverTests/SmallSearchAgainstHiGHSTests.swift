import HiGHSSolver
import MixedInteger
import SolverConformance
import Testing

@Suite struct SmallSearchAgainstHiGHSTests {
  private let solver = HiGHSSolver()
  private let exact = SolverOptions(relativeGap: 1e-9)

  @Test func agreesOnRandomBoxedModels() throws {
    let search = SmallSearch()
    var optimal = 0
    for seed in seeds(600) {
      let model = randomBoxedModel(seed: seed)
      let known = try solver.solve(model, options: exact)
      var warm = SmallBasis()
      let found = search.solve(SmallProgram(model), costs: model.objective, warm: &warm)
      guard let best = known.objective else {
        #expect(found.status == .infeasible, "seed \(seed)")
        continue
      }
      optimal += 1
      #expect(found.status == .solved, "seed \(seed): \(found)")
      #expect(abs(found.value - best) <= 1e-6 * max(1, abs(best)), "seed \(seed)")
      #expect(found.bound >= best - 1e-6 * max(1, abs(best)), "seed \(seed)")
      guard found.point.count == model.columnCount else { continue }
      #expect(model.largestMiss(at: found.point) <= 1e-7, "seed \(seed)")
      #expect(model.largestFraction(at: found.point) == 0, "seed \(seed)")
    }
    #expect(optimal > 200, "too few of the random models have an optimum to compare")
  }

  @Test func agreesOnParkLikeModelsWarmAndCold() throws {
    let search = SmallSearch()
    for seed in seeds(40) {
      var model = parkLikeModel(seed: seed)
      let program = SmallProgram(model)
      var random = SplitMix64(seed: seed + 5000)
      var kept = SmallBasis(keepsTableau: true)
      var plain = SmallBasis()
      for round in 0..<3 {
        let known = try #require(try solver.solve(model, options: exact).objective)
        var cold = SmallBasis()
        let outcomes = [
          search.solve(program, costs: model.objective, warm: &kept),
          search.solve(program, costs: model.objective, warm: &plain),
          search.solve(program, costs: model.objective, warm: &cold),
        ]
        for outcome in outcomes {
          #expect(outcome.status == .solved, "seed \(seed), round \(round)")
          #expect(
            abs(outcome.value - known) <= 1e-6 * max(1, abs(known)), "seed \(seed), round \(round)")
          #expect(outcome.bound >= known - 1e-8 * max(1, abs(known)), "seed \(seed)")
          #expect(model.largestMiss(at: outcome.point) <= 1e-7, "seed \(seed)")
        }
        let relaxed = try #require(try solver.solve(model.relaxed(), options: exact).objective)
        let bound = search.solveRelaxation(program, costs: model.objective, warm: &plain)
        #expect(abs(bound.bound - relaxed) <= 1e-6 * max(1, abs(relaxed)), "seed \(seed)")
        #expect(abs(bound.value - relaxed) <= 1e-6 * max(1, abs(relaxed)), "seed \(seed)")
        model.setObjective(
          LinearTerms(
            model.objective.indices.map {
              (
                MixedIntegerModel.Column(index: $0),
                model.objective[$0] * Double.random(in: 0.9...1.1, using: &random)
              )
            }))
      }
    }
  }
}
