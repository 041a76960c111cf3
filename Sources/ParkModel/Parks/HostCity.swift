/// The prefecture or county-level city that hosts a park, with its published statistics.
public struct HostCity: Hashable, Sendable {
  public var name: BilingualText
  /// A planner's class of city (for example `resource-depleted`, `port`); empty where unknown.
  public var cityClass: String
  /// Year of the statistics below.
  public var year: Int?
  public var gdp: Figure<MillionYuan>?
  public var primaryShare: Figure<Share>?
  public var secondaryShare: Figure<Share>?
  public var tertiaryShare: Figure<Share>?
  public var residents: Figure<Persons>?
  /// Change of residents over ten years, as a share of the earlier number.
  public var residentsChange: Figure<Ratio>?
  public var loans: Figure<MillionYuan>?
  public var deposits: Figure<MillionYuan>?
  public var emissions: Figure<Kilotonnes>?

  public init(
    name: BilingualText = BilingualText(english: ""), cityClass: String = "", year: Int? = nil,
    gdp: Figure<MillionYuan>? = nil, primaryShare: Figure<Share>? = nil,
    secondaryShare: Figure<Share>? = nil, tertiaryShare: Figure<Share>? = nil,
    residents: Figure<Persons>? = nil, residentsChange: Figure<Ratio>? = nil,
    loans: Figure<MillionYuan>? = nil, deposits: Figure<MillionYuan>? = nil,
    emissions: Figure<Kilotonnes>? = nil
  ) {
    self.name = name
    self.cityClass = cityClass
    self.year = year
    self.gdp = gdp
    self.primaryShare = primaryShare
    self.secondaryShare = secondaryShare
    self.tertiaryShare = tertiaryShare
    self.residents = residents
    self.residentsChange = residentsChange
    self.loans = loans
    self.deposits = deposits
    self.emissions = emissions
  }
}
