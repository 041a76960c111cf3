import ParkModel

/// What an allocation costs in one park, by cost class and period (MCNY); swaps are no cost.
///
///     cost[c,t] = start cost of what starts in t + running cost of what started before
///                 + land and remediation costs of t + declared costs of t x extent
///
/// In words: land pays per hectare, regenerated hectares pay on top, both times the park's land
/// cost factor; instruments pay their start cost once and their running cost in every later
/// period, both times the park's instrument cost factor.
struct ParkCosts: Sendable {
  private(set) var land: [Double]
  private(set) var fixed: [Double]
  /// By instrument that runs, in the order of the reading.
  private(set) var instruments: [(instrument: Int, cost: [Double])] = []

  init(of reading: ParkReading, park: Park, _ index: PortfolioIndex) {
    let periods = index.portfolio.periods.count
    let nothing = [Double](repeating: 0, count: periods)
    land = nothing
    fixed = nothing
    guard let alternative = reading.alternative else { return }
    for release in reading.land {
      let rules = index.portfolio.land.uses[release.use]
      let cost: Double =
        rules.cost.value.value * release.hectares
        + rules.regenerationCost.value.value * release.regenerated
      land[release.period] += cost * park.landCostFactor.value.value
    }
    for running in reading.instruments {
      let level = index.portfolio.instruments[running.instrument].levels[running.level]
      let factor = park.instrumentCostFactor.value.value
      var cost = nothing
      for period in running.start..<periods {
        let paid = period == running.start ? level.startCost : level.runningCost
        cost[period] = paid.value.value * factor
      }
      instruments.append((running.instrument, cost))
    }
    for declared in park.alternatives[alternative].declared {
      guard case .cost(let id) = declared.quantity, let period = index.periods[id] else { continue }
      fixed[period] += declared.amount.value.value * reading.extent
    }
  }

  func total(_ period: Int) -> Double {
    instruments.reduce(land[period] + fixed[period]) { $0 + $1.cost[period] }
  }

  var total: Double { land.indices.reduce(0) { $0 + total($1) } }

  /// What the cost classes that satisfy a condition cost together in a period.
  func total(_ period: Int, of index: PortfolioIndex, where covers: (CostClass) -> Bool) -> Double {
    var sum = 0.0
    if covers(.land) { sum += land[period] }
    if covers(.fixed) { sum += fixed[period] }
    for entry in instruments
    where covers(.instrument(index.portfolio.instruments[entry.instrument].id)) {
      sum += entry.cost[period]
    }
    return sum
  }

  /// The classes that cost something in a period.
  func classes(_ period: Int, of index: PortfolioIndex) -> [CostClass] {
    var result: [CostClass] = []
    if land[period] > tolerance(at: 0) { result.append(.land) }
    if fixed[period] > tolerance(at: 0) { result.append(.fixed) }
    for entry in instruments where entry.cost[period] > tolerance(at: 0) {
      result.append(.instrument(index.portfolio.instruments[entry.instrument].id))
    }
    return result
  }
}
