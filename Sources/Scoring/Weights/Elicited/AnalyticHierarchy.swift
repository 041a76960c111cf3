import ParkModel

/// The analytic hierarchy process: weights from pairwise judgements by the principal eigenvector.
///
/// `A w = lambda_max w`, w scaled to sum to 1; `CI = (lambda_max - n) / (n - 1)`; `CR = CI / RI(n)`.
/// In words: a part weighs what its judgements say on average, judgements against weighty parts
/// counting more; lambda_max exceeds n by as much as the judgements contradict one another.
/// Missing judgements are completed by `MatrixCompletion` first.
///
/// - Source: T. L. Saaty, A scaling method for priorities in hierarchical structures, Journal of
///   Mathematical Psychology 15(3), 1977, 234-281; The Analytic Hierarchy Process (McGraw-Hill
///   1980), chapter 1 for the ratio and its limit of 0.10.
struct AnalyticHierarchy {
  static let definition = BilingualText(
    english: "the principal eigenvector of the judgements, scaled to sum to 1 (AHP, Saaty 1977)",
    chinese: "判断矩阵的主特征向量，归一为总和 1（层次分析法 AHP，Saaty 1977）")

  private static let lambdaMaxDefinition = BilingualText(
    english:
      "the largest eigenvalue of the judgements; the number of criteria where none contradicts "
      + "another",
    chinese: "判断矩阵的最大特征根；各项判断互不矛盾时等于指标个数")

  private static let indexDefinition = BilingualText(
    english: "(lambda_max - n) / (n - 1) for n criteria; 0 for one or two",
    chinese: "(λmax − n) ÷ (n − 1)，n 为指标个数；一项或两项指标时为 0")

  /// Above this the judgements should be looked at again.
  static let highestRatio = 0.10

  /// Roots this close to n, relative to it, are n: the judgements agree, the rest is rounding.
  private static let rounding = 1e-13

  let matrix: PairwiseMatrix
  let weights: [Double]
  let lambdaMax: Double
  private let completion: MatrixCompletion

  init(_ matrix: PairwiseMatrix) {
    self.matrix = matrix
    completion = MatrixCompletion(matrix)
    let size = Double(matrix.size)
    // No reciprocal matrix has a smaller root than its size (Saaty 1977, theorem 1).
    lambdaMax = completion.root - size <= Self.rounding * size ? size : completion.root
    let largest = completion.logWeights.reduce(-.infinity, max)
    let scaled = completion.logWeights.map { exponential($0 - largest) }
    let sum = scaled.reduce(0, +)
    weights = scaled.map { $0 / sum }
  }

  /// 0 for one or two labels, which cannot contradict one another.
  var consistencyIndex: Double {
    matrix.size <= 2 ? 0 : (lambdaMax - Double(matrix.size)) / Double(matrix.size - 1)
  }

  /// nil beyond the table of random indices.
  var consistencyRatio: Double? {
    guard let index = RandomIndex.value(matrix.size) else { return nil }
    return index > 0 ? consistencyIndex / index : 0
  }

  /// The judgements that were missing, above the diagonal.
  var completed: [CompletedJudgement] {
    matrix.pairs(known: false).map { row, column in
      let log = completion.potentials[row] - completion.potentials[column]
      return CompletedJudgement(
        row: matrix.labels[row], column: matrix.labels[column], value: Ratio(exponential(log)))
    }
  }

  var elicited: ElicitedWeights {
    var result = ElicitedWeights(
      method: .pairwise, labels: matrix.labels, weights: weights, definitions: definitions)
    result.lambdaMax = Ratio(lambdaMax)
    result.consistencyIndex = Ratio(consistencyIndex)
    result.consistencyRatio = consistencyRatio.map { Ratio($0) }
    result.randomIndexTable = consistencyRatio == nil ? nil : RandomIndex.name
    result.completed = completed
    result.worstJudgements = worstJudgements
    result.notices = notices(result.worstJudgements.first)
    return result
  }

  private var worstJudgements: [JudgementGap] {
    let pairs = matrix.pairs(known: true)
    var gaps = JudgementGap.worst(
      of: pairs.map { ($0.row, $0.column, matrix.ratio($0.row, $0.column)) },
      labels: matrix.labels, logWeights: completion.logWeights)
    guard let worst = gaps.first,
      let pair = pairs.first(where: {
        matrix.labels[$0.row] == worst.row && matrix.labels[$0.column] == worst.column
      })
    else { return gaps }
    let implied = completion.logWeights[pair.row] - completion.logWeights[pair.column]
    let changed = AnalyticHierarchy(matrix.changed(pair.row, pair.column, toLog: implied))
    gaps[0].consistencyRatioIfChanged = changed.consistencyRatio.map { Ratio($0) }
    return gaps
  }

  private func notices(_ worst: JudgementGap?) -> [BilingualText] {
    var notices: [BilingualText] = []
    let missing = matrix.pairs(known: false).count
    if missing > 0 { notices.append(completionNotice(missing)) }
    guard let ratio = consistencyRatio else {
      notices.append(
        BilingualText(
          english:
            "The random indices of \(RandomIndex.name) end at \(RandomIndex.largestSize) criteria: "
            + "\(matrix.size) have no consistency ratio.",
          chinese:
            "\(RandomIndex.name) 的随机一致性指标只到 \(RandomIndex.largestSize) 阶："
            + "\(matrix.size) 项指标没有一致性比率。"))
      return notices
    }
    if ratio > Self.highestRatio { notices.append(contradictionNotice(ratio, worst)) }
    return notices
  }

  private func completionNotice(_ missing: Int) -> BilingualText {
    var notice = BilingualText(
      english: (missing == 1 ? "1 missing judgement was" : "\(missing) missing judgements were")
        + " completed so that lambda_max is smallest.",
      chinese: "\(missing) 项未作的判断已补全，使最大特征根 λmax 最小。")
    if consistencyRatio != nil {
      notice.english +=
        " The random indices of \(RandomIndex.name) are for complete matrices, so the consistency "
        + "ratio is a guide only."
      notice.chinese += "\(RandomIndex.name) 的随机一致性指标针对完整矩阵，一致性比率仅供参考。"
    }
    return notice
  }

  private func contradictionNotice(_ ratio: Double, _ worst: JudgementGap?) -> BilingualText {
    let limit = twoDecimals(Self.highestRatio)
    var notice = BilingualText(
      english: "The consistency ratio \(shortNumber(ratio)) is above \(limit): the judgements "
        + "contradict one another.",
      chinese: "一致性比率 \(shortNumber(ratio)) 大于 \(limit)：判断相互矛盾。")
    guard let worst else { return notice }
    let implied = shortNumber(worst.implied.value)
    notice.english +=
      " Look first at '\(worst.row)' against '\(worst.column)': judged "
      + "\(worst.judged.judgementText), the weights say \(implied)"
    notice.chinese +=
      "请先检查“\(worst.row)”对“\(worst.column)”：判断为 \(worst.judged.judgementText)，"
      + "按权重应为 \(implied)"
    if let after = worst.consistencyRatioIfChanged {
      notice.english += "; with that the ratio would be \(shortNumber(after.value))"
      notice.chinese += "；照此修改，比率为 \(shortNumber(after.value))"
    }
    notice.english += "."
    notice.chinese += "。"
    return notice
  }

  private var definitions: [Definition] {
    var worst = JudgementGap.definition
    worst.english +=
      "; for the worst, the consistency ratio if it is changed to the ratio of the weights"
    worst.chinese += "；对最不符的一项，另列将其改为权重之比后的一致性比率"
    var list = [
      Definition("weights", "权重", Self.definition),
      Definition("lambda_max", "最大特征根 λmax", Self.lambdaMaxDefinition),
      Definition("consistency index", "一致性指标", Self.indexDefinition),
      Definition("consistency ratio", "一致性比率", RandomIndex.definition),
      Definition("worst judgements", "最不符的判断", worst),
    ]
    if !matrix.isComplete {
      list.append(Definition("completed", "补全的判断", MatrixCompletion.definition))
    }
    return list
  }
}
