/// Bounds that hold whatever rounding did to the dictionary.
///
/// For any multipliers y, every feasible x has
///
///     costs x = (costs - y A) x + y (A x)
///            <= sum_j max over the box of (costs - y A)_j x_j  +  sum_r max over the row of y_r s_r
///
/// The right side is computed from the matrix itself. Its terms are summed in absolute value too,
/// and that sum times a multiple of the unit roundoff is added, so that the bound is safe.
///
/// - Source: Neumaier and Shcherbina (2004), Safe bounds in linear and mixed-integer linear
///   programming, Mathematical Programming 99:283-296, doi:10.1007/s10107-003-0433-3.
extension BoxedDictionary {
  /// The bound by the present reduced costs; leaves `residual`, the certified reduced costs.
  ///
  /// - Parameters:
  ///   - row: Its equation, `direction * price` times, is added to the reduced costs first: the
  ///     bound of a branch that has not been taken.
  func certifiedBound(
    _ core: SmallCore, _ costs: UnsafePointer<Double>, row: Int = 0, direction: Double = 1,
    price: Double = 0
  ) -> Double {
    let objective = entries + rowCount * stride
    let start = entries + row * stride
    let times = direction * price
    multiplier.update(repeating: 0, count: rowCount)
    for column in 0..<columnCount where Int(columnVariable[column]) >= columnCount {
      let cost = objective[column]
      multiplier[Int(columnVariable[column]) - columnCount] =
        times == 0 ? cost : cost + times * start[column]
    }
    if times != 0, Int(rowVariable[row]) >= columnCount {
      multiplier[Int(rowVariable[row]) - columnCount] = -times
    }
    residual.update(from: costs, count: columnCount)
    return boundByMultipliers(core)
  }

  /// Whether a row of the dictionary proves that no point exists.
  ///
  /// A row says `sum_j entry_j nonbasic_j - basic = 0`. Where the basic variable is too low
  /// whatever the others do, the left side has a negative maximum: no point makes it zero.
  func provesInfeasible(_ core: SmallCore, row: Int, direction: Double) -> Bool {
    let start = entries + row * stride
    multiplier.update(repeating: 0, count: rowCount)
    for column in 0..<columnCount where Int(columnVariable[column]) >= columnCount {
      multiplier[Int(columnVariable[column]) - columnCount] = direction * start[column]
    }
    let basic = Int(rowVariable[row])
    if basic >= columnCount { multiplier[basic - columnCount] = -direction }
    residual.update(repeating: 0, count: columnCount)
    return boundByMultipliers(core) < 0
  }

  private func boundByMultipliers(_ core: SmallCore) -> Double {
    for column in 0..<columnCount { magnitude[column] = abs(residual[column]) }
    var sum = 0.0
    var size = 0.0
    core.entryValues.withUnsafeBufferPointer { values in
      core.entryColumns.withUnsafeBufferPointer { columns in
        for row in 0..<rowCount {
          let factor = multiplier[row]
          if factor == 0 { continue }
          for entry in core.rowStarts[row]..<core.rowStarts[row + 1] {
            let column = Int(columns[entry])
            let part = factor * values[entry]
            residual[column] -= part
            magnitude[column] += abs(part)
          }
          let variable = columnCount + row
          sum += factor > 0 ? factor * upper[variable] : factor * lower[variable]
          size += abs(factor) * core.rowMagnitude[row]
        }
      }
    }
    for column in 0..<columnCount {
      let factor = residual[column]
      sum += factor > 0 ? factor * upper[column] : factor * lower[column]
      size += magnitude[column] * max(abs(lower[column]), abs(upper[column]))
    }
    // Half a unit in the last place for each of the roundings that one term can go through: in its
    // column's sum over rows, in the bounds of a row, in the sum of all terms.
    allowance[0] = size * Double(3 * rowCount + 2 * columnCount + 32) * 0x1p-53
    return sum + allowance[0]
  }

  /// How far the rows of the matrix are missed by the present values, relative to their size.
  func drift(_ core: SmallCore) -> Double {
    for row in 0..<rowCount where Int(rowVariable[row]) < columnCount {
      residual[Int(rowVariable[row])] = rowValue[row]
    }
    for column in 0..<columnCount where Int(columnVariable[column]) < columnCount {
      residual[Int(columnVariable[column])] = columnValue[column]
    }
    var worst = 0.0
    core.entryValues.withUnsafeBufferPointer { values in
      core.entryColumns.withUnsafeBufferPointer { columns in
        for row in 0..<rowCount {
          var sum = 0.0
          for entry in core.rowStarts[row]..<core.rowStarts[row + 1] {
            sum += values[entry] * residual[Int(columns[entry])]
          }
          let position = Int(place[columnCount + row])
          let stated = position >= 0 ? rowValue[position] : columnValue[-1 - position]
          worst = max(worst, abs(sum - stated) / slack[columnCount + row])
        }
      }
    }
    return worst
  }

  /// The value of a column of the core.
  func value(of column: Int) -> Double {
    let position = Int(place[column])
    return position >= 0 ? rowValue[position] : columnValue[-1 - position]
  }
}
