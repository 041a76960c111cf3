/// The weighted sum: what is lacking in one indicator can be made up in another.
///
/// `score = sum of w[j] * r[j]`. In words: the weighted mean of the normalised values.
/// Fishburn, Additive Utilities with Incomplete Product Sets, Operations Research 15 (1967).
enum WeightedSum {
  static let definition =
    "weighted sum: the sum of weight times normalised value; a weakness in one indicator can be "
    + "made up in another"
  static let contributionDefinition = "weight times normalised value; they sum to the score"

  static func aggregate(_ input: AggregationInput) -> Aggregation {
    let width = input.width
    var result = Aggregation(rows: input.rows, width: width)
    for row in 0..<input.rows {
      let cells = row * width
      let weights = input.weights.setOfRow[row] * width
      var sum = 0.0
      for column in 0..<width {
        let part = input.weights.values[weights + column] * input.normalised[cells + column]
        result.contributions[cells + column] = part
        sum += part
      }
      // Weights sum to 1 but for rounding.
      result.scores[row] = min(max(sum, 0), 1)
    }
    return result
  }
}
