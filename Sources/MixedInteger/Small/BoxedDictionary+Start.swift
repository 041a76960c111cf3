/// Costs, bounds and sides: what makes a basis ready for the dual simplex.
extension BoxedDictionary {
  /// Writes the costs of the core's columns in terms of the nonbasic variables.
  func setCosts(_ costs: UnsafePointer<Double>) {
    let objective = entries + rowCount * stride
    objective.update(repeating: 0, count: stride)
    for column in 0..<columnCount where Int(columnVariable[column]) < columnCount {
      objective[column] = costs[Int(columnVariable[column])]
    }
    for row in 0..<rowCount where Int(rowVariable[row]) < columnCount {
      let cost = costs[Int(rowVariable[row])]
      if cost != 0 { addRow(entries + row * stride, times: cost, to: objective, width: stride) }
    }
  }

  /// Copies the bounds by variable to the places, turns every nonbasic variable to the side that
  /// its reduced cost favours, and computes all values.
  func settle() {
    for row in 0..<rowCount {
      let variable = Int(rowVariable[row])
      place[variable] = Int32(row)
      rowLower[row] = lower[variable]
      rowUpper[row] = upper[variable]
      rowSlack[row] = slack[variable]
      weight[row] = 1
    }
    for column in 0..<columnCount {
      let variable = Int(columnVariable[column])
      place[variable] = Int32(-1 - column)
      range[column] = upper[variable] - lower[variable]
      turn(column)
      columnValue[column] = side[column] > 0 ? upper[variable] : lower[variable]
    }
    for column in columnCount..<stride { columnValue[column] = 0 }
    computeValues()
  }

  @inline(__always)
  private func turn(_ column: Int) {
    let cost = entries[rowCount * stride + column]
    if cost > Self.costNoise {
      side[column] = 1
    } else if cost < -Self.costNoise {
      side[column] = -1
    }
  }

  /// Reduced costs nearer to zero than this favour no side; costs are scaled to about 1.
  static var costNoise: Double { 1e-11 }

  private func computeValues() {
    let (entries, width, values, results) = (entries, stride, columnValue, rowValue)
    for row in 0...rowCount {
      let start = entries + row * width
      var sum = Vector(repeating: 0)
      var column = 0
      while column < width {
        sum += vector(start + column) * vector(values + column)
        column += 8
      }
      results[row] = sum.sum()
    }
  }

  /// Changes the bounds of one variable; values follow.
  ///
  /// A nonbasic variable turns to its better side: while it was fixed, its reduced cost was free.
  func setBounds(_ variable: Int, lower newLower: Double, upper newUpper: Double) {
    lower[variable] = newLower
    upper[variable] = newUpper
    let position = Int(place[variable])
    if position >= 0 {
      rowLower[position] = newLower
      rowUpper[position] = newUpper
      return
    }
    let column = -1 - position
    range[column] = newUpper - newLower
    turn(column)
    let value = side[column] > 0 ? newUpper : newLower
    let step = value - columnValue[column]
    if step == 0 { return }
    columnValue[column] = value
    let (start, width, results) = (entries + column, stride, rowValue)
    for row in 0...rowCount { results[row] += start[row * width] * step }
  }

  @inline(__always)
  func vector(_ start: UnsafeMutablePointer<Double>) -> Vector {
    UnsafeRawPointer(start).loadUnaligned(as: Vector.self)
  }

  /// `target += times * source` over a whole row.
  @inline(__always)
  func addRow(
    _ source: UnsafeMutablePointer<Double>, times: Double, to target: UnsafeMutablePointer<Double>,
    width: Int
  ) {
    var column = 0
    while column < width {
      let sum = vector(target + column) + vector(source + column) * times
      UnsafeMutableRawPointer(target + column).storeBytes(of: sum, as: Vector.self)
      column += 8
    }
  }
}
