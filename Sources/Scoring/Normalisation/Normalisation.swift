import ParkModel

/// How raw values become comparable ones, 1 the better end. The raw value is the `--normalise`
/// token.
public enum Normalisation: String, CaseIterable, Sendable {
  /// From the worst park (0) to the best park (1).
  case minMax = "minmax"
  /// From a fixed worst (0) to a fixed best (1) that the framework gives; min-max without them.
  case goalposts
  /// Each value over the length of its column.
  case vector
  /// Each value over the sum of its column.
  case sum

  /// What the normalisation means, for the definitions of a result.
  public var definition: String {
    switch self {
    case .minMax: MinMax.definition
    case .goalposts: FixedGoalposts.definition
    case .vector: VectorNorm.definition
    case .sum: SumNorm.definition
    }
  }
}

/// Which end of a column is the better one. A target range becomes a deviation, less is better.
enum Sense: Sendable { case more, less }

/// What a normalisation may know of one column, all parks together.
struct Column {
  var indicator: Indicator
  var sense: Sense
  var minimum: Double
  var maximum: Double
  /// Sum over the parks of (x / size), where size is the largest |x|; for sums without overflow.
  var scaledSum: Double
  /// Sum over the parks of (x / size)².
  var scaledSquares: Double
  var parks: Int

  var size: Double { max(abs(minimum), abs(maximum)) }
  var isTarget: Bool {
    switch indicator.direction {
    case .target: true
    case .moreIsBetter, .lessIsBetter: false
    }
  }
}

/// A straight line from raw to normalised values: `base + (x - origin) / span`, kept in 0…1
/// where `isClamped`.
struct ScaleLine {
  var origin: Double
  /// Infinite for a line that is `base` everywhere.
  var span: Double
  var base = 0.0
  var isClamped = false

  /// Every park scores the same.
  static func flat(_ score: Double) -> ScaleLine {
    ScaleLine(origin: 0, span: .infinity, base: score)
  }

  func callAsFunction(_ value: Double) -> Double {
    let normalised = base + (value - origin) / span
    return isClamped ? min(max(normalised, 0), 1) : normalised
  }
}
