/// The least value that a given share of the values stays at or below.
///
/// The `ceil(share * n)`-th smallest of n values, at least the first: always one of them, so that
/// a rank stays a whole number.
///
/// - Parameters:
///   - values: At least one, finite.
///   - share: 0...1.
/// - Complexity: O(n) on average for shares near 0 or 1, of which only the tail is kept in order.
/// - Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American
///   Statistician 50 (1996), 361-365, definition 1.
func nearestRank(_ values: [Double], _ share: Double) -> Double {
  // Shares such as 0.05 are not exact: what is within rounding of a whole place is that place.
  let exact = share * Double(values.count)
  let place = (exact - 1e-9 * exact).rounded(.up)
  let rank = min(max(Int(place), 1), values.count)
  return rank <= values.count / 2
    ? endOfTail(values, rank, isBefore: <)
    : endOfTail(values, values.count - rank + 1, isBefore: >)
}

/// The value at the given place, from 1, of those sorted by `isBefore`.
@inline(__always)
private func endOfTail(
  _ values: [Double], _ place: Int, isBefore: (Double, Double) -> Bool
) -> Double {
  var tail: [Double] = []
  tail.reserveCapacity(place + 1)
  for value in values {
    if tail.count == place, !isBefore(value, tail[place - 1]) { continue }
    var spot = tail.count
    tail.append(value)
    while spot > 0, isBefore(value, tail[spot - 1]) {
      tail[spot] = tail[spot - 1]
      spot -= 1
    }
    tail[spot] = value
    if tail.count > place { tail.removeLast() }
  }
  return tail[place - 1]
}
