/// The master problem of the decomposition: how much of each park's known columns to take.
///
///     maximize   sum_k value[k] * weight[k]  -  sum_s penalty[s] * short[s]
///     price y    sum_k use[k,s] * weight[k] + slack[s] - short[s] = limit[s]     for every side s
///     worth u    sum over the park's columns of weight[k] = 1                    for every park
///
/// A primal-dual interior point method keeps the prices away from the corners of the dual
/// polyhedron, which is what stabilises column generation. The normal equations eliminate the
/// parks: what is left is one dense system as large as the number of sides.
///
/// Both starts are feasible, so the sum of the complementary products is the exact gap.
///
/// - Complexity: One step costs (columns * sides of a park squared) + sides cubed.
/// - Source: Gondzio, González-Brevis, Munari (2013) New developments in the primal-dual column
///   generation technique. European Journal of Operational Research 224:41-51.
struct PriceMaster {
  /// Right-hand sides of `use <= limit`.
  var limits: [Double]
  /// Price of missing a limit by one unit; no price y goes above it.
  var penalties: [Double]
  var columns: MasterColumns

  struct Answer {
    /// Price of each side.
    var prices: [Double]
    /// Worth of each park beyond what its columns pay for the sides they use.
    var worths: [Double]
    /// Weight of each column; those of a park sum to 1.
    var weights: [Double]
    /// By how much each limit is missed.
    var shortfalls: [Double]
    /// Value of the weights, penalties included.
    var value: Double
    /// No weights are worth more.
    var bound: Double
  }

  /// Solves to within `tolerance` of the best value.
  ///
  /// - Parameters:
  ///   - prices: Near which the best ones are expected.
  ///   - margin: About how much a park's worth is expected to be off at these prices.
  func solve(
    prices: [Double], weights: [Double], margin: Double, tolerance: Double, threads: Int
  ) -> Answer {
    var start = InteriorPoint(
      self, prices: prices, weights: weights, margin: margin, threads: threads)
    var best = (answer: start.answer, distance: start.distance)
    // A start that is too near the border of what is allowed cannot move: start further inside.
    for attempt in 0..<3 {
      if attempt > 0 {
        start = InteriorPoint(
          self, prices: prices, weights: [Double](repeating: 0, count: weights.count),
          margin: margin * (attempt == 1 ? 1e3 : 1e6), threads: threads)
      }
      let nearest = nearest(from: &start, tolerance)
      if nearest.distance < best.distance { best = nearest }
      if best.distance <= tolerance { break }
    }
    normalise(&best.answer.weights)
    return best.answer
  }

  /// The best answer on the way: where rounding is all that is left to gain, steps lead away again.
  private func nearest(
    from state: inout InteriorPoint, _ tolerance: Double
  ) -> (answer: Answer, distance: Double) {
    var best = (answer: state.answer, distance: state.distance)
    var sinceBest = 0
    for _ in 0..<60 {
      if best.distance <= tolerance || sinceBest >= 12 || !state.step() { break }
      sinceBest += 1
      if state.distance < best.distance {
        best = (state.answer, state.distance)
        sinceBest = 0
      }
    }
    return best
  }

  /// Takes out of the weights the rounding of many steps: those of a park sum to 1.
  private func normalise(_ weights: inout [Double]) {
    for park in 0..<columns.parkCount {
      let range = columns.columns(of: park)
      let sum = weights[range].reduce(0, +)
      guard sum > 0, sum.isFinite else { continue }
      for column in range { weights[column] /= sum }
    }
  }
}

/// Columns of all parks in flat arrays, each park's dense over the sides that it touches.
struct MasterColumns {
  /// Columns of park p: `columnStarts[p] ..< columnStarts[p + 1]`.
  private(set) var columnStarts: [Int] = [0]
  /// Sides of park p: `sides[sideStarts[p] ..< sideStarts[p + 1]]`.
  private(set) var sideStarts: [Int] = [0]
  private(set) var sides: [Int32] = []
  /// Uses of park p, column by column: from `useStarts[p]`, as many as it touches sides.
  private(set) var useStarts: [Int] = [0]
  private(set) var uses: [Double] = []
  private(set) var values: [Double] = []

  var parkCount: Int { columnStarts.count - 1 }
  var columnCount: Int { values.count }

  mutating func addPark(sides parkSides: [Int32]) {
    sides.append(contentsOf: parkSides)
    sideStarts.append(sides.count)
    columnStarts.append(values.count)
    useStarts.append(uses.count)
  }

  /// Adds a column to the park that was added last.
  mutating func addColumn(value: Double, uses columnUses: [Double]) {
    values.append(value)
    uses.append(contentsOf: columnUses)
    columnStarts[columnStarts.count - 1] = values.count
    useStarts[useStarts.count - 1] = uses.count
  }

  func columns(of park: Int) -> Range<Int> { columnStarts[park]..<columnStarts[park + 1] }
  func sideRange(of park: Int) -> Range<Int> { sideStarts[park]..<sideStarts[park + 1] }
}
