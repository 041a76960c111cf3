import ParkModel

/// Swing weights: points for the step of each part from its worst to its best.
///
/// `w_i = p_i / sum of p`.
/// In words: a part weighs what its step is worth beside the other steps; the most important step
/// has 100 points.
///
/// - Source: D. von Winterfeldt, W. Edwards, Decision Analysis and Behavioral Research (Cambridge
///   University Press 1986), section 8.3.
struct SwingWeights {
  static let definition = BilingualText(
    english:
      "points for the step from worst to best over the sum of all points (swing weighting, von "
      + "Winterfeldt and Edwards 1986)",
    chinese:
      "各指标由最差升至最好这一步的分值，除以分值总和（摆幅赋权法，von Winterfeldt、"
      + "Edwards 1986）")

  let judgements: SwingPoints
  let weights: [Double]

  /// - Throws: `InvalidInput` with every problem of the points.
  init(_ judgements: SwingPoints) throws(InvalidInput) {
    let problems = judgements.problems()
    if !problems.isEmpty { throw InvalidInput(problems) }
    self.judgements = judgements
    let points = judgements.points.map { $0?.value ?? 0 }
    let largest = points.reduce(0, max)
    // Over the largest first: a sum of huge points is no number.
    let sum = points.reduce(0) { $0 + $1 / largest }
    weights = points.map { $0 / largest / sum }
  }

  var elicited: ElicitedWeights {
    var result = ElicitedWeights(
      method: .swing, labels: judgements.labels, weights: weights,
      definitions: [Definition("weights", "权重", Self.definition)])
    let largest = judgements.points.compactMap(\.self).max() ?? .zero
    if largest != SwingPoints.full {
      result.notices.append(
        BilingualText(
          english:
            "The most important criterion has \(shortNumber(largest.value)) points, not 100; "
            + "only the proportions of the points count.",
          chinese: "最重要指标的分值为 \(shortNumber(largest.value))，不是 100；只看各分值的比例。"))
    }
    return result
  }
}
