import ParkModel

/// TOPSIS: near the best that could be, and far from the worst.
///
/// `score = D- / (D+ + D-)`, where `D+² = sum of (w[j] * (best[j] - r[j]))²` and
/// `D-² = sum of (w[j] * (r[j] - worst[j]))²`. Best and worst of a column are those among the
/// parks, or 1 and 0 where goalposts fix them.
/// In words: the share of the way from the worst point to the best. A park that is as near to
/// one as to the other, because both are the same point, scores one half.
/// Hwang and Yoon, Multiple Attribute Decision Making (Springer 1981); checked on Tzeng and Huang
/// (CRC 2011) and on Opricovic and Tzeng, EJOR 156 (2004), 445-455.
enum Topsis {
  static let definition = BilingualText(
    english:
      "TOPSIS: distance to the worst point / (distance to the best + distance to the worst), "
      + "Euclidean, on weighted normalised values; best and worst are those among the parks, or "
      + "the goalposts where they are in use. Where best and worst are the same point: 0.5",
    chinese:
      "逼近理想解法（TOPSIS）："
      + "到负理想解的距离 ÷（到正理想解的距离 + 到负理想解的距离），按加权标准化值的欧氏距离计；"
      + "正、负理想解取自各园区，采用目标值时取目标值。两者重合时为 0.5")
  static let contributionDefinition = BilingualText(
    english:
      "the score, split by each indicator's share of the squared distance to the worst point; "
      + "they sum to the score",
    chinese: "得分按各指标占到负理想解距离平方的比例分摊；各项之和即得分")

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    let (best, worst) = input.ends
    let values = input.normalised.values
    let weights = input.weights.values
    let sets = input.weights.setOfRow
    let scores = eachRow(input) { row in
      let cells = row * width
      let set = sets[row] * width
      var toBest = 0.0
      var toWorst = 0.0
      for column in 0..<width {
        let weight = weights[set + column]
        let value = values[cells + column]
        let below = weight * (best[column] - value)
        let above = weight * (value - worst[column])
        toBest += below * below
        toWorst += above * above
      }
      let whole = toBest.squareRoot() + toWorst.squareRoot()
      return whole > 0 ? toWorst.squareRoot() / whole : 0.5
    }
    return Aggregation(scores: scores) { row in
      let squares = (0..<width).map { column in
        let above =
          weights[sets[row] * width + column] * (values[row * width + column] - worst[column])
        return above * above
      }
      let whole = squares.reduce(0, +)
      // Where both distances are 0 nothing tells the indicators apart but their weights.
      return squares.indices.map {
        scores[row] * (whole > 0 ? squares[$0] / whole : weights[sets[row] * width + $0])
      }
    }
  }
}
