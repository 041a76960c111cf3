public import ParkModel

/// What weightings count as possible: all that sum to 1 and keep what the case says.
public enum WeightSpace: Hashable, Sendable {
  /// Any weights.
  case free
  /// The order of the declared weights is kept. A rank for each indicator: 1 weighs most, and those
  /// of one rank have no order between them.
  case ordinal(ranks: [Int])
  /// Each weight lies within its range. A range for each indicator.
  case bounded([WeightRange])

  /// The order of declared weights; equal weights leave the order between them open.
  public static func order(of weights: [Share]) -> WeightSpace {
    .ordinal(ranks: weights.map { weight in 1 + weights.count { $0 > weight } })
  }

  /// What the words of a result mean.
  public var definition: BilingualText {
    switch self {
    case .free:
      BilingualText(
        english: "all weights that sum to 1, each as likely as any other",
        chinese: "总和为 1 的所有权重，等可能抽取")
    case .ordinal:
      BilingualText(
        english:
          "all weights that sum to 1 in the order of the declared ones, each as likely as any "
          + "other; equal declared weights have no order",
        chinese: "总和为 1 且大小次序与规定权重一致的所有权重，等可能抽取；规定权重相等的不分先后")
    case .bounded:
      BilingualText(
        english: "all weights that sum to 1 within their ranges, each as likely as any other",
        chinese: "总和为 1 且各在其区间内的所有权重，等可能抽取")
    }
  }

  /// Sums this close to 1 are 1 but for rounding.
  static let tolerance = 1e-9

  /// Why there are no such weights; empty where there are.
  func problems(_ indicators: [IndicatorID], file: String) -> [InputProblem] {
    switch self {
    case .free: return []
    case .ordinal(let ranks):
      precondition(ranks.count == indicators.count, "one rank for each indicator")
      return []
    case .bounded(let ranges):
      precondition(ranges.count == indicators.count, "one range for each indicator")
      let problems = zip(indicators, ranges).compactMap { indicator, range in
        Self.problem(indicator, range, file: file)
      }
      return problems.isEmpty ? Self.problems(ofSums: ranges, file: file) : problems
    }
  }

  private static func problem(
    _ indicator: IndicatorID, _ range: WeightRange, file: String
  ) -> InputProblem? {
    let low = range.low.value
    let high = range.high.value
    let fix: String
    if !low.isFinite || !high.isFinite {
      fix = "write two plain numbers from 0 to 1"
    } else if low < 0 {
      fix = "write a low of 0 or more"
    } else if low > high {
      fix = "write a low that is not above the high"
    } else {
      return nil
    }
    return InputProblem(
      file: file, field: indicator.text,
      found: "the weight is to lie between \(shortNumber(low)) and \(shortNumber(high)).", fix: fix)
  }

  private static func problems(ofSums ranges: [WeightRange], file: String) -> [InputProblem] {
    let low = ranges.reduce(0) { $0 + $1.low.value }
    let high = ranges.reduce(0) { $0 + $1.high.value }
    var problems: [InputProblem] = []
    if low > 1 + tolerance {
      problems.append(
        InputProblem(
          file: file, field: "low",
          found: "the lowest weights sum to \(shortNumber(low)), so that no weights sum to 1.",
          fix: "lower some of them, by \(shortNumber(low - 1)) in all"))
    }
    if high < 1 - tolerance {
      problems.append(
        InputProblem(
          file: file, field: "high",
          found: "the highest weights sum to \(shortNumber(high)), so that no weights sum to 1.",
          fix: "raise some of them, by \(shortNumber(1 - high)) in all"))
    }
    return problems
  }
}
