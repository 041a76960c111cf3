public import ParkModel

/// How sure each row's rank is when weights, and perhaps values, may vary.
public struct SmaaResult: Hashable, Sendable {
  public static var definition: BilingualText { Smaa.definition }

  public let draws: Int
  public let seed: UInt64
  /// The mean of the weights with which a row comes first; nil where it never does.
  public let centralWeights: [[Double]?]
  /// How often a row comes first with its central weights while the values vary: 1 where they do
  /// not; nil where it has no central weights.
  public let confidence: [Double?]
  private let blocks: [RankBlock]

  public var rows: Int { centralWeights.count }

  init(draws: Int, seed: UInt64, blocks: [RankBlock], confidence: [Double?]) {
    self.draws = draws
    self.seed = seed
    self.blocks = blocks
    self.confidence = confidence
    centralWeights = blocks.flatMap { block in block.rows.map { block.centralWeights($0) } }
  }

  /// The share of draws in which a row has a rank; 1 is the best.
  ///
  /// Equal scores share the better rank, so that the shares of one rank may sum to more than 1
  /// over the rows, or to less; those of one row sum to 1 over the ranks.
  public func acceptability(_ row: Int, rank: Int) -> Double {
    Double(blocks[row / RankBlock.size].count(row, rank: rank)) / Double(draws)
  }

  /// The mean of a row's ranks.
  public func expectedRank(_ row: Int) -> Double {
    Double(blocks[row / RankBlock.size].rankSum(row)) / Double(draws)
  }

  /// How far a share may be from its value over endless draws: `sqrt(p * (1 - p) / draws)`.
  ///
  /// In words: about 68 of 100 such shares are off by no more. For acceptabilities and confidence
  /// factors alike; too small where weights come from a walk (see `BoundedWeights`).
  public func standardError(of share: Double) -> Double {
    (share * (1 - share) / Double(draws)).squareRoot()
  }
}
