import ParkModel

/// The weighted product: a weakness in one indicator can be made up only in part by others.
///
/// `score = product of r[j]^w[j]`, with `0^0 = 1`. In words: the weighted geometric mean; a park
/// at 0 in an indicator that weighs anything scores 0.
/// Bridgman, Dimensional Analysis (Yale 1922); Triantaphyllou, Multi-Criteria Decision Making
/// Methods (Kluwer 2000), section 2.2.
enum WeightedProduct {
  static let definition = BilingualText(
    english:
      "weighted product: the product of normalised values, each to the power of its weight (a "
      + "geometric mean); a weakness can be made up only in part, and a value of 0 leaves 0",
    chinese:
      "加权乘积：各标准化值以其权重为指数连乘（几何平均）；不足只能部分弥补，"
      + "一项为 0 则得分为 0")
  static let contributionDefinition = BilingualText(
    english:
      "the score times the weight (Euler's rule for a mean: value times slope); they sum to the "
      + "score",
    chinese: "得分乘以权重（平均数的欧拉定理：取值乘以斜率）；各项之和即得分")

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    let values = input.normalised.values
    let weights = input.weights.values
    let sets = input.weights.setOfRow
    let (least, most) = input.scoreBounds
    let scores = eachRow(input) { row in
      var sum = 0.0
      for column in 0..<width {
        let weight = weights[sets[row] * width + column]
        guard weight > 0 else { continue }
        let value = values[row * width + column]
        guard value > 0 else { return 0 }
        sum += weight * naturalLog(value)
      }
      return min(max(exponential(sum), least), most)
    }
    return Aggregation(scores: scores) { row in
      (0..<width).map { weights[sets[row] * width + $0] * scores[row] }
    }
  }

  /// Which indicators leave a park nothing, so that a score of 0 has a reason.
  static func notices(_ input: AggregationInput) -> [BilingualText] {
    (0..<input.width).compactMap { (column) -> BilingualText? in
      let zeros = (0..<input.rows).count { row in
        input.weight(row, column) > 0 && input.normalised.values[row * input.width + column] <= 0
      }
      guard zeros > 0 else { return nil }
      let indicator = input.framework.indicators[column]
      return BilingualText(
        english: zeros == 1
          ? "1 park is at 0 in '\(indicator.id)', so its score is 0 by the weighted product."
          : "\(zeros) parks are at 0 in '\(indicator.id)', so their score is 0 by the weighted product.",
        chinese: "\(zeros) 个园区的\(indicator.quoted)为 0，按加权乘积得分为 0。")
    }
  }
}
