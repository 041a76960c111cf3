public import ParkModel

/// How the values of many futures lie: mean, spread, ends and every quantile, exactly.
public struct ValueSummary<Unit: Quantity>: Hashable, Sendable {
  /// Futures with a value.
  public let count: Int
  /// Futures that were solved and have no plan.
  public let withoutPlan: Int
  public let mean: Unit
  /// `root of (sum of (x - mean)² / (n - 1))`; 0 for one value.
  public let standardDeviation: Unit
  public let least: Unit
  /// The first future with the least value.
  public let futureOfLeast: Int
  public let greatest: Unit
  public let futureOfGreatest: Int
  private let sorted: [Double]

  /// - Parameters:
  ///   - values: Finite, in the order of futures.
  ///   - futures: One for each value.
  init?(_ values: [Double], futures: [Int], withoutPlan: Int) {
    guard var lowest = values.indices.first else { return nil }
    var highest = lowest
    var sum = CarefulSum()
    for place in values.indices {
      sum.add(values[place])
      if values[place] < values[lowest] { lowest = place }
      if values[place] > values[highest] { highest = place }
    }
    let mean = sum.value / Double(values.count)
    var squares = CarefulSum()
    for value in values { squares.add((value - mean) * (value - mean)) }
    count = values.count
    self.withoutPlan = withoutPlan
    // A mean of equal values is that value, whatever the rounding.
    self.mean = Unit(min(max(mean, values[lowest]), values[highest]))
    let degrees = Double(max(values.count - 1, 1))
    standardDeviation = Unit(
      values[lowest] == values[highest] ? 0 : (squares.value / degrees).squareRoot())
    least = Unit(values[lowest])
    futureOfLeast = futures[lowest]
    greatest = Unit(values[highest])
    futureOfGreatest = futures[highest]
    sorted = values.sorted()
  }

  /// The Monte Carlo standard error of the mean, `sd / root of n`.
  public var standardErrorOfMean: Unit {
    Unit(standardDeviation.value / Double(count).squareRoot())
  }

  /// The least value that the given share of the futures stays at or below; always one of them.
  ///
  /// - Parameter share: Brought to 0...1; 0.5 is the median.
  /// - Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American
  ///   Statistician 50 (1996), 361-365, definition 1.
  public func quantile(_ share: Share) -> Unit {
    Unit(sorted[nearestPlace(share, of: count)])
  }
}

/// The place, from 0, of the `ceil(share * n)`-th smallest of n values; at least the first.
func nearestPlace(_ share: Share, of count: Int) -> Int {
  guard share > 0 else { return 0 }
  let exact = min(share.value, 1) * Double(count)
  // Shares such as 0.05 are not exact: what is within rounding of a whole place is that place.
  let place = (exact - 1e-9 * exact).rounded(.up)
  return min(max(Int(place), 1), count) - 1
}
