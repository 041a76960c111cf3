extension BoxTrimming {
  /// How much of its balance a box may lose to plainer limits.
  private static let cost = 0.005

  /// Moves each limit a little, to where a number of few digits lies.
  ///
  /// Tried are the plainest numbers among the nearest 2 %, 0.5 % and 0.1 % of the column's values to
  /// either side; the first that costs at most 0.5 % of the balance is taken. What is counted later
  /// is the moved box.
  /// In words: with 100,000 futures the exact limit would be 0.60546; a planner reads 0.6.
  mutating func rounded(_ limits: BoxLimits) -> BoxLimits {
    var box = limits
    let least = count(limits).balance(of: all) * (1 - Self.cost)
    for side in limits.restrictedSides(inputs) {
      for reach in [0.02, 0.005, 0.001] {
        guard let moved = moved(box, side, reach) else { continue }
        guard moved.isRestricted(side, inputs) else { continue }
        if count(moved).balance(of: all) >= least {
          box = moved
          break
        }
      }
    }
    return box
  }

  private func moved(_ box: BoxLimits, _ side: BoxLimits.Side, _ reach: Double) -> BoxLimits? {
    let values = inputs.values[side.column]
    let steps = Int(reach * Double(values.count))
    guard steps > 0 else { return nil }
    var moved = box
    if side.isLow {
      let level = Int(box.low[side.column])
      let from = max(level - 1 - steps, 0)
      let to = min(level + steps, Int(box.high[side.column]))
      let limit = plainestNumber(above: values[from], atMost: values[to])
      moved.low[side.column] = Int32((from + 1...to).first { values[$0] >= limit } ?? to)
    } else {
      let level = Int(box.high[side.column])
      let from = max(level - steps, Int(box.low[side.column]))
      let to = min(level + 1 + steps, values.count - 1)
      let limit = 0 - plainestNumber(above: -values[to], atMost: -values[from])
      moved.high[side.column] = Int32((from..<to).last { values[$0] <= limit } ?? from)
    }
    return moved
  }
}
