public import ParkModel

/// How raw values become comparable ones, 1 the better end. The raw value is the `--normalise`
/// token.
public enum Normalisation: String, CaseIterable, Sendable {
  /// From the worst park (0) to the best park (1).
  case minMax = "minmax"
  /// From a fixed worst (0) to a fixed best (1), or by the value function that the framework
  /// gives; min-max without either.
  case goalposts
  /// Each value over the length of its column.
  case vector
  /// Each value over the sum of its column.
  case sum
  /// Standard deviations above or below the mean.
  case zScore = "zscore"
  /// The share of the other parks that a park is ahead of.
  case rank
  /// Relative to a reference value, which counts 1.
  case reference
  /// 1 inside a target band, less with the distance from it.
  case target
  /// Raw values as they are, costs with their sign turned.
  case none

  /// A short name; in English the token.
  var name: BilingualText {
    let chinese =
      switch self {
      case .minMax: "极差标准化"
      case .goalposts: "目标值法"
      case .vector: "向量归一化"
      case .sum: "总和归一化"
      case .zScore: "Z 分数标准化"
      case .rank: "名次标准化"
      case .reference: "参照值法"
      case .target: "目标距离法"
      case .none: "不作标准化"
      }
    return BilingualText(english: rawValue, chinese: chinese)
  }

  /// What the normalisation means, for the definitions of a result.
  public var definition: BilingualText {
    switch self {
    case .minMax: MinMax.definition
    case .goalposts: FixedGoalposts.definition
    case .vector: VectorNorm.definition
    case .sum: SumNorm.definition
    case .zScore: ZScore.definition
    case .rank: RankNorm.definition
    case .reference: ReferenceDistance.definition
    case .target: TargetBand.definition
    case .none: RawValues.definition
    }
  }

  /// Whether the scale is the framework's own, so that other parks do not move it.
  func isFixed(_ indicator: Indicator) -> Bool {
    switch self {
    case .goalposts: indicator.goalposts != nil || indicator.valueFunction != nil
    case .minMax, .vector, .sum, .zScore, .rank, .reference, .target, .none: false
    }
  }

  /// The value function in use for an indicator; nil where its column goes on a straight line.
  func valueFunction(of indicator: Indicator) -> ValueFunction? {
    switch self {
    case .goalposts: indicator.valueFunction
    case .minMax, .vector, .sum, .zScore, .rank, .reference, .target, .none: nil
    }
  }
}
