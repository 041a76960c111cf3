/// An industrial park, or a proposal for one.
public struct Park: Hashable, Sendable {
  public var id: ParkID
  public var name: BilingualText
  /// Whether the name in the source document is certain; `low` is marked wherever it is shown.
  public var nameConfidence: Confidence
  /// Province or other region that quotas and regional rules refer to.
  public var region: String
  /// Kind of zone (for example `high-tech-zone`); empty where unknown.
  public var kind: String
  /// National or provincial; empty where unknown.
  public var level: String
  /// The declared path, nil for a park that is not labelled yet.
  public var path: DevelopmentPath?
  public var city: HostCity
  public var latitude: Double?
  public var longitude: Double?
  public var land: LandBank
  public var finances: Finances?
  /// Leading industries with their shares of the park's output; empty or summing to 1.
  public var industries: [LeadingIndustry]
  /// Output per year before the plan (industrial value added where the portfolio has it).
  public var output: Figure<MillionYuan>
  public var workers: Figure<Persons>
  public var residents: Figure<Persons>
  /// Multiplies the cost of every instrument level in this park; 1 where not given.
  public var instrumentCostFactor: Figure<Ratio>
  /// Multiplies the land and regeneration costs per hectare in this park; 1 where not given.
  public var landCostFactor: Figure<Ratio>
  public var isResourceDepleted: Bool
  public var decision: ParkDecision
  /// In order of identifiers; empty for a park with neither a path nor declared alternatives,
  /// which is scored but not planned for.
  public var alternatives: [Alternative]
  /// Raw indicator values; an indicator that is absent is missing.
  public var indicators: [IndicatorID: Figure<Amount>]
  public var note: String

  public init(
    id: ParkID, name: BilingualText? = nil, nameConfidence: Confidence = .high,
    region: String = "", kind: String = "", level: String = "", path: DevelopmentPath? = nil,
    city: HostCity = HostCity(), latitude: Double? = nil, longitude: Double? = nil,
    land: LandBank = LandBank(), finances: Finances? = nil, industries: [LeadingIndustry] = [],
    output: Figure<MillionYuan> = .zero, workers: Figure<Persons> = .zero,
    residents: Figure<Persons> = .zero,
    instrumentCostFactor: Figure<Ratio> = Figure(1, .sourced),
    landCostFactor: Figure<Ratio> = Figure(1, .sourced), isResourceDepleted: Bool = false,
    decision: ParkDecision = .free, alternatives: [Alternative],
    indicators: [IndicatorID: Figure<Amount>] = [:], note: String = ""
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.nameConfidence = nameConfidence
    self.region = region
    self.kind = kind
    self.level = level
    self.path = path
    self.city = city
    self.latitude = latitude
    self.longitude = longitude
    self.land = land
    self.finances = finances
    self.industries = industries
    self.output = output
    self.workers = workers
    self.residents = residents
    self.instrumentCostFactor = instrumentCostFactor
    self.landCostFactor = landCostFactor
    self.isResourceDepleted = isResourceDepleted
    self.decision = decision
    self.alternatives = alternatives
    self.indicators = indicators
    self.note = note
  }
}

extension Park {
  /// The industry with the largest share of the park's output; of equal ones the first by
  /// identifier. nil for a park without industries.
  public var leadIndustry: IndustryID? {
    var lead: LeadingIndustry?
    for entry in industries {
      guard let best = lead else {
        lead = entry
        continue
      }
      let (share, most) = (entry.share.value, best.share.value)
      if share > most || (share == most && entry.industry < best.industry) { lead = entry }
    }
    return lead?.industry
  }
}

/// An industry with its share of a park's output.
public struct LeadingIndustry: Hashable, Sendable {
  public var industry: IndustryID
  public var share: Figure<Share>
  public init(_ industry: IndustryID, share: Figure<Share>) {
    self.industry = industry
    self.share = share
  }
}

/// How certain a park's name is.
public enum Confidence: String, CaseIterable, Sendable { case high, medium, low }

/// Whether a planner has already decided about a park.
public enum ParkDecision: String, CaseIterable, Sendable {
  case free
  /// One alternative must be carried out.
  case mandatory
  /// No alternative may be carried out.
  case excluded
}
