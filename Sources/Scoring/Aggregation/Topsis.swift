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
  static let definition =
    "TOPSIS: distance to the worst point / (distance to the best + distance to the worst), "
    + "Euclidean, on weighted normalised values; best and worst are those among the parks, or "
    + "the goalposts where they are in use. Where best and worst are the same point: 0.5"
  static let contributionDefinition =
    "the score, split by each indicator's share of the squared distance to the worst point; "
    + "they sum to the score"

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    let (best, worst) = ends(input)
    var result = Aggregation(rows: input.rows, width: width)
    for row in 0..<input.rows {
      let cells = row * width
      let weights = input.weights.setOfRow[row] * width
      var toBest = 0.0
      var toWorst = 0.0
      for column in 0..<width {
        let weight = input.weights.values[weights + column]
        let value = input.normalised[cells + column]
        let below = weight * (best[column] - value)
        let above = weight * (value - worst[column])
        toBest += below * below
        toWorst += above * above
        result.contributions[cells + column] = above * above
      }
      let whole = toBest.squareRoot() + toWorst.squareRoot()
      let score = whole > 0 ? toWorst.squareRoot() / whole : 0.5
      result.scores[row] = score
      for column in 0..<width {
        // Where both distances are 0 nothing tells the indicators apart but their weights.
        result.contributions[cells + column] =
          toWorst > 0
          ? score * (result.contributions[cells + column] / toWorst)
          : score * input.weights.values[weights + column]
      }
    }
    return result
  }

  private static func ends(_ input: AggregationInput) -> (best: [Double], worst: [Double]) {
    let width = input.width
    var best = [Double](repeating: -.infinity, count: width)
    var worst = [Double](repeating: .infinity, count: width)
    for row in 0..<input.rows {
      for column in 0..<width {
        let value = input.normalised[row * width + column]
        if value > best[column] { best[column] = value }
        if value < worst[column] { worst[column] = value }
      }
    }
    for column in 0..<width where input.isFixed[column] {
      best[column] = 1
      worst[column] = 0
    }
    return (best, worst)
  }
}
