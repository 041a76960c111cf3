/// How a park is to develop: the three paths of the source documents.
public enum DevelopmentPath: String, CaseIterable, Hashable, Sendable {
  /// The park becomes an urban sub-centre with market-led new industries.
  case urbanization
  /// A port or border park turns its functions towards domestic demand.
  case reUrbanization = "re-urbanization"
  /// An open park whose firms follow one chain that complements the neighbouring town.
  case coCity = "co-city"
}
