import ParkModel

/// A portfolio with every identifier resolved to a position, once for many checks.
///
/// Figures that the loops ask for by outcome lie in flat arrays in the order of
/// `Portfolio.outcomes`; an absent figure is zero.
struct PortfolioIndex: Sendable {
  let portfolio: Portfolio
  let parks: [ParkID: Int]
  let periods: [PeriodID: Int]
  let outcomes: [OutcomeID: Int]
  let instruments: [InstrumentID: Int]
  let funds: [FundID: Int]
  /// The portfolio's industries first, then those that only parks name.
  let industries: [IndustryID: Int]
  /// Position in `Portfolio.land.uses` of every use, nil where no land is released for it.
  let uses: [LandUse: Int]
  /// Outcomes that land and instruments act on: all but merit.
  let actedOn: [Int]
  let outputOutcome: Int?
  let fiscalOutcome: Int?
  /// Leading industries by park.
  let shares: [[IndustryShare]]
  /// Output before the plan by industry, over all parks (MCNY a year).
  let outputBefore: [Double]
  /// Intensity by industry of the portfolio and outcome; nothing for a banned industry.
  let intensities: [[Rated]]
  /// Own yield and heal by position of the use and outcome.
  let yields: [[Rated]]
  let heals: [[Rated]]
  /// Effect by instrument, level and outcome.
  let effects: [[[Rated]]]
  /// How an instrument's added output splits by industry; empty: as the park's own shares.
  let outputSplits: [[IndustryShare]]
  let fundMembers: [GroupMembers]
  /// Groups of every limit: one for amounts and brownfield first, part and whole for ratios.
  let limitMembers: [[GroupMembers]]

  /// How many of `industries` the portfolio itself lists: only these can add output.
  let knownIndustries: Int

  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    parks = positions(portfolio.parks.map(\.id))
    periods = positions(portfolio.periods.map(\.id))
    outcomes = positions(portfolio.outcomes.map(\.id))
    instruments = positions(portfolio.instruments.map(\.id))
    funds = positions(portfolio.funds.map(\.id))
    knownIndustries = Set(portfolio.industries.map(\.id)).count
    uses = positions(portfolio.land.uses.map(\.use))
    industries = numbered(
      portfolio.industries.map(\.id)
        + portfolio.parks.flatMap { $0.industries.map(\.industry) })
    actedOn = portfolio.outcomes.indices.filter { portfolio.outcomes[$0].kind != .merit }
    outputOutcome = portfolio.outcomes.firstIndex { $0.kind == .output }
    fiscalOutcome = portfolio.outcomes.firstIndex { $0.kind == .fiscal }

    let industries = self.industries
    shares = portfolio.parks.map { indexed($0.industries, industries) }
    outputSplits = portfolio.instruments.map { indexed($0.outputSplit, industries) }
    var before = [Double](repeating: 0, count: industries.count)
    for (park, shares) in zip(portfolio.parks, shares) {
      for entry in shares {
        before[entry.industry] += park.output.value.value * entry.share.value
      }
    }
    outputBefore = before

    let outcomes = portfolio.outcomes
    func row(_ figures: [OutcomeID: Figure<Amount>]) -> [Rated] {
      outcomes.map { figures[$0.id]?.rated ?? .zero }
    }
    intensities = portfolio.industries.map { row($0.isBanned ? [:] : $0.intensity) }
    yields = portfolio.land.uses.map { row($0.yield) }
    heals = portfolio.land.uses.map { row($0.heal) }
    effects = portfolio.instruments.map { $0.levels.map { row($0.effects) } }

    fundMembers = portfolio.funds.map { GroupMembers($0.eligible, portfolio.parks) }
    limitMembers = portfolio.limits.map { limit in
      let groups: [ParkGroup] =
        switch limit.rule {
        case .amount(let measure, _, _): [measure.group]
        case .ratio(let part, let whole, _, _): [part.group, whole.group]
        case .brownfieldFirst(let group): [group]
        case .concentration, .requires, .excludes: []
        }
      return groups.map { GroupMembers($0, portfolio.parks) }
    }
  }
}

/// An industry's position with its share.
struct IndustryShare: Sendable {
  var industry: Int
  var share: Rated
}

/// The parks of a group, so that a long list of parks is searched once.
struct GroupMembers: Sendable {
  /// By park; empty: every park.
  private let matches: [Bool]
  private let paths: [DevelopmentPath]

  init(_ group: ParkGroup, _ parks: [Park]) {
    paths = group.paths
    var rest = group
    rest.parks = []
    rest.paths = []
    if group.parks.isEmpty, rest == .all {
      matches = []
    } else {
      let listed = Set(group.parks)
      matches = parks.map {
        (listed.isEmpty || listed.contains($0.id)) && rest.contains($0, nil)
      }
    }
  }

  /// Whether a park belongs, on the path of the alternative that is carried out.
  func contains(_ park: Int, _ path: DevelopmentPath?) -> Bool {
    (matches.isEmpty || matches[park])
      && (paths.isEmpty || path.map(paths.contains) == true)
  }
}

/// The first position of every identifier.
private func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
  Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Numbers for identifiers that occur again and again, in order of first occurrence.
private func numbered<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
  var result: [ID: Int] = [:]
  for id in ids where result[id] == nil { result[id] = result.count }
  return result
}

/// Shares by position; industries that nobody knows are left out.
private func indexed(
  _ shares: [LeadingIndustry], _ industries: [IndustryID: Int]
) -> [IndustryShare] {
  shares.compactMap { entry in
    industries[entry.industry].map { IndustryShare(industry: $0, share: entry.share.rated) }
  }
}
