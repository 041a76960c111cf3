import ParkModel

/// What a generated portfolio is drawn with, on top of whole numbers and units.
///
/// Only exactly rounded operations (+, -, x, /, square root) are used, so no mathematics library
/// can change a generated portfolio.
extension SplitMix64 {
  /// Evenly between two amounts.
  mutating func amount(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// Evenly from 0 to count - 1.
  mutating func index(_ count: Int) -> Int { min(count - 1, Int(unit() * Double(count))) }

  /// true with this probability.
  mutating func isTrue(_ probability: Double) -> Bool { unit() < probability }

  /// One of the entries, as likely as its weight says.
  mutating func pick<Entry>(_ entries: [(entry: Entry, weight: Double)]) -> Entry {
    var left = unit() * entries.reduce(0) { $0 + $1.weight }
    for candidate in entries.dropLast() {
      left -= candidate.weight
      if left < 0 { return candidate.entry }
    }
    return entries[entries.count - 1].entry
  }

  /// A heavy-tailed factor from 1 to about 106: Pareto with exponent 4/3, median 1.7, mean 3.2.
  ///
  /// `u^(-3/4)` for u from 0.002 to 1, by two square roots. In words: most are small, a few huge.
  mutating func heavyTail() -> Double {
    let u = 0.002 + 0.998 * unit()
    return 1 / (u.squareRoot() * u.squareRoot().squareRoot())
  }
}

/// Rounded to this many decimals, the way it is written in the files.
func rounded(_ value: Double, _ decimals: Int) -> Double {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  return (value * scale).rounded() / scale
}

/// Rounded to three significant digits; 0 stays 0.
func significant(_ value: Double) -> Double {
  guard value != 0 else { return 0 }
  var decimals = 0
  var magnitude = abs(value)
  while magnitude >= 1000 {
    magnitude /= 10
    decimals -= 1
  }
  while magnitude < 100 {
    magnitude *= 10
    decimals += 1
  }
  if decimals >= 0 { return rounded(value, decimals) }
  var step = 1.0
  for _ in 0..<(-decimals) { step *= 10 }
  return (value / step).rounded() * step
}
