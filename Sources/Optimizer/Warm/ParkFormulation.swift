import ParkModel

/// What the parks of a portfolio may do under their own rules, compiled once for all portfolios that
/// differ in nothing else: in budgets, limits, and the weights and references of outcomes.
struct ParkFormulation: Sendable {
  private let parks: Formulation
  /// The portfolio without what may differ.
  private let bare: Portfolio

  init(_ portfolio: Portfolio, merits: [ParkID: Share]) {
    parks = Formulation(parksOf: portfolio, merits: merits)
    bare = Self.bare(portfolio)
  }

  /// The formulation of another portfolio; nil where its parks are not the same.
  func formulation(of portfolio: Portfolio, merits: [ParkID: Share]) -> Formulation? {
    guard match(portfolio, merits: merits) else { return nil }
    var formulation = parks
    formulation.addLimits(of: portfolio)
    return formulation
  }

  func match(_ portfolio: Portfolio, merits: [ParkID: Share]) -> Bool {
    merits == parks.merits && Self.bare(portfolio) == bare
  }

  private static func bare(_ portfolio: Portfolio) -> Portfolio {
    var bare = portfolio
    bare.limits = []
    for fund in bare.funds.indices { bare.funds[fund].budget = [] }
    for outcome in bare.outcomes.indices {
      bare.outcomes[outcome].weight = .zero
      bare.outcomes[outcome].reference = nil
    }
    // What no formulation looks at: texts, frameworks, and what is uncertain.
    (bare.scenarios, bare.frameworks, bare.sources, bare.origins) = ([], [], [], [])
    (bare.uncertainties, bare.uncertainInputs) = ([], UncertainInputs())
    return bare
  }
}
