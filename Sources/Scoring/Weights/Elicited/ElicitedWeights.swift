public import ParkModel

/// The weights of one level that follow from a planner's judgements, and how far to trust them.
public struct ElicitedWeights: Hashable, Sendable {
  public let method: JudgementMethod
  public let labels: [String]
  /// In the order of the labels; they sum to 1.
  public let weights: [Share]
  /// The largest eigenvalue of a pairwise matrix; nil for other methods.
  public internal(set) var lambdaMax: Ratio?
  public internal(set) var consistencyIndex: Ratio?
  /// nil where no table covers the number of labels, or the method has no such ratio.
  public internal(set) var consistencyRatio: Ratio?
  /// The table of random indices behind the ratio.
  public internal(set) var randomIndexTable: String?
  /// The largest deviation that the best-worst method leaves; nil for other methods.
  public internal(set) var xi: Share?
  /// Judgements that were not given, as the method filled them in.
  public internal(set) var completed: [CompletedJudgement] = []
  /// The judgements that fit the weights least, the worst first; none that fits.
  public internal(set) var worstJudgements: [JudgementGap] = []
  public internal(set) var notices: [BilingualText] = []
  public internal(set) var definitions: [Definition]

  init(
    method: JudgementMethod, labels: [String], weights: [Double], definitions: [Definition]
  ) {
    self.method = method
    self.labels = labels
    self.weights = weights.map { Share($0) }
    self.definitions = definitions
  }
}

/// A judgement that was missing: how many times as important one part is as another.
public struct CompletedJudgement: Hashable, Sendable {
  public let row: String
  public let column: String
  public let value: Ratio
}

/// How far one judgement is from what the weights say.
public struct JudgementGap: Hashable, Sendable {
  public let row: String
  public let column: String
  /// The row's importance as a multiple of the column's, as judged.
  public let judged: Ratio
  /// The same, as the weights have it.
  public let implied: Ratio
  /// The larger of the two over the smaller.
  public let factor: Ratio
  /// The consistency ratio with this judgement as the weights have it; only for the worst one.
  public internal(set) var consistencyRatioIfChanged: Ratio?

  static let definition = BilingualText(
    english:
      "judgements whose ratio differs most from the ratio of the two weights; factor = the larger of "
      + "the two ratios over the smaller",
    chinese: "判断比值与两项权重之比相差最大的判断；相差倍数 = 两个比值中较大者 ÷ 较小者")

  /// At most so many are pointed out.
  static let most = 5

  /// Factors this close to 1 are rounding.
  static let fit = 1 + 1e-9

  /// The gaps of judgements that do not fit the weights, the largest first.
  ///
  /// - Parameters:
  ///   - judgements: Positions of the two labels, and the judged ratio.
  ///   - logWeights: Natural logarithms of the weights, up to a constant.
  static func worst(
    of judgements: [(row: Int, column: Int, judged: Double)], labels: [String],
    logWeights: [Double]
  ) -> [JudgementGap] {
    let gaps = judgements.map { judgement in
      let logImplied = logWeights[judgement.row] - logWeights[judgement.column]
      return (judgement, logImplied, factor: abs(naturalLog(judgement.judged) - logImplied))
    }.filter { $0.factor > naturalLog(fit) }
    // A stable order: the largest first, ties as the judgements stand.
    let order = gaps.indices.sorted { (-gaps[$0].factor, $0) < (-gaps[$1].factor, $1) }
    return order.prefix(most).map { index in
      let (judgement, logImplied, factor) = gaps[index]
      return JudgementGap(
        row: labels[judgement.row], column: labels[judgement.column],
        judged: Ratio(judgement.judged), implied: Ratio(exponential(logImplied)),
        factor: Ratio(exponential(factor)))
    }
  }
}
