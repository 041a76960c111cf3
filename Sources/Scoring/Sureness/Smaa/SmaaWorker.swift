import ParkModel

/// What all draws of an analysis share.
struct Sampling: Sendable {
  var values: ValueBlocks
  var cells: UncertainCells
  var sampler: WeightSampler
  var weightSeed: UInt64
  var valueSeed: UInt64
}

/// Draws that are ranked before they are counted, and the memory for them.
struct Batch {
  /// The number of the first draw.
  var start: Int
  var draws: Int
  /// Draws that the memory has room for.
  var most: Int
  /// Draw after draw.
  var weights: UnsafeMutableBufferPointer<Double>
  /// `RankBlock` after block, in it draw after draw, the eight rows' ranks less one.
  var ranks: UnsafeMutableBufferPointer<UInt16>

  /// The ranks of one block.
  func ranks(_ block: Int) -> UnsafeBufferPointer<UInt16> {
    let first = block * most * RankBlock.size
    return UnsafeBufferPointer(rebasing: ranks[first..<first + draws * RankBlock.size])
  }
}

/// Draws, scores and ranks parts of a batch in memory of its own, sixteen draws at a time.
struct SmaaWorker: ~Copyable {
  /// So few that their scores stay in the second-level cache until they are ranked.
  static let chunk = 16

  private let sampling: Sampling
  private var groups: WeightGroups
  private var drawn: ValueBlocks
  /// Rows with those that fill up the last `RankBlock`.
  private let rankedRows: Int
  private let scores: UnsafeMutableBufferPointer<Double>
  private let drawnScores: UnsafeMutableBufferPointer<Double>
  private let ranks: UnsafeMutableBufferPointer<UInt16>
  private let sorter: RankSorter

  // Safe: the memory is the worker's own from `init` to `deinit`, with room for a chunk of draws,
  // and the batch has room for every part of it. In debug builds every place is checked.
  init(_ sampling: Sampling) {
    let values = sampling.values
    self.sampling = sampling
    groups = WeightGroups(most: Self.chunk, width: values.width)
    drawn = sampling.cells.values
    rankedRows = RankBlock.blocks(values.rows) * RankBlock.size
    scores = .allocate(capacity: Self.chunk * values.paddedRows)
    scores.initialize(repeating: 0)
    drawnScores = .allocate(capacity: drawn.paddedRows)
    drawnScores.initialize(repeating: 0)
    ranks = .allocate(capacity: Self.chunk * rankedRows)
    // Not 0: rows that fill up the last block never come first.
    ranks.initialize(repeating: .max)
    sorter = RankSorter(rows: values.rows)
  }

  deinit {
    scores.deallocate()
    drawnScores.deallocate()
    ranks.deallocate()
  }

  /// Writes the part's weights and ranks into the batch.
  mutating func rank(_ part: Int, of batch: Batch) {
    let width = sampling.values.width
    let first = part * Smaa.partDraws
    let draws = min(Smaa.partDraws, batch.draws - first)
    let number = batch.start / Smaa.partDraws + part
    var weightNumbers = SplitMix64(seed: sampling.weightSeed, part: number)
    var valueNumbers = ValueNumbers(SplitMix64(seed: sampling.valueSeed, part: number))
    let weights = UnsafeMutableBufferPointer(
      rebasing: batch.weights[first * width..<(first + draws) * width])
    sampling.sampler.draw(draws, into: weights, width: width, using: &weightNumbers)
    for start in stride(from: 0, to: draws, by: Self.chunk) {
      let size = min(Self.chunk, draws - start)
      let own = UnsafeBufferPointer(
        rebasing: weights[start * width..<(start + size) * width])
      score(own, size)
      if !sampling.cells.rows.isEmpty { scoreDrawn(own, size, &valueNumbers) }
      for draw in 0..<size { rank(draw) }
      handOver(size, to: batch, at: first + start)
    }
  }

  private mutating func score(_ weights: UnsafeBufferPointer<Double>, _ draws: Int) {
    let values = sampling.values
    groups.fill(weights)
    values.pairs.withUnsafeBufferPointer { pairs in
      groups.pairs.withUnsafeBufferPointer { weights in
        scoreBlocks(
          pairs, width: values.width, blocks: values.blocks, weights: weights,
          groups: WeightGroups.groups(draws), into: scores)
      }
    }
  }

  /// Draws the uncertain values once for each weighting, and scores their rows anew.
  private mutating func scoreDrawn(
    _ weights: UnsafeBufferPointer<Double>, _ draws: Int, _ numbers: inout ValueNumbers
  ) {
    let width = sampling.values.width
    for draw in 0..<draws {
      sampling.cells.draw(into: &drawn, using: &numbers)
      drawn.pairs.withUnsafeBufferPointer { pairs in
        scoreBlocks(
          pairs, blocks: drawn.blocks,
          weights: UnsafeBufferPointer(rebasing: weights[draw * width..<(draw + 1) * width]),
          into: drawnScores)
      }
      for (slot, row) in sampling.cells.rows.enumerated() {
        scores[draw * sampling.values.paddedRows + row] = drawnScores[slot]
      }
    }
  }

  private func rank(_ draw: Int) {
    let first = draw * sampling.values.paddedRows
    sorter.rank(
      UnsafeBufferPointer(rebasing: scores[first..<first + sampling.values.rows]),
      into: UnsafeMutableBufferPointer(
        rebasing: ranks[draw * rankedRows..<(draw + 1) * rankedRows]))
  }

  /// Copies the ranks of a chunk, which stand draw after draw, into the blocks of the batch.
  private func handOver(_ draws: Int, to batch: Batch, at first: Int) {
    let from = UnsafeRawBufferPointer(ranks)
    let to = UnsafeMutableRawBufferPointer(batch.ranks)
    for block in 0..<RankBlock.blocks(sampling.values.rows) {
      for draw in 0..<draws {
        let eight = from.loadUnaligned(
          fromByteOffset: (draw &* rankedRows &+ block &* RankBlock.size) &* 2,
          as: SIMD8<UInt16>.self)
        to.storeBytes(
          of: eight, toByteOffset: (block &* batch.most &+ first &+ draw) &* 16,
          as: SIMD8<UInt16>.self)
      }
    }
  }
}
