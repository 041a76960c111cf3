import MixedInteger
import SolverConformance
import Testing

@Suite struct SmallSearchTests {
  private let search = SmallSearch()

  /// maximize 5 a + 4 b + 3 c  under  2 a + 3 b + c <= 5,  4 a + b + 2 c <= 11,  3 a + 4 b + 2 c <= 8
  /// (Chvatal 1983, Linear Programming, chapter 2: best 13 at a = 2, b = 0, c = 1).
  private func chvatal(whole: Bool) -> MixedIntegerModel {
    var model = MixedIntegerModel()
    let columns = [5.0, 4, 3].enumerated().map {
      model.addColumn("c\($0.offset)", upper: 10, isInteger: whole, objective: $0.element)
    }
    for (row, right) in [([2.0, 3, 1], 5.0), ([4, 1, 2], 11), ([3, 4, 2], 8)] {
      model.addRow("r\(right)", LinearTerms(zip(columns, row).map { ($0, $1) }), upper: right)
    }
    return model
  }

  @Test func findsThePublishedOptimumOfChvatal() {
    for whole in [false, true] {
      let model = chvatal(whole: whole)
      var warm = SmallBasis()
      let found = search.solve(SmallProgram(model), costs: model.objective, warm: &warm)
      #expect(found.status == .solved)
      #expect(abs(found.value - 13) < 1e-9)
      #expect(found.bound >= 13 && found.bound < 13 + 1e-9)
      #expect(zip(found.point, [2.0, 0, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test func agreesWithEnumerationOnRandomModels() throws {
    let enumeration = EnumerationSolver()
    var optimal = 0
    for seed in seeds(400) {
      let model = randomBoxedModel(seed: seed)
      let known = try enumeration.solve(model)
      var warm = SmallBasis()
      let found = search.solve(SmallProgram(model), costs: model.objective, warm: &warm)
      guard let best = known.objective else {
        #expect(found.status == .infeasible, "seed \(seed)")
        #expect(found.bound == -.infinity && found.point.isEmpty, "seed \(seed)")
        continue
      }
      optimal += 1
      #expect(found.status == .solved, "seed \(seed)")
      #expect(abs(found.value - best) <= 1e-7 * max(1, abs(best)), "seed \(seed)")
      #expect(found.bound >= best - 1e-9 * max(1, abs(best)), "seed \(seed)")
      #expect(model.largestMiss(at: found.point) <= 1e-7, "seed \(seed)")
      #expect(model.largestFraction(at: found.point) == 0, "seed \(seed)")
      #expect(abs(model.objectiveValue(at: found.point) - found.value) <= 1e-12 * max(1, abs(best)))
    }
    #expect(optimal > 100, "too few of the random models have an optimum to compare")
  }

  @Test func warmSolvesAgreeWithColdOnesAsCostsChange() {
    for keepsTableau in [false, true] {
      for seed in seeds(60) {
        let model = parkLikeModel(seed: seed)
        let program = SmallProgram(model)
        var random = SplitMix64(seed: seed + 9000)
        var costs = model.objective
        var warm = SmallBasis(keepsTableau: keepsTableau)
        #expect(warm.isEmpty)
        for round in 0..<8 {
          var cold = SmallBasis()
          let first = search.solveRelaxation(program, costs: costs, warm: &cold)
          let second = search.solveRelaxation(program, costs: costs, warm: &warm)
          let size = max(1e-3, abs(first.bound))
          #expect(first.status == .solved && second.status == .solved, "seed \(seed)")
          #expect(abs(first.bound - second.bound) <= 1e-9 * size, "seed \(seed), \(round)")
          #expect(second.bound >= second.value - 1e-9 * size, "seed \(seed), round \(round)")
          #expect(second.bound - second.value <= 1e-8 * size, "seed \(seed), round \(round)")
          #expect(model.largestMiss(at: second.point) <= 1e-7, "seed \(seed), round \(round)")
          #expect(!warm.isEmpty)
          for column in costs.indices {
            costs[column] *= Double.random(in: 0.9...1.1, using: &random)
          }
        }
      }
    }
  }

  @Test func theBoundIsNeverBelowAFeasiblePoint() {
    for seed in seeds(60) {
      let model = parkLikeModel(seed: seed, instruments: 4)
      let program = SmallProgram(model)
      var random = SplitMix64(seed: seed + 77)
      var warm = SmallBasis()
      // Points that are best for other costs are feasible, and mostly corners.
      let points = (0..<6).map { _ in
        let costs = model.objective.map { $0 * Double.random(in: 0...3, using: &random) }
        return search.solve(program, costs: costs, warm: &warm).point
      }
      for tolerance in [0, 0.05, 1] {
        let outcome = search.solve(
          program, costs: model.objective, warm: &warm, tolerance: tolerance)
        #expect(outcome.bound - outcome.value <= tolerance + 1e-7, "seed \(seed)")
        for point in points {
          #expect(model.objectiveValue(at: point) <= outcome.bound, "seed \(seed)")
        }
      }
    }
  }

  @Test func stopsBelowACutoffWithTheBoundThatProvesIt() {
    for seed in seeds(40) {
      let model = parkLikeModel(seed: seed)
      let program = SmallProgram(model)
      var warm = SmallBasis()
      let best = search.solve(program, costs: model.objective, warm: &warm)
      let size = max(1, abs(best.value))
      for over in [1e-6, 1e-3, 0.1, 10] {
        let cutoff = best.value + over * size
        let outcome = search.solve(
          program, costs: model.objective, warm: &warm, cutoff: cutoff)
        #expect(outcome.status == .belowCutoff, "seed \(seed)")
        #expect(outcome.bound <= cutoff, "seed \(seed)")
        #expect(outcome.bound >= best.value - 1e-9 * size, "seed \(seed)")
      }
      let under = search.solve(
        program, costs: model.objective, warm: &warm, cutoff: best.value - 1e-3 * size)
      #expect(under.status == .solved, "seed \(seed)")
      #expect(abs(under.value - best.value) <= 1e-8 * size, "seed \(seed)")
      let relaxed = search.solveRelaxation(
        program, costs: model.objective, warm: &warm, cutoff: best.bound + 1e3)
      #expect(relaxed.status == .belowCutoff, "seed \(seed)")
      #expect(relaxed.bound >= best.value && relaxed.bound <= best.bound + 1e3, "seed \(seed)")
    }
  }

  @Test func boundsOfACallAreBoundsOfTheProgram() {
    for seed in seeds(60) {
      var model = parkLikeModel(seed: seed, instruments: 4)
      let program = SmallProgram(model)
      var random = SplitMix64(seed: seed + 31)
      var (lower, upper) = (model.lower, model.upper)
      for column in lower.indices where Int.random(in: 0..<6, using: &random) == 0 {
        let value =
          model.isInteger[column]
          ? Double(Int.random(in: 0...1, using: &random)) : model.upper[column] / 3
        if Bool.random(using: &random) { lower[column] = min(value, upper[column]) }
        if Bool.random(using: &random) { upper[column] = max(lower[column], value) }
      }
      var warm = SmallBasis()
      let free = search.solve(program, costs: model.objective, warm: &warm)
      let given = search.solve(
        program, costs: model.objective, lower: lower, upper: upper, warm: &warm)
      for column in lower.indices {
        model.setBounds(
          MixedIntegerModel.Column(index: column), lower: lower[column], upper: upper[column])
      }
      var cold = SmallBasis()
      let built = search.solve(SmallProgram(model), costs: model.objective, warm: &cold)
      #expect(given.status == built.status, "seed \(seed)")
      if given.status == .solved {
        #expect(abs(given.value - built.value) <= 1e-7 * max(1, abs(built.value)), "seed \(seed)")
        #expect(given.value <= free.bound, "seed \(seed)")
        #expect(model.largestMiss(at: given.point) <= 1e-7, "seed \(seed)")
      }
      // The next call is free of them again.
      let again = search.solve(program, costs: model.objective, warm: &warm)
      #expect(abs(again.value - free.value) <= 1e-8 * max(1, abs(free.value)), "seed \(seed)")
    }
  }

  @Test func widerBoundsOfACallDoNotCount() {
    let model = chvatal(whole: true)
    var warm = SmallBasis()
    let found = search.solve(
      SmallProgram(model), costs: model.objective, lower: [-9, -9, -9], upper: [99, 99, 99],
      warm: &warm)
    #expect(abs(found.value - 13) < 1e-9)
  }

  @Test func atTheNodeLimitTheBoundStillHolds() {
    var stopped = 0
    for seed in seeds(12) {
      let model = hardKnapsack(columns: 20, rows: 4, seed: seed)
      let program = SmallProgram(model)
      var warm = SmallBasis()
      let best = search.solve(program, costs: model.objective, warm: &warm)
      #expect(best.status == .solved, "seed \(seed)")
      var last = Double.infinity
      for limit in [1, 3, 10, 40] {
        let outcome = search.solve(
          program, costs: model.objective, warm: &warm, nodeLimit: limit)
        #expect(outcome.nodes <= limit, "seed \(seed)")
        #expect(outcome.bound >= best.value, "seed \(seed)")
        #expect(outcome.bound <= last + 1e-6, "seed \(seed): more nodes never weaken the bound")
        last = outcome.bound
        if outcome.status == .nodeLimit { stopped += 1 }
      }
    }
    #expect(stopped > 20, "the limit was hardly ever reached")
  }

  @Test func theSameCallsGiveTheSameResults() {
    let model = parkLikeModel(seed: 5)
    let program = SmallProgram(model)
    let run = { () -> SmallOutcome in
      var warm = SmallBasis()
      let search = SmallSearch()
      _ = search.solveRelaxation(program, costs: model.objective, warm: &warm)
      return search.solve(program, costs: model.objective.map { 1.1 * $0 }, warm: &warm)
    }
    let (first, second) = (run(), run())
    #expect(first.point == second.point)
    #expect(first.bound == second.bound && first.pivots == second.pivots)
  }

  @Test func programsOfEverySizeShareOneSearch() {
    var outcomes: [Double] = []
    for seed in [3, 1, 2, 1, 3] {
      let model = parkLikeModel(seed: seed, instruments: 2 * seed)
      var warm = SmallBasis(keepsTableau: true)
      outcomes.append(
        search.solve(SmallProgram(model), costs: model.objective, warm: &warm).value)
    }
    #expect(outcomes[0] == outcomes[4] && outcomes[1] == outcomes[3])
  }
}
