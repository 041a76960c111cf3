import ParkModel

/// SMAA-2: how often each park has each rank when the weights are not known.
///
/// `b(i, r) = share of draws in which park i has rank r` of `score = sum of w[j] * r[i][j]`; each
/// draw takes weights evenly from the possible ones and uncertain values from their distributions.
/// Central weights: the mean of w over the draws in which i comes first. Confidence factor: the
/// share of draws of the values in which i comes first with its central weights.
/// In words: how much of all that one may believe speaks for a park, what one who prefers it
/// believes, and whether the values are good enough to tell.
/// R. Lahdelma, P. Salminen, "SMAA-2", Operations Research 49 (2001), 444-454,
/// doi 10.1287/opre.49.3.444.11220; checked on Tervonen et al., Statistics in Medicine 30 (2011),
/// 1419-1428.
struct Smaa {
  static let definition = BilingualText(
    english:
      "SMAA-2: weights are drawn evenly from all possible ones, and uncertain values from their "
      + "distributions. Rank acceptability: the share of draws in which a park has the rank; equal "
      + "scores share the better one. Central weights: the mean of the weights with which the park "
      + "comes first. Confidence factor: how often it does with these while the values vary",
    chinese:
      "SMAA-2：从所有可能的权重中均匀抽样，不确定的取值按其分布抽样。名次可接受度："
      + "园区取得该名次的抽样所占比例，得分相同取较好名次。中心权重：园区居首时权重的均值。置信因子："
      + "取值变动时，园区以中心权重居首的比例")

  /// Draws that share one stream of random numbers: fixed, so that no result hangs on threads.
  static let partDraws = 64

  /// Row-major, normalised: 1 is best.
  var values: [Double]
  var rows: Int
  var indicators: [IndicatorID]
  var space: WeightSpace
  var draws: Int
  var seed: UInt64
  /// 0: one a core.
  var threads = 0
  /// Each at most once.
  var uncertain: [UncertainCell] = []
  /// The normalised value of a raw one, by its place; asked for uncertain values only.
  var normalise: @Sendable (_ cell: UncertainCell, _ raw: Double) -> Double = { _, raw in raw }

  private var width: Int { indicators.count }

  /// - Parameter file: What a refusal names as the place of the weights.
  /// - Throws: where no weights are possible, where there are no draws, or where ranks would not
  ///   fit into memory.
  /// - Complexity: O(draws * parks * indicators), and for confidence factors of uncertain values
  ///   O(draws * parks with such values * parks that may come first * indicators). Memory: at most
  ///   4 bytes for each pair of parks and 8,192 for each park.
  func run(file: String) throws(InvalidInput) -> SmaaResult {
    precondition(values.count == rows * width, "one value for each park and indicator")
    let problems = space.problems(indicators, file: file) + sizeProblems()
    if !problems.isEmpty { throw InvalidInput(problems) }
    var seeds = SplitMix64(seed: seed)
    let sampling = Sampling(
      values: ValueBlocks(values, width: width, chosen: Array(0..<rows)),
      cells: UncertainCells(uncertain, values: values, width: width, normalise: normalise),
      sampler: WeightSampler(space, width: width), weightSeed: seeds.next(),
      valueSeed: seeds.next())
    let blocks = rankBlocks(sampling)
    let confidence = Confidence(
      blocks.flatMap { block in block.rows.map { block.centralWeights($0) } },
      values: sampling.values, cells: sampling.cells)
    return SmaaResult(
      draws: draws, seed: seed, blocks: blocks,
      confidence: confidence.factors(draws: draws, seed: seeds.next(), threads: threads))
  }

  /// Draws, ranks and counts one batch after another.
  private func rankBlocks(_ sampling: Sampling) -> [RankBlock] {
    var blocks = (0..<RankBlock.blocks(rows)).map {
      RankBlock($0, of: rows, draws: draws, width: width)
    }
    if rows == 0 { return blocks }
    let most = RankBlock.batchDraws(rows: rows, draws: draws)
    // Memory of this call alone, given back at its end. Workers write what they are to read: each
    // part its draws, and of these each block its own rows.
    let weights = UnsafeMutableBufferPointer<Double>.allocate(capacity: most * width)
    defer { weights.deallocate() }
    let ranks = UnsafeMutableBufferPointer<UInt16>.allocate(
      capacity: most * RankBlock.size * blocks.count)
    defer { ranks.deallocate() }
    for start in stride(from: 0, to: draws, by: most) {
      let size = min(most, draws - start)
      let batch = Batch(start: start, draws: size, most: most, weights: weights, ranks: ranks)
      shareOut((size + Self.partDraws - 1) / Self.partDraws, threads: threads) { next in
        var worker = SmaaWorker(sampling)
        while let part = next() { worker.rank(part, of: batch) }
      }
      blocks.withUnsafeMutableBufferPointer { blocks in
        shareOut(blocks.count, threads: threads) { next in
          while let block = next() {
            blocks[block].count(
              batch.ranks(block), weights: UnsafeBufferPointer(weights), width: width)
          }
        }
      }
    }
    return blocks
  }

  /// Ranks in more memory than this are refused, in bytes.
  private static let mostMemory = 4e9

  private func sizeProblems() -> [InputProblem] {
    var problems: [InputProblem] = []
    if draws < 1 || draws > UInt32.max {
      problems.append(
        InputProblem(
          file: "draws", found: "\(draws) draws \(draws < 1 ? "tell nothing" : "are too many").",
          fix: "ask for 1 to \(UInt32.max) draws"))
    } else if rows > RankSorter.mostRows {
      problems.append(
        InputProblem(
          file: "parks.csv", found: "\(rows) parks are too many to count their ranks.",
          fix: "rank at most \(RankSorter.mostRows) parks"))
    } else if RankBlock.bytes(rows: rows, draws: draws) > Self.mostMemory {
      problems.append(
        InputProblem(
          file: "parks.csv",
          found: "the ranks of \(rows) parks in \(draws) draws take more than 4 GB.",
          fix: "ask for fewer draws, or rank fewer parks"))
    }
    return problems
  }
}
