import MixedInteger
import ParkModel

/// The best-worst method, linear model: weights from the best part against all, and all against
/// the worst.
///
/// `min xi` under `|w_B - a_Bj w_j| <= xi`, `|w_j - a_jW w_W| <= xi` for every j, `sum of w = 1`,
/// `w >= 0`.
/// In words: the weights whose largest deviation from a judgement, in points of weight, is least;
/// that deviation, xi, is 0 where no judgement contradicts another.
/// Parts judged just like the best, or just like the worst, weigh as much as it does (`w_j = w_B`,
/// `w_j = w_W`): the model of the paper would favour whichever is named first.
///
/// Input-based consistency ratio: the largest of `|a_Bj a_jW - a_BW| / (a_BW² - a_BW)`, 0 where
/// `a_BW = 1`.
///
/// - Source: J. Rezaei, Best-worst multi-criteria decision-making method: some properties and a
///   linear model, Omega 64, 2016, 126-130, doi 10.1016/j.omega.2015.12.001; for the ratio and its
///   thresholds F. Liang, M. Brunelli, J. Rezaei, Consistency issues in the best worst method:
///   measurements and thresholds, Omega 96, 2020, 102175, doi 10.1016/j.omega.2019.102175; for
///   several best or worst parts H. M. Ratandhara, M. Kumar, A generalized analytical framework
///   for the nonlinear best-worst method, 2025, arXiv 2508.06048.
struct BestWorst {
  static let definition = BilingualText(
    english:
      "the weights whose largest deviation from a judgement is least (best-worst method, linear "
      + "model, Rezaei 2016)",
    chinese: "使各项判断的最大偏差最小的权重（最优最劣法 BWM，线性模型，Rezaei 2016）")

  private static let xiDefinition = BilingualText(
    english: "the largest deviation left: 0 where no judgement contradicts another",
    chinese: "剩余的最大偏差：各项判断互不矛盾时为 0")

  let judgements: BestWorstJudgements
  let best: Int
  let worst: Int
  let weights: [Double]
  /// The largest deviation.
  let xi: Double

  private let toOthers: [Double]
  private let toWorst: [Double]

  /// - Throws: `InvalidInput` with every problem of the judgements; `SolverFailure` where the
  ///   solver breaks.
  init(_ judgements: BestWorstJudgements) throws {
    let problems = judgements.problems()
    guard problems.isEmpty, let ends = judgements.ends else { throw InvalidInput(problems) }
    self.judgements = judgements
    (best, worst) = ends
    toOthers = judgements.bestToOthers.map { $0?.value ?? 1 }
    toWorst = judgements.othersToWorst.map { $0?.value ?? 1 }
    let count = judgements.labels.count
    let result = try EnumerationSolver().solve(
      Self.model(judgements.labels, best: best, worst: worst, toOthers, toWorst))
    // Equal weights satisfy every row with a large xi, and xi is bounded by 0 from below.
    guard let values = result.values else {
      throw SolverFailure("The best-worst model has no solution: \(result.status.rawValue).")
    }
    let raw = values.prefix(count).map { max(0, $0) }
    let sum = raw.reduce(0, +)
    weights = raw.map { $0 / sum }
    xi = max(0, values[count])
  }

  /// The linear program: a column for each weight, then xi; two rows for each judgement, and one
  /// for each further best or worst part.
  static func model(
    _ labels: [String], best: Int, worst: Int, _ toOthers: [Double], _ toWorst: [Double]
  ) -> MixedIntegerModel {
    var model = MixedIntegerModel()
    model.sense = .minimize
    let weights = labels.map { model.addColumn("w[\($0)]") }
    let xi = model.addColumn("xi", objective: 1)
    model.addRow("sum", LinearTerms(weights.map { ($0, 1) }), lower: 1, upper: 1)
    func isTwin(_ label: Int, of end: Int) -> Bool {
      label != end && toOthers[label] == toOthers[end] && toWorst[label] == toWorst[end]
    }
    for end in best == worst ? [best] : [best, worst] {
      for label in labels.indices where isTwin(label, of: end) && label != best && label != worst {
        model.addRow(
          "\(labels[label]) as \(labels[end])",
          LinearTerms([(weights[label], 1), (weights[end], -1)]), lower: 0, upper: 0)
      }
    }
    func addJudgement(_ name: String, _ above: Int, _ below: Int, _ ratio: Double) {
      let difference = [(weights[above], 1), (weights[below], -ratio)]
      model.addRow("\(name) high", LinearTerms(difference + [(xi, -1)]), upper: 0)
      model.addRow("\(name) low", LinearTerms(difference + [(xi, 1)]), lower: 0)
    }
    for other in labels.indices where other != best {
      addJudgement("best/\(labels[other])", best, other, toOthers[other])
    }
    // The best against the worst is judged once in each list; the two are equal.
    for other in labels.indices where other != worst && other != best {
      addJudgement("\(labels[other])/worst", other, worst, toWorst[other])
    }
    return model
  }

  /// How far the judgements through each label are from the judgement of best against worst.
  var inputRatios: [Double] {
    let span = toOthers[worst]
    return toOthers.indices.map { index in
      span > 1 ? abs(toOthers[index] * toWorst[index] - span) / (span * span - span) : 0
    }
  }

  var consistencyRatio: Double { inputRatios.reduce(0, max) }

  /// The largest ratio that Liang, Brunelli and Rezaei accept; nil outside their table.
  var threshold: Double? {
    let span = toOthers[worst]
    guard span == span.rounded(), (3...9).contains(judgements.labels.count) else { return nil }
    // Table 3: rows by a_BW from 3 to 9, columns by the number of criteria from 3 to 9.
    let table = [
      [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
      [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
      [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
      [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
      [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
      [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
      [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
    ]
    guard (3...9).contains(span) else { return nil }
    return table[Int(span) - 3][judgements.labels.count - 3]
  }

  var elicited: ElicitedWeights {
    var result = ElicitedWeights(
      method: .bestWorst, labels: judgements.labels, weights: weights, definitions: definitions)
    result.xi = Share(xi)
    result.consistencyRatio = Ratio(consistencyRatio)
    result.worstJudgements = worstJudgements
    if let threshold, consistencyRatio > threshold {
      result.notices.append(notice(threshold))
    }
    return result
  }

  private var worstJudgements: [JudgementGap] {
    var pairs: [(row: Int, column: Int, judged: Double)] = []
    for other in weights.indices where other != best {
      pairs.append((best, other, toOthers[other]))
    }
    for other in weights.indices where other != worst && other != best {
      pairs.append((other, worst, toWorst[other]))
    }
    // A weight of 0 has no ratio to any other.
    pairs.removeAll { weights[$0.row] == 0 || weights[$0.column] == 0 }
    return JudgementGap.worst(
      of: pairs, labels: judgements.labels,
      logWeights: weights.map { $0 > 0 ? naturalLog($0) : 0 })
  }

  private func notice(_ threshold: Double) -> BilingualText {
    let ratios = inputRatios
    let first = ratios.indices.first { ratios[$0] == consistencyRatio } ?? best
    let label = judgements.labels[first]
    let (ratio, limit) = (shortNumber(consistencyRatio), shortNumber(threshold))
    let (count, span) = (judgements.labels.count, shortNumber(toOthers[worst]))
    let below = Ratio(toOthers[first]).judgementText
    let above = Ratio(toWorst[first]).judgementText
    return BilingualText(
      english:
        "The consistency ratio \(ratio) is above \(limit), what Liang, Brunelli and Rezaei (2020) "
        + "accept for \(count) criteria and a best \(span) times as important as the worst: look "
        + "first at '\(label)', \(below) times below the best and \(above) times above the worst.",
      chinese:
        "一致性比率 \(ratio) 高于 \(limit)，即 Liang、Brunelli、Rezaei（2020）"
        + "对 \(count) 项指标、最优为最劣 \(span) 倍时的可接受上限：请先检查“\(label)”，"
        + "判断为最优是它的 \(below) 倍，它是最劣的 \(above) 倍。")
  }

  private var definitions: [Definition] {
    var ratio = BilingualText(
      english:
        "input-based: the largest |a_Bj a_jW - a_BW| / (a_BW a_BW - a_BW), with a_BW the best "
        + "against the worst (Liang, Brunelli, Rezaei 2020)",
      chinese:
        "按输入计算：|a_Bj a_jW − a_BW| ÷ (a_BW a_BW − a_BW) 的最大值，"
        + "a_BW 为最优对最劣的判断（Liang、Brunelli、Rezaei 2020）")
    if let threshold {
      ratio.english += "; accepted up to \(shortNumber(threshold)) here"
      ratio.chinese += "；此处不超过 \(shortNumber(threshold)) 即可接受"
    } else {
      ratio.english += "; no threshold is published for this case"
      ratio.chinese += "；此种情形没有公开的临界值"
    }
    return [
      Definition("weights", "权重", Self.definition),
      Definition("xi", "ξ", Self.xiDefinition),
      Definition("consistency ratio", "一致性比率", ratio),
      Definition("worst judgements", "最不符的判断", JudgementGap.definition),
    ]
  }
}
