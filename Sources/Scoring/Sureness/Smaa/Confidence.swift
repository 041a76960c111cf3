import ParkModel
import Synchronization

/// The confidence factors of SMAA-2: how often each row comes first with its central weights while
/// the values vary.
struct Confidence {
  /// The rows that have central weights.
  private let favourites: [Int]
  private let groups: WeightGroups
  private let values: ValueBlocks
  private let cells: UncertainCells
  /// Where a row stands among those with uncertain values.
  private let slots: [Int?]

  init(_ central: [[Double]?], values: ValueBlocks, cells: UncertainCells) {
    favourites = central.indices.filter { central[$0] != nil }
    var groups = WeightGroups(most: favourites.count, width: values.width)
    central.compactMap { $0 }.flatMap { $0 }.withUnsafeBufferPointer { groups.fill($0) }
    self.groups = groups
    self.values = values
    self.cells = cells
    var slots = [Int?](repeating: nil, count: values.rows)
    for (slot, row) in cells.rows.enumerated() { slots[row] = slot }
    self.slots = slots
  }

  /// One for each row; nil where it has no central weights.
  func factors(draws: Int, seed: UInt64, threads: Int) -> [Double?] {
    var factors = [Double?](repeating: nil, count: values.rows)
    // The weights with which a row comes first are a convex set: where values do not vary, their
    // mean is one of them.
    let hits =
      cells.rows.isEmpty
      ? [Int](repeating: draws, count: favourites.count) : hits(draws, seed, threads)
    for (favourite, row) in favourites.enumerated() {
      factors[row] = Double(hits[favourite]) / Double(draws)
    }
    return factors
  }

  private func hits(_ draws: Int, _ seed: UInt64, _ threads: Int) -> [Int] {
    let certain = certainScores(threads)
    let total = Mutex([Int](repeating: 0, count: favourites.count))
    shareOut((draws + Smaa.partDraws - 1) / Smaa.partDraws, threads: threads) { next in
      var hits = [Int](repeating: 0, count: favourites.count)
      var drawn = cells.values
      var scores = [Double](repeating: 0, count: WeightGroups.size * drawn.paddedRows)
      while let part = next() {
        var numbers = ValueNumbers(SplitMix64(seed: seed, part: part))
        for _ in 0..<min(Smaa.partDraws, draws - part * Smaa.partDraws) {
          cells.draw(into: &drawn, using: &numbers)
          for group in 0..<WeightGroups.groups(favourites.count) {
            addHits(group, certain, drawn, &scores, &hits)
          }
        }
      }
      // Whole numbers: their sum hangs on no order.
      total.withLock { total in for place in hits.indices { total[place] += hits[place] } }
    }
    return total.withLock { $0 }
  }

  /// Scores with the central weights of a favourite: its own, and the best among certain rows.
  private struct CertainScores {
    var best: Double
    var own: Double
  }

  private func certainScores(_ threads: Int) -> [CertainScores] {
    var certain = [CertainScores](
      repeating: CertainScores(best: -.infinity, own: -.infinity), count: favourites.count)
    let rows = slots.indices.filter { slots[$0] == nil }
    certain.withUnsafeMutableBufferPointer { certain in
      shareOut(WeightGroups.groups(favourites.count), threads: threads) { next in
        var scores = [Double](repeating: 0, count: WeightGroups.size * values.paddedRows)
        while let group = next() {
          score(values, group, into: &scores)
          for (place, favourite) in members(group).enumerated() {
            let first = place * values.paddedRows
            for row in rows {
              certain[favourite].best = max(certain[favourite].best, scores[first + row])
            }
            certain[favourite].own = scores[first + favourites[favourite]]
          }
        }
      }
    }
    return certain
  }

  private func addHits(
    _ group: Int, _ certain: [CertainScores], _ drawn: ValueBlocks, _ scores: inout [Double],
    _ hits: inout [Int]
  ) {
    score(drawn, group, into: &scores)
    for (place, favourite) in members(group).enumerated() {
      let first = place * drawn.paddedRows
      let high = scores.withUnsafeBufferPointer {
        ends(UnsafeBufferPointer(rebasing: $0[first..<first + drawn.rows])).high
      }
      let own = slots[favourites[favourite]].map { scores[first + $0] } ?? certain[favourite].own
      if max(high, certain[favourite].best) - own <= Ranking.tolerance { hits[favourite] += 1 }
    }
  }

  private func members(_ group: Int) -> Range<Int> {
    group * WeightGroups.size..<min((group + 1) * WeightGroups.size, favourites.count)
  }

  private func score(_ values: ValueBlocks, _ group: Int, into scores: inout [Double]) {
    let size = groups.width * WeightGroups.size
    scores.withUnsafeMutableBufferPointer { scores in
      values.pairs.withUnsafeBufferPointer { pairs in
        groups.pairs.withUnsafeBufferPointer { weights in
          scoreBlocks(
            pairs, width: values.width, blocks: values.blocks,
            weights: UnsafeBufferPointer(rebasing: weights[group * size..<(group + 1) * size]),
            groups: 1, into: scores)
        }
      }
    }
  }
}
