/// What a development path decides for the parks that follow it.
public struct PathRules: Hashable, Sendable {
  public var path: DevelopmentPath
  public var name: BilingualText
  /// The industry-city band: least and most share of released land for town uses.
  public var integrationLow: Figure<Share>
  public var integrationHigh: Figure<Share>
  /// Multiplies the yield of industrial land on this path.
  public var industrialAffinity: Figure<Ratio>

  public init(
    path: DevelopmentPath, name: BilingualText? = nil, integrationLow: Figure<Share> = .zero,
    integrationHigh: Figure<Share> = Figure(1, .sourced),
    industrialAffinity: Figure<Ratio> = Figure(1, .sourced)
  ) {
    self.path = path
    self.name = name ?? BilingualText(english: path.rawValue)
    self.integrationLow = integrationLow
    self.integrationHigh = integrationHigh
    self.industrialAffinity = industrialAffinity
  }
}
