import ParkModel

/// The flows of every park by one indicator alone.
///
/// Preference functions made of straight pieces are summed over the sorted values with running
/// sums, so that a column costs O(parks * log parks) instead of a comparison of every pair; the
/// Gaussian one compares every pair.
struct CriterionFlows: Sendable {
  /// Mean preference of each park over the others.
  var plus: [Double]
  /// Mean preference of the others over each park.
  var minus: [Double]

  /// - Parameter goodness: One value a park, more is better.
  init(_ goodness: [Double], _ preference: Preference) {
    let count = goodness.count
    plus = [Double](repeating: 0, count: count)
    minus = plus
    guard count > 1 else { return }
    let others = Double(count - 1)
    if case .gaussian(let deviation) = preference {
      let spread = 2 * deviation.value * deviation.value
      let gains = Self.pairwise(goodness) { 1 - exponential(-$0 * $0 / spread) }
      plus = gains.map { $0.0 / others }
      minus = gains.map { $0.1 / others }
      return
    }
    let sums = Self.summed(goodness, preference)
    plus = sums.0.map { $0 / others }
    minus = sums.1.map { $0 / others }
  }

  private static func pairwise(
    _ values: [Double], _ preference: @Sendable (Double) -> Double
  ) -> [(Double, Double)] {
    Parts(values.count, size: 256).map { _, rows in
      rows.map { row in
        var gains = 0.0
        var losses = 0.0
        for other in values {
          let difference = values[row] - other
          if difference > 0 {
            gains += preference(difference)
          } else if difference < 0 {
            losses += preference(-difference)
          }
        }
        return (gains, losses)
      }
    }.flatMap { $0 }
  }

  /// Sums over the others of a function of straight pieces of the difference.
  private static func summed(
    _ values: [Double], _ preference: Preference
  ) -> ([Double], [Double]) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let sorted = order.map { values[$0] }
    let shape = Shape(preference)
    var plus = [Double](repeating: 0, count: values.count)
    var minus = plus
    let gains = shape.sums(sorted)
    // Losses are gains seen from the other end.
    let losses = shape.sums(sorted.reversed().map { -$0 })
    for (place, row) in order.enumerated() {
      plus[row] = gains[place]
      minus[row] = losses[order.count - 1 - place]
    }
    return (plus, minus)
  }

  /// `P(d)`: 0 up to `start`, then `jump + slope (d - start)`, 1 above `end`.
  private struct Shape {
    var start = 0.0
    var jump = 1.0
    var slope = 0.0
    var end = Double.infinity

    init(_ preference: Preference) {
      switch preference {
      case .usual, .gaussian: break
      case .uShape(let indifference): start = indifference.value
      case .vShape(let most):
        jump = 0
        slope = 1 / most.value
        end = most.value
      case .level(let indifference, let most):
        start = indifference.value
        jump = 0.5
        end = most.value
      case .linear(let indifference, let most):
        start = indifference.value
        jump = 0
        slope = 1 / (most.value - indifference.value)
        end = most.value
      }
    }

    /// For each of the rising values the sum of `P(value - other)` over the lower ones.
    func sums(_ sorted: [Double]) -> [Double] {
      var sums = [Double](repeating: 0, count: sorted.count)
      // Others from `full` on are within `end`, those from `begun` on within `start`.
      var full = 0
      var begun = 0
      // The sum of how far the others in between lie above the first of all.
      var between = 0.0
      let first = sorted.first ?? 0
      for (place, value) in sorted.enumerated() {
        while begun < place, value - sorted[begun] > start {
          between += sorted[begun] - first
          begun += 1
        }
        while full < begun, value - sorted[full] > end {
          between -= sorted[full] - first
          full += 1
        }
        let count = Double(begun - full)
        let rise = slope == 0 ? 0 : slope * (count * (value - start - first) - between)
        sums[place] = Double(full) + count * jump + max(0, min(count, rise))
      }
      return sums
    }
  }
}
