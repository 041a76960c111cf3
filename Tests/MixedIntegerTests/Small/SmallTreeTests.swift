import SolverConformance
import Testing

@testable import MixedInteger

@Suite struct SmallTreeTests {
  @Test func scaledValuesComeBack() {
    var tree = SmallTree()
    tree.unit = 0.25
    tree.constant = -3
    let scaled = tree.scaled(7)
    #expect(scaled == 40)
    let bound = tree.unscaledBound(scaled)
    #expect(bound >= 7 && bound < 7 + 1e-13)
    let none = tree.unscaledBound(-.infinity)
    #expect(none == -.infinity)
  }

  @Test func reducedCostsFixNothingThatABetterPointNeeds() {
    for seed in seeds(40) {
      let model = parkLikeModel(seed: seed)
      let program = SmallProgram(model)
      var warm = SmallBasis()
      let best = SmallSearch().solve(program, costs: model.objective, warm: &warm)
      var tree = SmallTree()
      let isReady = tree.prepare(program, model.objective, nil, nil, SmallBasis())
      #expect(isReady)
      tree.cutoff = tree.scaled(best.value - 1e-6)
      guard case .open(let bound) = tree.relax(program.core, threshold: tree.threshold) else {
        Issue.record("seed \(seed): the root closed above its best point")
        continue
      }
      tree.fixByReducedCosts(program.core, bound: bound)
      for column in 0..<program.core.columnCount where program.core.isInteger[column] {
        let value = best.point[Int(program.core.columns[column])]
        #expect(tree.table.lower[column] <= value, "seed \(seed)")
        #expect(tree.table.upper[column] >= value, "seed \(seed)")
      }
      #expect(tree.closedBound <= tree.threshold + 1e-9, "seed \(seed)")
    }
  }

  @Test func undoneRestrictionsGiveTheBoundsBack() {
    let model = parkLikeModel(seed: 2)
    let program = SmallProgram(model)
    var tree = SmallTree()
    let isReady = tree.prepare(program, model.objective, nil, nil, SmallBasis())
    #expect(isReady)
    for column in 0..<program.core.columnCount where program.core.isInteger[column] {
      tree.restrict(column, lower: 0, upper: 0)
      tree.restrict(column, lower: 1, upper: 1)
    }
    tree.undo(to: 0)
    #expect(tree.trail.isEmpty)
    for column in 0..<program.core.columnCount {
      #expect(tree.table.lower[column] == program.core.lower[column])
      #expect(tree.table.upper[column] == program.core.upper[column])
    }
  }
}
