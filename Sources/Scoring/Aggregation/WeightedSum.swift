import ParkModel

/// The weighted sum: what is lacking in one indicator can be made up in another.
///
/// `score = sum of w[j] * r[j]`. In words: the weighted mean of the normalised values.
/// Fishburn, Additive Utilities with Incomplete Product Sets, Operations Research 15 (1967).
enum WeightedSum {
  static let definition = BilingualText(
    english:
      "weighted sum: the sum of weight times normalised value; a weakness in one indicator can be "
      + "made up in another",
    chinese: "加权求和：权重与标准化值乘积之和；一项指标的不足可由其他指标弥补")
  static let contributionDefinition = BilingualText(
    english: "weight times normalised value; they sum to the score",
    chinese: "权重乘以标准化值；各项之和即得分")

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    let values = input.normalised.values
    let weights = input.weights.values
    let sets = input.weights.setOfRow
    let (least, most) = input.scoreBounds
    let scores = eachRow(input) { row in
      let cells = row * width
      let set = sets[row] * width
      var sum = 0.0
      for column in 0..<width { sum += weights[set + column] * values[cells + column] }
      return min(max(sum, least), most)
    }
    var result = Aggregation(scores: scores) { row in
      (0..<width).map { weights[sets[row] * width + $0] * values[row * width + $0] }
    }
    result.linear = { row in Array(values[row * width..<(row + 1) * width]) }
    return result
  }
}
