/// Which futures a sweep looks at.
public enum Design: Hashable, Sendable {
  /// The portfolio as it is, then each uncertain number in its low and its high case alone.
  case tornado
  /// Every combination of the levels of all uncertain numbers.
  case factorial
  /// Every number in a different one of `samples` equally likely strata in each future.
  case latinHypercube(samples: Int, seed: UInt64)
  /// Independent draws.
  case monteCarlo(samples: Int, seed: UInt64)

  /// More plans than anybody would wait for.
  public static let mostFutures = 1_000_000

  /// The word for it in options and results.
  public var word: String {
    switch self {
    case .tornado: "tornado"
    case .factorial: "factorial"
    case .latinHypercube: "lhs"
    case .monteCarlo: "montecarlo"
    }
  }
}
