/// Counts in how many futures each of a list of things is so: a part of a sweep at a time.
///
/// For choices the share is their *core index*; for limits it is how often they bind. Only futures
/// with a plan count, the others are kept apart. Counts are whole numbers: parts joined in any
/// order give the same bytes.
///
/// - Source: core index of J. Liesiö, P. Mild, A. Salo, "Preference programming for robust
///   portfolio modeling and project selection", European Journal of Operational Research 181
///   (2007), 1488-1505, there over non-dominated portfolios, here over futures.
public struct ShareTally<Key: Hashable & Sendable>: Hashable, Sendable {
  public let keys: [Key]
  /// In the order of `keys`.
  public private(set) var hits: [Int]
  /// Futures with a plan.
  public private(set) var futures = 0
  public private(set) var futuresWithoutPlan = 0

  public init(_ keys: [Key]) {
    self.keys = keys
    hits = [Int](repeating: 0, count: keys.count)
  }

  /// Counts one future.
  /// - Parameter isSo: For each key whether it is so there.
  /// - Throws: `count` where that is not one for each key.
  public mutating func add(_ isSo: [Bool]) throws(UnfitFigures) {
    guard isSo.count == keys.count else {
      throw .count("tally", found: isSo.count, expected: keys.count)
    }
    for place in hits.indices where isSo[place] { hits[place] += 1 }
    futures += 1
  }

  public mutating func addFutureWithoutPlan() { futuresWithoutPlan += 1 }

  /// Joins another part of the same sweep.
  /// - Throws: `differentTallies` where the keys differ.
  public mutating func merge(_ other: Self) throws(UnfitFigures) {
    guard other.keys == keys else { throw .differentTallies }
    for place in hits.indices { hits[place] += other.hits[place] }
    futures += other.futures
    futuresWithoutPlan += other.futuresWithoutPlan
  }

  /// In the order of `keys`.
  public var shares: [SampledShare] { hits.map { SampledShare($0, of: futures) } }
}
