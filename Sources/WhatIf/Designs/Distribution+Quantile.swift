public import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Distribution {
  /// The value below which a share of all draws lies: the inverse of the cumulative distribution.
  ///
  /// - Parameter share: above 0 and below 1.
  /// - Returns: a value within the support; of a discrete distribution, the first whose cumulated
  ///   probability reaches the share.
  public func quantile(_ share: Double) -> Double {
    switch self {
    case .uniform(let low, let high): return low + share * (high - low)
    case .triangular(let low, let mode, let high):
      let width = high - low
      let belowMode = (mode - low) / width
      return share <= belowMode
        ? low + (share * width * (mode - low)).squareRoot()
        : high - ((1 - share) * width * (high - mode)).squareRoot()
    case .normal(let mean, let deviation, let low, let high):
      let below = low.map { NormalCurve.share(upTo: ($0 - mean) / deviation) } ?? 0
      let within = (high.map { NormalCurve.share(upTo: ($0 - mean) / deviation) } ?? 1) - below
      let value = mean + deviation * NormalCurve.quantile(below + share * within)
      return min(max(value, low ?? value), high ?? value)
    case .lognormal(let median, let factor):
      return median * exp(log(factor) * NormalCurve.quantile(share))
    case .discrete(let values):
      var cumulated = 0.0
      for entry in values {
        cumulated += entry.probability
        if share <= cumulated { return entry.value }
      }
      return values.last?.value ?? 0
    }
  }
}

extension UncertainNumber {
  /// The low and the high case of a tornado: as declared, or the 10th and the 90th percentile.
  public var cases: LowHigh {
    lowHigh ?? LowHigh(low: distribution.quantile(0.1), high: distribution.quantile(0.9))
  }

  /// The values of a full factorial: as declared, the possible ones of a discrete distribution, or
  /// the low case, the median and the high case.
  public var factorialLevels: [Double] {
    if !levels.isEmpty { return levels }
    if case .discrete(let values) = distribution { return values.map(\.value) }
    return [cases.low, distribution.quantile(0.5), cases.high]
  }
}
