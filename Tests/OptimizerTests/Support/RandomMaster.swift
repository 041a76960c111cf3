import MixedInteger

@testable import Optimizer

/// A random master problem: some columns a park, dense uses over the sides that a park touches.
func randomMaster(_ seed: Int) -> PriceMaster {
  var numbers = SeededNumbers(seed)
  let sides = Int.random(in: 1...6, using: &numbers)
  let parks = Int.random(in: 1...12, using: &numbers)
  var columns = MasterColumns()
  for _ in 0..<parks {
    let touched = (0..<sides).filter { _ in numbers.chance(0.7) }
    columns.addPark(sides: touched.map { Int32($0) })
    if numbers.chance(0.7) {
      columns.addColumn(value: 0, uses: touched.map { _ in 0 })
    }
    for _ in 0..<Int.random(in: 1...5, using: &numbers) {
      columns.addColumn(
        value: numbers.amount(-5...40),
        uses: touched.map { _ in numbers.chance(0.2) ? 0 : numbers.amount(-0.3...1) })
    }
  }
  return PriceMaster(
    limits: (0..<sides).map { _ in numbers.amount(-0.5...Double(parks) / 3) },
    penalties: (0..<sides).map { _ in numbers.chance(0.3) ? numbers.amount(0.1...20) : 3_000 },
    columns: columns)
}

extension PriceMaster {
  /// The same as a linear program for any solver.
  var model: MixedIntegerModel {
    var model = MixedIntegerModel()
    var rows = [LinearTerms](repeating: LinearTerms(), count: limits.count)
    var objective = LinearTerms()
    for park in 0..<columns.parkCount {
      var all = LinearTerms()
      var use = columns.useStarts[park]
      for column in columns.columns(of: park) {
        let weight = model.addColumn("weight[\(column)]", upper: 1)
        all.add(1, weight)
        objective.add(columns.values[column], weight)
        for position in columns.sideRange(of: park) {
          rows[Int(columns.sides[position])].add(columns.uses[use], weight)
          use += 1
        }
      }
      model.addRow("park[\(park)]", all, lower: 1, upper: 1)
    }
    for side in limits.indices {
      let short = model.addColumn("short[\(side)]")
      rows[side].add(-1, short)
      objective.add(-penalties[side], short)
      model.addRow("side[\(side)]", rows[side], upper: limits[side])
    }
    model.setObjective(objective)
    return model
  }

  /// A solve from nothing known.
  func solve(tolerance: Double, threads: Int = 1) -> Answer {
    solve(
      prices: [Double](repeating: 0, count: limits.count),
      weights: [Double](repeating: 0, count: columns.columnCount), margin: 1,
      tolerance: tolerance, threads: threads)
  }

  /// `limit - use` of every side at weights.
  func left(at weights: [Double]) -> [Double] {
    var left = limits
    for park in 0..<columns.parkCount {
      var use = columns.useStarts[park]
      for column in columns.columns(of: park) {
        for position in columns.sideRange(of: park) {
          left[Int(columns.sides[position])] -= weights[column] * columns.uses[use]
          use += 1
        }
      }
    }
    return left
  }
}

extension MasterColumns {
  /// `sum_s use[k,s] * prices[s]` for a column of a park.
  func cost(_ column: Int, of park: Int, at prices: [Double]) -> Double {
    let first = useStarts[park] + (column - columnStarts[park]) * sideRange(of: park).count
    var sum = 0.0
    for (offset, position) in sideRange(of: park).enumerated() {
      sum += uses[first + offset] * prices[Int(sides[position])]
    }
    return sum
  }
}
