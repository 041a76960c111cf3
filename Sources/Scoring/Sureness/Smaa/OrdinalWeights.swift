import ParkModel

/// Draws weights that sum to 1 and keep an order, each weighting as likely as any other.
///
/// Free weights, sorted and handed out from the first rank to the last; those of one rank are
/// shuffled. In words: every order of free weights is as likely as any other, so that sorting
/// takes each weighting that keeps the order equally often.
/// - Source: T. Tervonen, R. Lahdelma, "Implementing stochastic multicriteria acceptability
///   analysis", EJOR 178 (2007), 500-513, doi 10.1016/j.ejor.2005.12.037.
struct OrdinalWeights {
  /// Columns from the first rank to the last.
  private let columns: [Int]
  /// Places in `columns` that share a rank.
  private let classes: [Range<Int>]
  private var spacings: Spacings
  private var falling: [Double]

  init(_ ranks: [Int]) {
    let columns = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var classes: [Range<Int>] = []
    var first = 0
    for place in columns.indices.dropFirst() + [columns.count]
    where place == columns.count || ranks[columns[place]] != ranks[columns[first]] {
      if place - first > 1 { classes.append(first..<place) }
      first = place
    }
    self.columns = columns
    self.classes = classes
    spacings = Spacings(count: ranks.count)
    falling = [Double](repeating: 0, count: ranks.count)
  }

  mutating func draw(
    into weights: UnsafeMutableBufferPointer<Double>, using numbers: inout SplitMix64
  ) {
    falling.withUnsafeMutableBufferPointer { falling in
      spacings.draw(into: falling, using: &numbers)
      falling.sort(by: >)
      for places in classes {
        for place in places.dropFirst() {
          let size = place - places.lowerBound + 1
          falling.swapAt(place, places.lowerBound + numbers.below(size))
        }
      }
      for (place, column) in columns.enumerated() { weights[column] = falling[place] }
    }
  }
}
