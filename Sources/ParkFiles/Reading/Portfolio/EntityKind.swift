/// What an identifier of a portfolio can name.
enum EntityKind: Hashable, CaseIterable {
  case period, outcome, industry, park, instrument, fund, limit, indicator, framework, source
  case landUse, scenario, synergy, resource, uncertainNumber

  var noun: String {
    switch self {
    case .period: "period"
    case .outcome: "outcome"
    case .industry: "industry"
    case .park: "park"
    case .instrument: "instrument"
    case .fund: "fund"
    case .limit: "limit"
    case .indicator: "indicator"
    case .framework: "framework"
    case .source: "source"
    case .landUse: "land use"
    case .scenario: "scenario"
    case .synergy: "synergy"
    case .resource: "declared resource"
    case .uncertainNumber: "uncertain number"
    }
  }

  /// The file in which entities of this kind are written down.
  var home: String {
    switch self {
    case .period: RecognisedFile.portfolio
    case .outcome: RecognisedFile.outcomes
    case .industry: RecognisedFile.industries
    case .park: RecognisedFile.parks
    case .instrument: RecognisedFile.instruments
    case .fund: RecognisedFile.funds
    case .limit: RecognisedFile.limits
    case .indicator: RecognisedFile.indicators
    case .framework: RecognisedFile.frameworks
    case .source: RecognisedFile.sources
    case .landUse: RecognisedFile.landUses
    case .scenario: RecognisedFile.scenarios
    case .synergy: RecognisedFile.synergies
    case .resource: RecognisedFile.declared
    case .uncertainNumber: RecognisedFile.uncertainInputs
    }
  }
}
