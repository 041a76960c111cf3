public import ParkModel

/// Where the weights of the indicators come from. The raw value is the `--weights` token.
public enum Weighting: String, CaseIterable, Sendable {
  /// The framework's weight tree, each park with its own path's weights.
  case declared
  /// The same weight for every indicator.
  case equal
  /// By how much an indicator tells the parks apart.
  case entropy
  /// By contrast and by how little others repeat it.
  case critic
  /// By how far an indicator spreads the parks.
  case deviation = "stddev"
  /// From pairwise judgements, level by level.
  case pairwise = "ahp"
  /// From judgements against the best and the worst, level by level.
  case bestWorst = "bwm"
  /// From points for swings from worst to best, level by level.
  case swing

  /// A short name; in English the token.
  public var name: BilingualText {
    let chinese =
      switch self {
      case .declared: "规定权重"
      case .equal: "等权"
      case .entropy: "熵权法"
      case .critic: "CRITIC 法"
      case .deviation: "标准差权重"
      case .pairwise: "层次分析法"
      case .bestWorst: "最优最劣法"
      case .swing: "摆幅赋权法"
      }
    return BilingualText(english: rawValue, chinese: chinese)
  }

  /// What the weighting means, for the definitions of a result.
  public var definition: BilingualText {
    switch self {
    case .declared: DeclaredWeights.definition
    case .equal:
      BilingualText(
        english: "every indicator has the same weight, 1 / (number of indicators)",
        chinese: "等权：各指标权重相同，均为 1 ÷ 指标个数")
    case .entropy: EntropyWeights.definition
    case .critic: CriticWeights.definition
    case .deviation: DeviationWeights.definition
    case .pairwise:
      BilingualText(
        english:
          "AHP: the principal eigenvector of the pairwise judgements at each level that was "
          + "judged, declared weights at the others, multiplied down the tree",
        chinese:
          "层次分析法（AHP）：作了判断的层级取判断矩阵的主特征向量，"
          + "其余层级取指标体系规定的权重，自上而下逐层相乘")
    case .bestWorst:
      BilingualText(
        english:
          "best-worst: the linear model on the judgements at each level that was judged, declared "
          + "weights at the others, multiplied down the tree",
        chinese:
          "最优最劣法（BWM）：作了判断的层级按线性模型求解，"
          + "其余层级取指标体系规定的权重，自上而下逐层相乘")
    case .swing:
      BilingualText(
        english:
          "swing: points over their sum at each level that was judged, declared weights at the "
          + "others, multiplied down the tree",
        chinese:
          "摆幅赋权法：作了判断的层级取分值占该层分值总和的比例，"
          + "其余层级取指标体系规定的权重，自上而下逐层相乘")
    }
  }

  /// Whether weights stand in the framework's tree, so that paths may differ.
  public var isFromTree: Bool {
    switch self {
    case .declared, .pairwise, .bestWorst, .swing: true
    case .equal, .entropy, .critic, .deviation: false
    }
  }

  /// Whether weights are taken from judgements, which must be given.
  public var isJudged: Bool {
    switch self {
    case .pairwise, .bestWorst, .swing: true
    case .declared, .equal, .entropy, .critic, .deviation: false
    }
  }
}
