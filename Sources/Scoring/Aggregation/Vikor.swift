import ParkModel

/// VIKOR: a compromise between the good of the whole and the worst single regret.
///
/// `d[j] = (best[j] - r[j]) / (best[j] - worst[j])`, `S = sum of w d`, `R = max of w d`,
/// `Q = v (S - S*) / (S- - S*) + (1 - v) (R - R*) / (R- - R*)`, * the least and - the largest
/// among the parks; v = 0.5. The score is 1 - Q.
/// In words: S is how far a park is from the best over all, R how far in the indicator that it
/// regrets most. A column without a difference between best and worst adds nothing, and a term of
/// Q without one is 0.
/// Opricovic and Tzeng, EJOR 156 (2004), 445-455; EJOR 178 (2007), 514-529.
enum Vikor {
  static let definition = BilingualText(
    english:
      "VIKOR: score 1 - Q; Q weighs the group's regret S and the largest single regret R equally "
      + "(v = 0.5), each between its least and largest value among the parks; the compromise set "
      + "follows the conditions of acceptable advantage, 1 / (parks - 1), and acceptable stability",
    chinese:
      "折衷排序法（VIKOR）：得分为 1 − Q；"
      + "Q 由群体效用 S 与个体遗憾 R 等权折衷（v = 0.5），"
      + "二者均按各园区的最小值与最大值作极差换算；"
      + "折衷解集按可接受优势 1 ÷（园区数 − 1）与可接受稳定性两项条件确定")
  static let contributionDefinition = BilingualText(
    english: "the score, split by weight times nearness to the best; they sum to the score",
    chinese: "得分按权重乘以接近最好值的程度分摊；各项之和即得分")

  /// The weight of the whole against the worst regret.
  static let strategy = 0.5

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    let (best, worst) = input.ends
    let values = input.normalised.values
    let weights = input.weights.values
    let sets = input.weights.setOfRow
    @Sendable func regret(_ row: Int, _ column: Int) -> Double {
      let span = best[column] - worst[column]
      guard span > 0 else { return 0 }
      return weights[sets[row] * width + column] * (best[column] - values[row * width + column])
        / span
    }
    let group = eachRow(input) { row in
      var sum = 0.0
      for column in 0..<width { sum += regret(row, column) }
      return sum
    }
    let single = eachRow(input) { row in
      var most = 0.0
      for column in 0..<width { most = max(most, regret(row, column)) }
      return most
    }
    let (groupShares, singleShares) = (between(group), between(single))
    let compromise = group.indices.map {
      strategy * groupShares[$0] + (1 - strategy) * singleShares[$0]
    }
    let scores = compromise.map { 1 - $0 }
    var result = Aggregation(scores: scores) { row in
      let near = (0..<width).map { weights[sets[row] * width + $0] - regret(row, $0) }
      let whole = near.reduce(0, +)
      return near.indices.map {
        scores[row] * (whole > 0 ? near[$0] / whole : weights[sets[row] * width + $0])
      }
    }
    result.detail = .vikor(VikorResult(group, single, compromise))
    return result
  }

  /// Each value between the least (0) and the largest (1); 0 where all are equal.
  private static func between(_ values: [Double]) -> [Double] {
    let low = values.min() ?? 0
    let span = (values.max() ?? 0) - low
    return values.map { span > 0 ? ($0 - low) / span : 0 }
  }
}

/// What VIKOR tells beside a score; one value for each park, in the order of the rows.
public struct VikorResult: Sendable {
  /// S: distance from the best over all indicators.
  public let groupRegret: [Double]
  /// R: distance from the best in the indicator that is regretted most.
  public let singleRegret: [Double]
  /// Q: 0 is the best compromise, 1 the worst.
  public let compromise: [Double]
  /// Rows of the compromise set, the best first.
  public let compromiseSet: [Int]
  /// Whether the second park's Q is at least 1 / (parks - 1) above the first's.
  public let hasAcceptableAdvantage: Bool
  /// Whether the first park is also first by S or by R.
  public let hasAcceptableStability: Bool

  /// The same with vetoed parks kept out of the compromise set.
  func leavingOut(_ isVetoed: [Bool]) -> VikorResult {
    VikorResult(groupRegret, singleRegret, compromise, isVetoed: isVetoed)
  }

  init(
    _ group: [Double], _ single: [Double], _ compromise: [Double], isVetoed: [Bool] = []
  ) {
    groupRegret = group
    singleRegret = single
    self.compromise = compromise
    let rows = compromise.indices.filter { isVetoed.isEmpty || !isVetoed[$0] }
    let order = rows.sorted { (compromise[$0], $0) < (compromise[$1], $1) }
    guard let first = order.first, order.count > 1 else {
      compromiseSet = order
      hasAcceptableAdvantage = true
      hasAcceptableStability = true
      return
    }
    let advantage = 1 / Double(order.count - 1)
    let lead = compromise[order[1]] - compromise[first]
    hasAcceptableAdvantage = lead >= advantage - Ranking.tolerance
    hasAcceptableStability =
      group[first] <= (rows.map { group[$0] }.min() ?? 0) + Ranking.tolerance
      || single[first] <= (rows.map { single[$0] }.min() ?? 0) + Ranking.tolerance
    if !hasAcceptableAdvantage {
      // All that are closer to the first than the advantage asked for.
      compromiseSet = order.filter {
        compromise[$0] - compromise[first] < advantage - Ranking.tolerance
      }
    } else {
      compromiseSet = hasAcceptableStability ? [first] : Array(order.prefix(2))
    }
  }
}
