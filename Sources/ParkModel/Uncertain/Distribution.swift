/// How likely each value of an uncertain number is.
public enum Distribution: Hashable, Sendable {
  /// Every value between the ends is equally likely.
  case uniform(low: Double, high: Double)
  /// Likeliest at the mode, less and less towards both ends, in straight lines.
  case triangular(low: Double, mode: Double, high: Double)
  /// Two thirds of the values within one standard deviation of the mean. An end that is given
  /// cuts the curve off: what lies beyond is drawn anew from what lies within.
  case normal(mean: Double, deviation: Double, low: Double? = nil, high: Double? = nil)
  /// Half the values above the median; two thirds between median / factor and median x factor.
  case lognormal(median: Double, factor: Double)
  /// Only these values, in rising order.
  case discrete([Possibility])

  /// One value of a discrete distribution.
  public struct Possibility: Hashable, Sendable {
    public var value: Double
    /// More than 0; the probabilities sum to 1.
    public var probability: Double

    public init(_ value: Double, probability: Double) {
      self.value = value
      self.probability = probability
    }
  }

  /// The word in `uncertainties.yaml`.
  public enum Shape: String, CaseIterable, Sendable {
    case uniform, triangular, normal, lognormal, discrete

    /// The keys of its parameters.
    public var keys: [String] {
      switch self {
      case .uniform: ["low", "high"]
      case .triangular: ["low", "mode", "high"]
      case .normal: ["mean", "deviation", "low", "high"]
      case .lognormal: ["median", "factor"]
      case .discrete: ["value", "probability"]
      }
    }
  }

  public var shape: Shape {
    switch self {
    case .uniform: .uniform
    case .triangular: .triangular
    case .normal: .normal
    case .lognormal: .lognormal
    case .discrete: .discrete
    }
  }

  /// The least and the greatest value that can be drawn; infinite where there is no end.
  public var support: (low: Double, high: Double) {
    switch self {
    case .uniform(let low, let high): (low, high)
    case .triangular(let low, _, let high): (low, high)
    case .normal(_, _, let low, let high): (low ?? -.infinity, high ?? .infinity)
    case .lognormal: (0, .infinity)
    case .discrete(let values): (values.first?.value ?? 0, values.last?.value ?? 0)
    }
  }
}

/// Something wrong with a parameter: its key, what was found, and how to mend it.
public struct ParameterProblem: Hashable, Sendable {
  public var key: String
  public var found: String
  public var fix: String
}

extension Distribution {
  /// How far probabilities may sum to something else than 1.
  static let sumTolerance = 1e-6

  /// Every parameter that makes no sense; empty for a distribution that can be drawn from.
  public var problems: [ParameterProblem] {
    switch self {
    case .uniform(let low, let high): ends(low, high)
    case .triangular(let low, let mode, let high):
      ends(low, high) + modeProblems(low, mode, high)
    case .normal(let mean, let deviation, let low, let high):
      normalProblems(mean, deviation, low, high)
    case .lognormal(let median, let factor):
      unlessMore(median, than: 0, "median", "a median above 0")
        + unlessMore(factor, than: 1, "factor", "a factor above 1: 1.2 for a fifth up or down")
    case .discrete(let values): discreteProblems(values)
    }
  }

  private func ends(_ low: Double, _ high: Double) -> [ParameterProblem] {
    low.isFinite && high.isFinite && low < high
      ? []
      : [
        ParameterProblem(
          key: "low", found: "\(written(low)) is not below high, \(written(high))",
          fix: "write a low end below the high one")
      ]
  }

  private func modeProblems(_ low: Double, _ mode: Double, _ high: Double) -> [ParameterProblem] {
    mode >= low && mode <= high
      ? []
      : [
        ParameterProblem(
          key: "mode",
          found: "\(written(mode)) is not between low, \(written(low)), and high, \(written(high))",
          fix: "write the likeliest value between the ends")
      ]
  }

  private func unlessMore(
    _ value: Double, than least: Double, _ key: String, _ wanted: String
  ) -> [ParameterProblem] {
    value.isFinite && value > least
      ? []
      : [
        ParameterProblem(key: key, found: "\(written(value)) is too small", fix: "write \(wanted)")
      ]
  }

  private func normalProblems(
    _ mean: Double, _ deviation: Double, _ low: Double?, _ high: Double?
  ) -> [ParameterProblem] {
    var problems = unlessMore(deviation, than: 0, "deviation", "a standard deviation above 0")
    if let low, let high { problems += ends(low, high) }
    guard problems.isEmpty else { return problems }
    // Farther out, less than one value in thirty thousand would be left to draw from.
    for (key, end, beyond) in [
      ("low", low, low.map { $0 - mean }), ("high", high, high.map { mean - $0 }),
    ] {
      if let end, let beyond, !(beyond <= 4 * deviation) {
        problems.append(
          ParameterProblem(
            key: key,
            found: "\(written(end)) cuts off nearly everything: it lies more than 4 deviations "
              + "past the mean, \(written(mean))",
            fix: "write an end that leaves most values possible"))
      }
    }
    return problems
  }

  private func discreteProblems(_ values: [Possibility]) -> [ParameterProblem] {
    var problems: [ParameterProblem] = []
    if values.isEmpty {
      problems.append(
        ParameterProblem(
          key: "value", found: "no value is given", fix: "list values with their probabilities"))
    }
    for pair in zip(values, values.dropFirst()) where !(pair.0.value < pair.1.value) {
      problems.append(
        ParameterProblem(
          key: "value",
          found: "\(written(pair.1.value)) does not rise above \(written(pair.0.value))",
          fix: "list each value once, the smallest first"))
    }
    for entry in values where !(entry.probability > 0 && entry.probability <= 1) {
      problems.append(
        ParameterProblem(
          key: "probability",
          found: "\(written(entry.probability)) is not a probability of its value",
          fix: "write more than 0 and at most 1, or leave the value out"))
    }
    let sum = values.reduce(0) { $0 + $1.probability }
    if problems.isEmpty, abs(sum - 1) > Self.sumTolerance {
      problems.append(
        ParameterProblem(
          key: "probability", found: "the probabilities sum to \(written(sum)), not to 1",
          fix: "change them so that they sum to 1"))
    }
    return problems
  }
}
