public import ParkModel

/// In how many of the sampled futures something is so, and how sure the share is.
public struct SampledShare: Hashable, Sendable {
  public let hits: Int
  public let futures: Int

  /// Counts outside `0 <= hits <= futures` are brought to the nearest end.
  public init(_ hits: Int, of futures: Int) {
    self.futures = max(0, futures)
    self.hits = min(max(0, hits), self.futures)
  }

  /// hits / futures; nil without futures.
  public var share: Share? { futures == 0 ? nil : Share(Double(hits) / Double(futures)) }

  /// The Monte Carlo standard error `root of (p (1 - p) / n)`; nil without futures.
  ///
  /// In words: had other futures been drawn, the share would usually be off by about this much.
  /// Only futures drawn independently err so; Latin hypercubes err less.
  public var standardError: Share? {
    share.map { Share(($0.value * (1 - $0.value) / Double(futures)).squareRoot()) }
  }

  /// The 95 % interval of Wilson; nil without futures.
  ///
  /// `(p + z²/2n ± z root of (p (1 - p) / n + z²/4n²)) / (1 + z²/n)`, z = 1.95996.
  /// In words: never empty, so that "in all of 20 futures" is not mistaken for "always".
  ///
  /// - Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
  ///   inference", Journal of the American Statistical Association 22 (1927), 209-212; recommended
  ///   by L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001), 101-133.
  public var interval: ClosedRange<Share>? {
    guard let p = share?.value else { return nil }
    let n = Double(futures)
    let z = 1.959963984540054
    let centre = p + z * z / (2 * n)
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    let low = hits == 0 ? 0 : max(0, (centre - reach) / scale)
    let high = hits == futures ? 1 : min(1, (centre + reach) / scale)
    return Share(low)...Share(high)
  }

  /// In every future: a core choice in the words of Robust Portfolio Modeling.
  public var isCore: Bool { futures > 0 && hits == futures }
  /// In no future: an exterior choice.
  public var isExterior: Bool { futures > 0 && hits == 0 }
}
