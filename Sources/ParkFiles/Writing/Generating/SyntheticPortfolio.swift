import ParkModel

/// A generated portfolio of any size, the same for the same number and seed.
struct SyntheticPortfolio {
  let parks: [Park]
  let demand: SyntheticDemand
  var random: SplitMix64

  typealias Rules = SyntheticPolicies

  init(count: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    parks = SyntheticParks(count: count, random: random.split()).parks
    demand = SyntheticDemand(parks)
  }

  /// Share of the whole demand that grants can meet, over all periods.
  static let moneyShare = 0.24
  /// The parts of the grants that each period gets.
  static let spread = [0.38, 0.34, 0.28]

  var totalDemand: Double { demand.cost.reduce(0, +) }

  mutating func portfolio(seed: UInt64) -> Portfolio {
    let limits = self.limits()
    let synergies = self.synergies()
    return Portfolio(
      name: "synthetic",
      title: BilingualText(
        english: "\(parks.count) made-up parks, seed \(seed)",
        chinese: "\(parks.count)个虚构园区（种子\(seed)）"),
      periods: Rules.periods, horizonYear: Rules.horizonYear, outcomes: outcomes,
      industries: Rules.industries, land: Rules.land, paths: Rules.paths,
      instruments: Rules.instruments, funds: funds, finance: finance, parks: parks,
      limits: limits, synergies: synergies, frameworks: [SyntheticFramework.own],
      scenarios: SyntheticScenarios.scenarios(for: limits))
  }

  /// Outcomes with references: the parks' potential times the share of it that money and land
  /// allow, rounded to three significant digits.
  ///
  /// The shares were found on solved portfolios; a reference is a scale, not a limit.
  var outcomes: [Outcome] {
    let reach: [OutcomeID: Double] = [
      Rules.culture: 1.1, Rules.emissions: 1.1, Rules.fiscal: 0.55, Rules.healed: 0.85,
      Rules.jobs: 0.58, Rules.valueAdded: 0.55,
    ]
    return Rules.outcomes.enumerated().map { position, outcome in
      var outcome = outcome
      let most = demand.potential.reduce(0) { $0 + $1[position] }
      outcome.reference = Rules.figure(
        significant(max(1e-3, most * (reach[outcome.id] ?? 1))))
      return outcome
    }
  }

  func reference(_ id: OutcomeID) -> Double {
    outcomes.first { $0.id == id }?.reference?.value.value ?? 0
  }

  var funds: [Fund] {
    let general = totalDemand * Self.moneyShare
    let depleted = sum(demand.landCost) { $0.isResourceDepleted } * 0.16
    let budget = { (total: Double) -> [Figure<MillionYuan>] in
      Self.spread.map { Rules.figure(rounded(total * $0, 1)) }
    }
    let funds = [
      Fund(
        id: "development", name: Rules.text("Development fund", "发展基金"),
        budget: budget(general)),
      Fund(
        id: "renewal", name: Rules.text("Renewal fund of resource-depleted cities", "资源枯竭城市更新基金"),
        budget: budget(depleted), carriesOver: true, eligible: ParkGroup(isResourceDepleted: true),
        eligibleClasses: [.land, .instrument(Rules.remediation), .instrument("heritage")]),
    ]
    return funds.filter { holdsAPark($0.eligible) }
  }

  /// Prices keep the same weight at every size: they are stated in points per unit of demand.
  var finance: FinanceRules {
    let pointsPerThousand = 100 / totalDemand * 1000
    return FinanceRules(
      leverageBenchmark: Rules.figure(1.61), leverageCap: Rules.figure(2.3),
      swapShare: Rules.figure(0.06), serviceRate: Rules.figure(0.045),
      serviceShare: Rules.figure(0.3),
      debtPrice: Rules.figure(significant(1.1 * pointsPerThousand)),
      overhangPrice: Rules.figure(significant(0.6 * pointsPerThousand)))
  }

  /// Sum over the parks of a group, in order of the parks.
  func sum(_ values: [Double], _ isIn: (Park) -> Bool) -> Double {
    zip(parks, values).reduce(0) { isIn($1.0) ? $0 + $1.1 : $0 }
  }
}
