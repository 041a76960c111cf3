public import ParkModel

/// In how many futures each of several things comes first, second and so on.
///
/// The rank in a future is 1 + the number of strictly better ones: ties share the better rank.
/// In words: of 100 futures, plan A is best in 60 and second in 40.
///
/// - Complexity: O(n log n) for each future.
/// - Source: rank acceptability indices of R. Lahdelma, P. Salminen, "SMAA-2: stochastic
///   multicriteria acceptability analysis for group decision making", Operations Research 49
///   (2001), 444-454.
public struct RankTally<Key: Hashable & Sendable>: Hashable, Sendable {
  public let keys: [Key]
  public private(set) var futures = 0
  /// Row-major, keys by ranks.
  private var hits: [Int]

  public init(_ keys: [Key]) {
    self.keys = keys
    hits = [Int](repeating: 0, count: keys.count * keys.count)
  }

  /// Counts one future.
  ///
  /// - Parameter scores: One for each key, more is better; nil comes after all others.
  /// - Throws: `notFinite` for a score that is no number, `count`.
  public mutating func add(_ scores: [Double?]) throws(UnfitFigures) {
    guard scores.count == keys.count else {
      throw .count("scores", found: scores.count, expected: keys.count)
    }
    var bare: [Double] = []
    bare.reserveCapacity(scores.count)
    for score in scores {
      let value = score ?? -.infinity
      guard value.isFinite || score == nil else { throw .notFinite("score", future: futures) }
      bare.append(value)
    }
    let order = bare.indices.sorted { bare[$0] > bare[$1] }
    var rank = 0
    for (place, key) in order.enumerated() {
      if bare[key] != bare[order[rank]] { rank = place }
      hits[key * keys.count + rank] += 1
    }
    futures += 1
  }

  /// Joins another part of the same sweep.
  public mutating func merge(_ other: Self) throws(UnfitFigures) {
    guard other.keys == keys else { throw .differentTallies }
    for cell in hits.indices { hits[cell] += other.hits[cell] }
    futures += other.futures
  }

  /// Rank acceptability: how often the key at this place takes this rank, 1 for the best.
  public func acceptability(_ place: Int, rank: Int) -> SampledShare {
    guard keys.indices.contains(place), rank >= 1, rank <= keys.count else {
      return SampledShare(0, of: futures)
    }
    return SampledShare(hits[place * keys.count + rank - 1], of: futures)
  }

  /// One for each key; nil without futures.
  public var meanRanks: [Double]? {
    weighted { Double($0) }
  }

  /// Holistic acceptability with weights that fall from 1 for the best rank to 0 for the last:
  /// `sum over r of (n - r) / (n - 1) * acceptability of r`; nil without futures.
  ///
  /// In words: one number a thing, 1 where it always comes first; a lone key has 1.
  public var holisticAcceptability: [Share]? {
    let last = Double(max(keys.count - 1, 1))
    return weighted { (last + 1 - Double($0)) / last }.map { values in values.map { Share($0) } }
  }

  private func weighted(_ weight: (_ rank: Int) -> Double) -> [Double]? {
    guard futures > 0 else { return nil }
    return keys.indices.map { key in
      var sum = 0.0
      for rank in 1...keys.count {
        sum += weight(rank) * Double(hits[key * keys.count + rank - 1])
      }
      return sum / Double(futures)
    }
  }
}
