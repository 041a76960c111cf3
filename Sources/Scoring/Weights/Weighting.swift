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

  /// What the weighting means, for the definitions of a result.
  public var definition: String {
    switch self {
    case .declared: DeclaredWeights.definition
    case .equal: "every indicator has the same weight, 1 / (number of indicators)"
    case .entropy: EntropyWeights.definition
    case .critic: CriticWeights.definition
    case .deviation: DeviationWeights.definition
    case .pairwise:
      "AHP: the principal eigenvector of the pairwise judgements at each level that was judged, "
        + "declared weights at the others, multiplied down the tree"
    case .bestWorst:
      "best-worst: the linear model on the judgements at each level that was judged, declared "
        + "weights at the others, multiplied down the tree"
    case .swing:
      "swing: points over their sum at each level that was judged, declared weights at the "
        + "others, multiplied down the tree"
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
