/// The dual simplex with the bound-flipping ratio test.
extension BoxedDictionary {
  enum Ending {
    /// Every variable lies in its bounds: the best point of the relaxation.
    case optimal
    /// The objective, an upper bound, has come down to the threshold.
    case belowThreshold
    /// This row cannot be brought into its bounds; +1 where it is too low.
    case infeasible(row: Int, direction: Double)
    /// Too many pivots.
    case stalled
  }

  /// Entries below this are rounding.
  static var entryNoise: Double { 1e-11 }
  /// Entries below this are no pivots.
  static var leastPivot: Double { 1e-8 }
  /// Weights that have grown so far no longer say anything, and start anew.
  private static var largestWeight: Double { 1e7 }
  /// As many pivots without progress, and Bland's rule takes over.
  private static var patience: Int { 60 }

  /// Pivots until the point is feasible, hence optimal, or the objective is at most `threshold`.
  mutating func maximize(threshold: Double) -> Ending {
    let limit = pivots + 50 * (rowCount + columnCount) + 500
    var idle = 0
    while pivots < limit {
      let before = rowValue[rowCount]
      if before <= threshold { return .belowThreshold }
      let isCareful = idle > Self.patience
      let row = isCareful ? firstInfeasibleRow() : worstRow()
      if row < 0 { return .optimal }
      let direction: Double = rowValue[row] < rowLower[row] ? 1 : -1
      let column = enteringColumn(row: row, direction: direction, isCareful: isCareful)
      if column < 0 { return .infeasible(row: row, direction: direction) }
      step(row: row, column: column, direction: direction)
      idle = rowValue[rowCount] < before - 1e-11 * (1 + abs(before)) ? 0 : idle + 1
    }
    return .stalled
  }

  /// The row with the largest weighted infeasibility, or -1.
  private func worstRow() -> Int {
    var best = -1
    var most = 0.0
    for row in 0..<rowCount {
      let value = rowValue[row]
      let miss = max(rowLower[row] - value, value - rowUpper[row])
      if miss > rowSlack[row] {
        let score = miss * miss / weight[row]
        if best < 0 || score > most {
          most = score
          best = row
        }
      }
    }
    return best
  }

  private func firstInfeasibleRow() -> Int {
    var best = -1
    for row in 0..<rowCount {
      let miss = max(rowLower[row] - rowValue[row], rowValue[row] - rowUpper[row])
      if miss > rowSlack[row], best < 0 || rowVariable[row] < rowVariable[best] { best = row }
    }
    return best
  }

  /// The column that enters, after flipping those whose other bound helps at no higher price.
  ///
  /// Moving the leaving row's multiplier t from 0 lowers the objective at the rate of the row's
  /// infeasibility. At `t = |reduced cost| / |entry|` a column changes sides, which brings the row
  /// nearer by entry times range; the first column that brings it home enters. -1: none does.
  private mutating func enteringColumn(row: Int, direction: Double, isCareful: Bool) -> Int {
    let start = entries + row * stride
    let objective = entries + rowCount * stride
    let (side, range, candidate, speed, ratio) = (side, range, candidate, speed, ratio)
    fill(row: row)
    let filled = filled
    var count = 0
    var reach = 0.0
    // Every place is written, and kept only if the count goes on: no branch to mispredict.
    for position in 0..<filledCount {
      let column = Int(filled[position])
      let gain = -side[column] * direction * start[column]
      let isCandidate = gain > Self.leastPivot && range[column] > 0
      candidate[count] = filled[position]
      speed[count] = gain
      ratio[count] = max(0, side[column] * objective[column]) / gain
      reach += isCandidate ? gain * range[column] : 0
      count += isCandidate ? 1 : 0
    }
    var missing =
      direction > 0 ? rowLower[row] - rowValue[row] : rowValue[row] - rowUpper[row]
    if count == 0 || reach < missing - rowSlack[row] { return -1 }
    if isCareful { return firstTied(count) }
    var flips = 0
    while true {
      var best = 0
      for place in 1..<max(1, count) {
        if ratio[place] < ratio[best]
          || (ratio[place] == ratio[best] && speed[place] > speed[best])
        {
          best = place
        }
      }
      let column = Int(candidate[best])
      let rest = missing - speed[best] * range[column]
      if rest <= 0 || count == 1 {
        let entering = sturdiest(count, best)
        flip(flips)
        return entering
      }
      missing = rest
      flipped[flips] = Int32(column)
      flips += 1
      count -= 1
      candidate[best] = candidate[count]
      speed[best] = speed[count]
      ratio[best] = ratio[count]
    }
  }

  /// Of the candidates that cost next to nothing more than the best, the one with the largest entry.
  private func sturdiest(_ count: Int, _ best: Int) -> Int {
    var chosen = best
    let allowed = ratio[best] + 1e-10 / speed[best]
    for place in 0..<count where ratio[place] <= allowed && speed[place] > speed[chosen] {
      chosen = place
    }
    return Int(candidate[chosen])
  }

  /// Bland's rule: of the candidates with the least ratio, the first variable.
  private func firstTied(_ count: Int) -> Int {
    var best = 0
    for place in 1..<max(1, count) {
      if ratio[place] < ratio[best]
        || (ratio[place] == ratio[best]
          && columnVariable[Int(candidate[place])] < columnVariable[Int(candidate[best])])
      {
        best = place
      }
    }
    return Int(candidate[best])
  }

  private func flip(_ count: Int) {
    if count == 0 { return }
    for position in 0..<count {
      let column = Int(flipped[position])
      let step = -side[column] * range[column]
      side[column] = -side[column]
      let variable = Int(columnVariable[column])
      columnValue[column] = side[column] > 0 ? upper[variable] : lower[variable]
      // Kept by place: `ratio` is free again.
      ratio[position] = step
    }
    let (entries, width, values, steps, flipped) = (entries, stride, rowValue, ratio, flipped)
    for row in 0...rowCount {
      let start = entries + row * width
      var sum = values[row]
      for position in 0..<count { sum += start[Int(flipped[position])] * steps[position] }
      values[row] = sum
    }
  }

  /// One step: the row's variable goes to its bound, the column's becomes basic.
  private mutating func step(row: Int, column: Int, direction: Double) {
    let start = entries + row * stride
    let target = direction > 0 ? rowLower[row] : rowUpper[row]
    let move = (target - rowValue[row]) / start[column]
    let inverse = 1 / start[column]
    let reference = weight[row]
    let count = touch(row: row, column: column)
    let (touched, factor, values, weights) = (touched, speed, rowValue, weight)
    for position in 0..<count {
      let other = Int(touched[position])
      values[other] += factor[position] * move
      // The objective, row m, has a weight that nobody reads.
      let share = factor[position] * inverse
      weights[other] = max(weights[other], share * share * reference)
    }
    weights[row] = max(1, reference * inverse * inverse)
    if reference > Self.largestWeight { weights.update(repeating: 1, count: rowCount) }
    exchange(row: row, column: column, touchedCount: count)

    let entering = Int(columnVariable[column])
    let leaving = Int(rowVariable[row])
    rowValue[row] = columnValue[column] + move
    columnValue[column] = target
    side[column] = direction > 0 ? -1 : 1
    rowLower[row] = lower[entering]
    rowUpper[row] = upper[entering]
    rowSlack[row] = slack[entering]
    range[column] = upper[leaving] - lower[leaving]
    place[entering] = Int32(row)
    place[leaving] = Int32(-1 - column)
    swapVariables(row: row, column: column)
    pivots += 1
    age += 1
    isAsRestored = false
  }

  /// Lists the places of a row that are not zero in `filled`; rounding becomes zero.
  mutating func fill(row: Int) {
    let (start, filled) = (entries + row * stride, filled)
    var count = 0
    for place in 0..<columnCount {
      let entry = start[place]
      let isFilled = abs(entry) >= Self.entryNoise
      start[place] = isFilled ? entry : 0
      filled[count] = Int32(truncatingIfNeeded: place)
      count += isFilled ? 1 : 0
    }
    filledCount = count
  }

  /// Takes a column out of the other rows: rows that have it to `touched`, entries to `speed`.
  func touch(row: Int, column: Int) -> Int {
    let (start, width, touched, factor) = (entries + column, stride, touched, speed)
    let pivot = start[row * width]
    var count = 0
    for other in 0...rowCount {
      let entry = start[other * width]
      start[other * width] = 0
      touched[count] = Int32(truncatingIfNeeded: other)
      factor[count] = entry
      count += abs(entry) >= Self.entryNoise && other != row ? 1 : 0
    }
    start[row * width] = pivot
    return count
  }

  /// Solves the row, as `fill` left it, for the column's variable and puts the result into the
  /// rows that `touch` found.
  func exchange(row: Int, column: Int, touchedCount: Int) {
    let (entries, width, filled, touched, factor) = (entries, stride, filled, touched, speed)
    let start = entries + row * width
    let inverse = 1 / start[column]
    start[column] = -1
    let count = filledCount
    for position in 0..<count { start[Int(filled[position])] *= -inverse }
    let isSparse = count * 3 < columnCount
    for position in 0..<touchedCount {
      let line = entries + Int(touched[position]) * width
      let times = factor[position]
      if isSparse {
        for position in 0..<count {
          let place = Int(filled[position])
          line[place] += times * start[place]
        }
      } else {
        addRow(start, times: times, to: line, width: width)
      }
    }
  }
}
