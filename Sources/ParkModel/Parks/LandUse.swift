/// What a hectare is used for.
public enum LandUse: String, CaseIterable, Hashable, Sendable {
  case industrial
  case residential
  case commercial
  case publicGreen = "public-green"
  case heritageCulture = "heritage-culture"

  /// Whether the integration band counts this use as town (residential, public and green).
  public var countsAsTown: Bool {
    switch self {
    case .residential, .publicGreen: true
    case .industrial, .commercial, .heritageCulture: false
    }
  }
}
