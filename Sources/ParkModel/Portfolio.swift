/// A planning case: parks, what can be done with them, what it costs and what limits it.
///
/// Lists are in canonical order: parks, industries, instruments, funds, limits, synergies and
/// scenarios by identifier, periods by year, uses as `LandUse.allCases`, outcomes by identifier.
/// So the order of rows in files never changes a plan. The reader guarantees all references.
public struct Portfolio: Hashable, Sendable {
  public var name: String
  public var title: BilingualText
  public var periods: [Period]
  /// The year in which outcomes are counted.
  public var horizonYear: Int
  public var outcomes: [Outcome]
  public var industries: [Industry]
  public var land: LandRules
  public var paths: [PathRules]
  public var instruments: [Instrument]
  public var funds: [Fund]
  /// nil: the portfolio has no finances, and no debt rows.
  public var finance: FinanceRules?
  public var parks: [Park]
  public var limits: [Limit]
  public var synergies: [Synergy]
  /// Frameworks the portfolio can be scored with; the first is the default.
  public var frameworks: [Framework]
  /// How uncertain raw indicator values are, in the order of the file; of those that fit a value
  /// the last counts.
  public var uncertainties: [Uncertainty]
  public var scenarios: [Scenario]
  /// Numbers of the portfolio that nobody knows for sure, for sweeps; empty: none are declared.
  public var uncertainInputs: UncertainInputs
  public var sources: [Source]
  public var origins: [Origin]

  public init(
    name: String, title: BilingualText? = nil, periods: [Period] = [], horizonYear: Int = 0,
    outcomes: [Outcome] = [], industries: [Industry] = [], land: LandRules = LandRules(),
    paths: [PathRules] = [], instruments: [Instrument] = [], funds: [Fund] = [],
    finance: FinanceRules? = nil, parks: [Park], limits: [Limit] = [],
    synergies: [Synergy] = [], frameworks: [Framework] = [], uncertainties: [Uncertainty] = [],
    scenarios: [Scenario] = [], uncertainInputs: UncertainInputs = UncertainInputs(),
    sources: [Source] = [], origins: [Origin] = []
  ) {
    self.name = name
    self.title = title ?? BilingualText(english: name)
    self.periods = periods
    self.horizonYear = horizonYear
    self.outcomes = outcomes
    self.industries = industries
    self.land = land
    self.paths = paths
    self.instruments = instruments
    self.funds = funds
    self.finance = finance
    self.parks = parks
    self.limits = limits
    self.synergies = synergies
    self.frameworks = frameworks
    self.uncertainties = uncertainties
    self.scenarios = scenarios
    self.uncertainInputs = uncertainInputs
    self.sources = sources
    self.origins = origins
  }

  public func park(_ id: ParkID) -> Park? { parks.first { $0.id == id } }
  public func outcome(_ kind: Outcome.Kind) -> Outcome? { outcomes.first { $0.kind == kind } }
  public func rules(of path: DevelopmentPath) -> PathRules {
    paths.first { $0.path == path } ?? PathRules(path: path)
  }
  /// Whether money is planned at all: without funds and finances the money rows are left out.
  public var plansMoney: Bool { !funds.isEmpty || finance != nil }
}
