/// An industry with what a hectare of it yields.
public struct Industry: Hashable, Sendable {
  public var id: IndustryID
  public var name: BilingualText
  /// Divisions of GB/T 4754, as text; empty where not given.
  public var code: String
  public var isHeavy: Bool
  /// No new land for this industry: its share of released industrial land yields nothing.
  public var isBanned: Bool
  /// Outcome amounts per hectare of industrial land and year; an absent outcome is zero.
  public var intensity: [OutcomeID: Figure<Amount>]

  public init(
    id: IndustryID, name: BilingualText? = nil, code: String = "", isHeavy: Bool = false,
    isBanned: Bool = false, intensity: [OutcomeID: Figure<Amount>] = [:]
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.code = code
    self.isHeavy = isHeavy
    self.isBanned = isBanned
    self.intensity = intensity
  }
}
