import ParkModel

/// Draws weights that sum to 1 within ranges, each weighting as likely as any other.
///
/// Three ways draw from a wider set and try again until the ranges hold, which is exact: up from
/// the lowest weights, down from the highest, or all but one weight evenly from its range and the
/// last one what is left. The way that needs the fewest tries is taken. Where all need too many, a
/// walk shifts weight between two random indicators at a time (Gibbs sampling): its draws come
/// from the same distribution, but neighbours resemble each other.
/// - Source: walks: R. L. Smith, Operations Research 32 (1984), 1296-1308,
///   doi 10.1287/opre.32.6.1296; the other ways follow from the ranges alone.
struct BoundedWeights {
  enum Way: CaseIterable {
    case upFromLowest, downFromHighest, lastIsLeft, walk
  }

  private(set) var way = Way.walk
  /// The weights of indicators without room.
  private let settled: [(column: Int, weight: Double)]
  /// The indicators with room, the one with the most last.
  private let columns: [Int]
  private let low: [Double]
  private let high: [Double]
  /// What the indicators with room weigh together.
  private let total: Double
  private var spacings: Spacings
  private var weights: [Double]
  private var isWalking = false

  /// How often a way is tried out, and how often it must succeed to be taken.
  private static let tries = 256
  private static let fewestHits = 8
  /// Shifts for each indicator with room: before the first draw of a walk, and between draws.
  private static let shiftsBefore = 100
  private static let shiftsBetween = 5

  /// - Parameters:
  ///   - ranges: Such that there are weights.
  ///   - way: nil: the best.
  init(_ ranges: [WeightRange], way: Way? = nil) {
    let lowest = ranges.reduce(0) { $0 + $1.low.value }
    let highest = ranges.reduce(0) { $0 + $1.high.value }
    // What the other ranges leave narrows each range.
    let tight = ranges.map { range in
      let low = max(range.low.value, 1 - (highest - range.high.value))
      return (low: low, high: max(low, min(range.high.value, 1 - (lowest - range.low.value))))
    }
    func room(_ column: Int) -> Double { tight[column].high - tight[column].low }
    let open = tight.indices.filter { room($0) > WeightSpace.tolerance }
      .sorted { (room($0), $0) < (room($1), $1) }
    columns = open.count > 1 ? open : []
    let without = Set(tight.indices).subtracting(columns).sorted()
    let sum = columns.isEmpty ? tight.reduce(0) { $0 + $1.low } : 1
    settled = without.map { (column: $0, weight: tight[$0].low / sum) }
    total = 1 - settled.reduce(0) { $0 + $1.weight }
    low = columns.map { tight[$0].low }
    high = columns.map { tight[$0].high }
    spacings = Spacings(count: columns.count)
    weights = low
    if !columns.isEmpty { self.way = way ?? bestWay() }
  }

  private func bestWay() -> Way {
    var best = (way: Way.walk, hits: Self.fewestHits - 1)
    for way in Way.allCases where way != .walk {
      var copy = self
      copy.way = way
      var numbers = SplitMix64(seed: 1)
      let hits = (0..<Self.tries).count { _ in copy.succeeds(&numbers) }
      if hits > best.hits { best = (way, hits) }
    }
    return best.way
  }

  mutating func draw(
    into target: UnsafeMutableBufferPointer<Double>, using numbers: inout SplitMix64
  ) {
    for (column, weight) in settled { target[column] = weight }
    if columns.isEmpty { return }
    while !succeeds(&numbers) {}
    for (place, column) in columns.enumerated() { target[column] = weights[place] }
  }

  /// Draws once, and says whether the ranges hold.
  private mutating func succeeds(_ numbers: inout SplitMix64) -> Bool {
    switch way {
    case .upFromLowest:
      let slack = max(0, total - low.reduce(0, +))
      drawSpacings(&numbers)
      for place in weights.indices {
        weights[place] = low[place] + slack * weights[place]
        if weights[place] > high[place] { return false }
      }
      return true
    case .downFromHighest:
      let slack = max(0, high.reduce(0, +) - total)
      drawSpacings(&numbers)
      for place in weights.indices {
        weights[place] = high[place] - slack * weights[place]
        if weights[place] < low[place] { return false }
      }
      return true
    case .lastIsLeft:
      let last = weights.count - 1
      var left = total
      for place in 0..<last {
        weights[place] = numbers.between(low[place], high[place])
        left -= weights[place]
      }
      weights[last] = left
      return left >= low[last] && left <= high[last]
    case .walk:
      walk(&numbers)
      return true
    }
  }

  private mutating func drawSpacings(_ numbers: inout SplitMix64) {
    weights.withUnsafeMutableBufferPointer { spacings.draw(into: $0, using: &numbers) }
  }

  /// Shifts weight between two at a time, evenly over what their ranges allow.
  private mutating func walk(_ numbers: inout SplitMix64) {
    if !isWalking {
      let room = zip(low, high).reduce(0) { $0 + ($1.1 - $1.0) }
      let share = min(1, max(0, (total - low.reduce(0, +)) / room))
      weights = zip(low, high).map { $0 + share * ($1 - $0) }
    }
    let shifts = weights.count * (isWalking ? Self.shiftsBetween : Self.shiftsBefore)
    isWalking = true
    for _ in 0..<shifts {
      let one = numbers.below(weights.count)
      var other = numbers.below(weights.count - 1)
      if other >= one { other += 1 }
      let sum = weights[one] + weights[other]
      let least = max(low[one], sum - high[other])
      let most = min(high[one], sum - low[other])
      if most > least {
        weights[one] = numbers.between(least, most)
        weights[other] = sum - weights[one]
      }
    }
  }
}
