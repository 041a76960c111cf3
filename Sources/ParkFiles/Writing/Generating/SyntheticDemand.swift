import ParkModel

/// What generated parks could use and bring: the scale for budgets, quotas, floors and references.
///
/// Closed-form sums over the parks; nothing is solved.
struct SyntheticDemand {
  /// MCNY for every eligible instrument at its middle level and all land, as if money were free.
  private(set) var cost: [Double] = []
  /// The part of it that a land and remediation fund may pay.
  private(set) var landCost: [Double] = []
  /// The most that each park could bring of each outcome, in order of the outcomes.
  private(set) var potential: [[Double]] = []

  private typealias Rules = SyntheticPolicies

  init(_ parks: [Park]) {
    for park in parks {
      let path = park.path ?? .urbanization
      var instruments = 0.0
      var landAndRepair = Self.landCost(park)
      for instrument in Rules.instruments where instrument.isEligible(park, path) {
        let level = instrument.levels[1]
        let price =
          (level.startCost.value.value + 2 * level.runningCost.value.value)
          * park.instrumentCostFactor.value.value
        instruments += price
        if [Rules.remediation, "heritage"].contains(instrument.id) { landAndRepair += price }
      }
      cost.append(instruments + Self.landCost(park))
      landCost.append(landAndRepair)
      potential.append(Rules.outcomes.map { Self.potential(of: $0, park, path) })
    }
  }

  /// All land at the cost of industrial use, idle land regenerated.
  private static func landCost(_ park: Park) -> Double {
    let industrial = Rules.land.uses[0]
    let release = industrial.cost.value.value * park.land.developable.value
    let repair = industrial.regenerationCost.value.value * park.land.idle.value.value
    return (release + repair) * park.landCostFactor.value.value
  }

  /// Every instrument at its highest level from the start, and all land in a usual mix of uses.
  private static func potential(
    of outcome: Outcome, _ park: Park, _ path: DevelopmentPath
  ) -> Double {
    if outcome.id == Rules.healed { return park.land.idle.value.value }
    var effects = 0.0
    for instrument in Rules.instruments where instrument.isEligible(park, path) {
      let effect = instrument.levels[2].effects[outcome.id]?.value.value ?? 0
      effects += effect * (instrument.affinity[path]?.value.value ?? 1)
    }
    if let ceiling = outcome.effectCeiling?.value.value { effects = min(effects, ceiling) }
    let mix: [LandUse: Double] = [
      .industrial: 0.5, .residential: 0.14, .commercial: 0.12, .publicGreen: 0.18,
      .heritageCulture: 0.06,
    ]
    var perHectare = 0.0
    for use in Rules.land.uses {
      var yield = use.yield[outcome.id]?.value.value ?? 0
      if use.use == .industrial {
        for leading in park.industries {
          let industry = Rules.industries.first { $0.id == leading.industry }
          guard let industry, !industry.isBanned else { continue }
          yield += leading.share.value.value * (industry.intensity[outcome.id]?.value.value ?? 0)
        }
      }
      perHectare += max(0, yield) * (mix[use.use] ?? 0)
    }
    let base = park.effectBase(outcome.effectBase).value.value
    return effects * base + 0.8 * perHectare * park.land.developable.value
  }
}
