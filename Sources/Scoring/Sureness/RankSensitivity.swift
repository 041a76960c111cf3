public import ParkModel

/// Which weights a park's rank hangs on, when all weights may be somewhat different.
///
/// `w[j] = declared[j] * (1 + d * (2 x[j] - 1))`, divided by their sum, x[j] independent and
/// uniform on [0, 1); score = sum of `w[j] * r[j]`; ranks by the rule of `Ranking`. For each park
/// the Sobol' indices of its rank in every weight, and how its rank spreads.
/// In words: with d = 0.25 every weight may be a quarter less or more than declared. A rank that
/// stays within two places holds; where it does not, the largest total index names the weight to
/// agree on first. An indicator that cannot move a park has a total index of exactly 0.
///
/// - Complexity: samples * (indicators + 2) scorings of O(n m + n log n).
/// - Source: M. Saisana, A. Saltelli, S. Tarantola, "Uncertainty and sensitivity analysis
///   techniques as tools for the quality assessment of composite indicators", Journal of the Royal
///   Statistical Society A 168 (2005), 307-323; indices as in `SobolIndices`.
public struct RankSensitivity: Sendable {
  public static let definition = BilingualText(
    english:
      "weights are varied independently and evenly about the declared ones and rescaled to sum to "
      + "1; first-order index: the share of the variance of a park's rank that one weight explains "
      + "alone; total index: with all its joint effects (estimators of Saltelli 2010 and Jansen "
      + "1999, 95 % bootstrap intervals)",
    chinese:
      "各权重围绕规定值独立、均匀变动，并归一为总和 1；一阶指数：一个权重单独解释的名次方差比例；"
      + "总指数：连同其全部交互作用（Sobol 指数，"
      + "采用 Saltelli 2010 与 Jansen 1999 估计量，95 % 自助法置信区间）")

  public struct Row: Hashable, Sendable {
    /// With the declared weights.
    public var rank: Int
    /// Over the varied weights: mean, and the ranks that 5 % and 95 % of the draws stay within.
    public var meanRank: Double
    public var lowRank: Int
    public var highRank: Int
    /// For each indicator's weight; nil where the rank never changes.
    public var first: [SobolIndices.Estimate?]
    public var total: [SobolIndices.Estimate?]
  }

  /// d as used.
  public let deviation: Double
  /// One for each park in order.
  public var rows: [Row]

  /// - Parameters:
  ///   - normalised: Row-major, rows are parks, 1 is best, finite.
  ///   - weights: Declared, set after set of one for each indicator, not negative. Where all of a
  ///     set are 0 its parks tie.
  ///   - setOfRow: The set that each park is scored with; empty: the only one. An indicator is
  ///     varied in all sets alike.
  ///   - deviation: d, a share of each declared weight; kept within 0...1, so that no weight turns
  ///     negative.
  ///   - samples: N of `SobolIndices`.
  ///   - seed: The same seed gives the same bytes.
  ///   - threads: How many parts run at once; nil leaves it to the system.
  init(
    normalised: [Double], weights: [Double], setOfRow: [Int] = [], deviation: Double = 0.25,
    samples: Int = 1024, seed: UInt64, threads: Int? = nil
  ) {
    let change = min(max(deviation, 0), 1)
    self.deviation = change
    let width = weights.count / ((setOfRow.max() ?? 0) + 1)
    let scoring = VariedScoring(normalised, weights, setOfRow, width: width)
    let indices = SobolIndices(
      inputs: width, outputs: scoring.parks, samples: samples, seed: seed,
      threads: threads
    ) { point, ranks in
      scoring.rank(
        weights.indices.map { weights[$0] * (1 + change * (2 * point[$0 % width] - 1)) },
        into: &ranks)
    }
    var declared = [Double](repeating: 0, count: scoring.parks)
    scoring.rank(weights, into: &declared)
    rows = zip(declared, indices.outputs).map { rank, output in
      Row(
        rank: Int(rank), meanRank: output.mean, lowRank: Int(output.low),
        highRank: Int(output.high), first: output.first, total: output.total)
    }
  }
}

/// Additive scores and ranks for many weightings.
private struct VariedScoring {
  let parks: Int
  private let width: Int
  /// Parks of one set of weights after the other, each with its columns one by one, so that one
  /// weight runs along all of them.
  private let groups: [Group]
  /// Parks from the best to the worst by the declared weights: a good start for any sorting.
  private var order: [Int]

  private struct Group {
    var rows: [Int]
    var columns: [Double]
  }

  init(_ normalised: [Double], _ weights: [Double], _ setOfRow: [Int], width: Int) {
    let rows = width == 0 ? 0 : normalised.count / width
    self.width = width
    parks = rows
    groups = (0..<(width == 0 ? 0 : weights.count / width)).map { set in
      let members = (0..<rows).filter { setOfRow.isEmpty || setOfRow[$0] == set }
      return Group(
        rows: members,
        columns: (0..<width).flatMap { column in
          members.map { normalised[$0 * width + column] }
        })
    }
    order = Array(0..<rows)
    let scores = self.scores(weights)
    order.sort { (-scores[$0], $0) < (-scores[$1], $1) }
  }

  func rank(_ weights: [Double], into ranks: inout [Double]) {
    let scores = scores(weights)
    var order = order
    order.sort { scores[$0] > scores[$1] }
    Places.forEachTie(order, scores) { places in
      for place in places { ranks[order[place]] = Double(places.lowerBound + 1) }
    }
  }

  private func scores(_ weights: [Double]) -> [Double] {
    var scores = [Double](repeating: 0, count: parks)
    for (set, group) in groups.enumerated() {
      let own = weights[set * width..<(set + 1) * width]
      let sum = own.reduce(0, +)
      guard sum > 0 else { continue }
      var sums = [Double](repeating: 0, count: group.rows.count)
      for (column, weight) in own.enumerated() {
        let share = weight / sum
        let start = column * sums.count
        for park in sums.indices { sums[park] += share * group.columns[start + park] }
      }
      for (place, row) in group.rows.enumerated() { scores[row] = sums[place] }
    }
    return scores
  }
}
/// Varies the weights of a table's weighted sum and says which of them each rank hangs on.
///
/// An indicator's weight is varied on all paths alike.
///
/// - Parameters:
///   - deviation: How far each weight goes down and up, as a share of it, 0 to 1.
///   - samples: Points of the design; (indicators + 2) scorings each.
public func sensitivity(
  _ table: MeritTable, deviation: Double = 0.25, samples: Int = 1024, seed: UInt64
) -> RankSensitivity {
  RankSensitivity(
    normalised: table.adjustedValues,
    weights: table.result.input.weights.values, setOfRow: table.result.input.weights.setOfRow,
    deviation: deviation, samples: samples, seed: seed)
}
