/// How a park is to develop: the three paths of the source documents.
public enum DevelopmentPath: String, CaseIterable, Hashable, Sendable {
  /// The park becomes an urban sub-centre with market-led new industries.
  case urbanization
  /// A port or border park turns its functions towards domestic demand.
  case reUrbanization = "re-urbanization"
  /// An open park whose firms follow one chain that complements the neighbouring town.
  case coCity = "co-city"

  /// What the path is called where the portfolio gives it no name; in English the token.
  public var name: BilingualText {
    let chinese =
      switch self {
      case .urbanization: "城市化"
      case .reUrbanization: "再城市化"
      case .coCity: "共城化"
      }
    return BilingualText(english: rawValue, chinese: chinese)
  }
}
