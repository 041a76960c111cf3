import SolverConformance
import Testing

@testable import MixedInteger

@Suite struct BoxedDictionaryTests {
  /// The reduced costs and values of a dictionary, by variable.
  private func state(_ table: borrowing BoxedDictionary) -> (costs: [Double], values: [Double]) {
    let count = table.rowCount + table.columnCount
    var costs = [Double](repeating: 0, count: count)
    var values = costs
    for row in 0..<table.rowCount { values[Int(table.rowVariable[row])] = table.rowValue[row] }
    for column in 0..<table.columnCount {
      let variable = Int(table.columnVariable[column])
      values[variable] = table.columnValue[column]
      costs[variable] = table.entries[table.rowCount * table.stride + column]
    }
    return (costs, values)
  }

  private func solved(seed: Int, _ body: (inout BoxedDictionary, SmallCore, [Double]) -> Void) {
    let model = parkLikeModel(seed: seed)
    let core = SmallProgram(model).core
    let costs = core.columns.indices.map {
      model.objective[Int(core.columns[$0])] * core.columnScale[$0]
    }
    var table = BoxedDictionary()
    table.load(core)
    table.setRowBasis(core)
    table.setCosts(costs)
    table.settle()
    guard case .optimal = table.maximize(threshold: -.infinity) else {
      Issue.record("seed \(seed): not optimal")
      return
    }
    body(&table, core, costs)
  }

  @Test func atTheOptimumEveryVariableLiesInItsBoundsAndNoSideIsBetter() {
    for seed in seeds(40) {
      solved(seed: seed) { table, core, _ in
        let (costs, values) = state(table)
        for variable in values.indices {
          let slack = core.slack[variable]
          #expect(values[variable] >= core.lower[variable] - slack, "seed \(seed)")
          #expect(values[variable] <= core.upper[variable] + slack, "seed \(seed)")
        }
        for column in 0..<table.columnCount where table.range[column] > 0 {
          let cost = costs[Int(table.columnVariable[column])]
          #expect(table.side[column] * cost >= -1e-8, "seed \(seed)")
        }
        let drift = table.drift(core)
        #expect(drift <= 1, "seed \(seed)")
      }
    }
  }

  @Test func aRebuiltDictionarySaysTheSame() {
    for seed in seeds(40) {
      solved(seed: seed) { table, core, costs in
        let before = state(table)
        #expect(table.age > 0)
        table.rebuild(core)
        table.setCosts(costs)
        table.settle()
        #expect(table.age == 0)
        let after = state(table)
        for variable in before.values.indices {
          let size = max(1, abs(before.values[variable]))
          #expect(
            abs(before.values[variable] - after.values[variable]) <= 1e-9 * size, "seed \(seed)")
          #expect(abs(before.costs[variable] - after.costs[variable]) <= 1e-9, "seed \(seed)")
        }
      }
    }
  }

  @Test func theCertifiedBoundIsTheOptimumAndHoldsForAnyBasis() {
    for seed in seeds(40) {
      solved(seed: seed) { table, core, costs in
        let best = table.rowValue[table.rowCount]
        let bound = table.certifiedBound(core, costs)
        #expect(bound >= best - 1e-12 && bound <= best + 1e-9, "seed \(seed)")
        table.setRowBasis(core)
        table.setCosts(costs)
        table.settle()
        let poor = table.certifiedBound(core, costs)
        #expect(poor >= best - 1e-9, "seed \(seed)")
      }
    }
  }

  @Test func boundsThatAreTakenBackLeaveNoTrace() {
    for seed in seeds(40) {
      solved(seed: seed) { table, core, _ in
        let best = table.rowValue[table.rowCount]
        for column in 0..<table.columnCount where core.isInteger[column] {
          let (low, high) = (table.lower[column], table.upper[column])
          for value in [low, high] {
            table.setBounds(column, lower: value, upper: value)
            _ = table.maximize(threshold: -.infinity)
            #expect(table.rowValue[table.rowCount] <= best + 1e-9, "seed \(seed)")
            table.setBounds(column, lower: low, upper: high)
          }
        }
        guard case .optimal = table.maximize(threshold: -.infinity) else {
          Issue.record("seed \(seed): not optimal")
          return
        }
        #expect(abs(table.rowValue[table.rowCount] - best) <= 1e-9, "seed \(seed)")
      }
    }
  }

  @Test func theLossOfABranchIsNeverMoreThanTheBranchCosts() {
    var compared = 0
    for seed in seeds(40) {
      solved(seed: seed) { table, core, costs in
        let best = table.rowValue[table.rowCount]
        let broken = (0..<table.rowCount).filter {
          let variable = Int(table.rowVariable[$0])
          let value = table.rowValue[$0]
          return variable < core.columnCount && core.isInteger[variable]
            && abs(value - value.rounded()) > 1e-6
        }
        guard let row = broken.first else { return }
        let variable = Int(table.rowVariable[row])
        let value = table.rowValue[row]
        let loss = table.loss(row: row, direction: -1, distance: value - value.rounded(.down)).loss
        let (low, _) = (table.lower[variable], table.upper[variable])
        table.setBounds(variable, lower: low, upper: value.rounded(.down))
        switch table.maximize(threshold: -.infinity) {
        case .optimal:
          #expect(best - table.rowValue[table.rowCount] >= loss - 1e-9, "seed \(seed)")
          compared += 1
        case .infeasible(let row, let direction):
          let isProven = table.provesInfeasible(core, row: row, direction: direction)
          #expect(isProven, "seed \(seed)")
        case .belowThreshold, .stalled: Issue.record("seed \(seed): no end")
        }
      }
    }
    #expect(compared > 10, "hardly any model had a broken column")
  }
}
