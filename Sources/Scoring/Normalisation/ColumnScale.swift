import ParkModel

/// A straight line from raw to normalised values: `base + (x - origin) / span`, kept within
/// `lowest…highest`.
struct ScaleLine: Sendable {
  var origin: Double
  /// Infinite for a line that is `base` everywhere.
  var span: Double
  var base = 0.0
  var lowest = -Double.infinity
  var highest = Double.infinity

  init(
    origin: Double, span: Double, base: Double = 0, isClamped: Bool = false
  ) {
    self.origin = origin
    self.span = span
    self.base = base
    if isClamped {
      lowest = 0
      highest = 1
    }
  }

  /// Every park scores the same.
  static func flat(_ score: Double) -> ScaleLine {
    ScaleLine(origin: 0, span: .infinity, base: score)
  }

  /// The same line drawn from `floor` to 1 instead of from 0 to 1.
  func raised(to floor: Double) -> ScaleLine {
    guard floor > 0 else { return self }
    var line = self
    line.span /= 1 - floor
    line.base = floor + base * (1 - floor)
    line.lowest = lowest == 0 ? floor : lowest
    return line
  }

  func callAsFunction(_ value: Double) -> Double {
    min(max(base + (value - origin) / span, lowest), highest)
  }
}

/// The way of one column from raw to normalised values.
enum ColumnScale: Sendable {
  case line(ScaleLine)
  /// Places among the column's raw values, in order of badness.
  case places(RankNorm.Places)
  case marks(ValueFunction, Indicator.Direction)

  /// - Parameter value: Raw; for `line` and `places` of a target range its deviation.
  func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .line(let line): line(value)
    case .places(let places): places(value)
    case .marks(let function, let direction): function.marks(for: value, direction: direction)
    }
  }

  var line: ScaleLine? {
    switch self {
    case .line(let line): line
    case .places, .marks: nil
    }
  }
}
