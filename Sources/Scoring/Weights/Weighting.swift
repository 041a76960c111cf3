/// Where the weights of the indicators come from. The raw value is the `--weights` token.
public enum Weighting: String, CaseIterable, Sendable {
  /// The framework's weight tree, each park with its own path's weights.
  case declared
  /// The same weight for every indicator.
  case equal
  /// By how much an indicator tells the parks apart.
  case entropy

  /// What the weighting means, for the definitions of a result.
  public var definition: String {
    switch self {
    case .declared: DeclaredWeights.definition
    case .equal: "every indicator has the same weight, 1 / (number of indicators)"
    case .entropy: EntropyWeights.definition
    }
  }
}
