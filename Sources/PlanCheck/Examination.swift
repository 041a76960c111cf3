import ParkModel

/// One check in progress: the plan as read, what it comes to, and the rules found broken so far.
struct Examination {
  let index: PortfolioIndex
  let portfolio: Portfolio
  let yardstick: Yardstick
  /// By park, in portfolio order, like everything below that is listed by park.
  let parks: [ParkReading]
  /// The path of the alternative that is carried out.
  let paths: [DevelopmentPath?]
  let costs: [ParkCosts]
  var tallies: [OutcomeTally]
  /// By industry over all parks, once synergies are in (MCNY a year).
  var addedOutput: [Double] = []
  var breaches: [Breach]
  var limits: [LimitUse] = []
  var rowValues: [String: [Double]] = [:]
  /// Points that prices and shortfalls take, by status of the price and of what is priced.
  var priced: [Rated] = []

  init(index: PortfolioIndex, yardstick: Yardstick, reading: PlanReading) {
    self.index = index
    self.yardstick = yardstick
    let portfolio = index.portfolio
    self.portfolio = portfolio
    let parks = reading.parks
    self.parks = parks
    breaches = reading.breaches
    paths = parks.indices.map { position in
      parks[position].alternative.flatMap { portfolio.parks[position].alternatives[$0].path }
    }
    costs = parks.indices.map { ParkCosts(of: parks[$0], park: portfolio.parks[$0], index) }
    tallies = parks.indices.map {
      OutcomeTally(
        of: parks[$0], at: $0, merit: yardstick.merits[portfolio.parks[$0].id], index)
    }
  }

  mutating func report() -> CheckReport {
    addSynergies()
    addedOutput = sumOfAddedOutput()
    for position in parks.indices {
      checkDecision(position)
      guard parks[position].alternative != nil else { continue }
      checkInstruments(position)
      checkLand(position)
      checkMoney(position)
    }
    checkFunds()
    checkLimits()
    priceDebt()
    return CheckReport(breaches: breaches, evaluation: evaluation(), rowValues: rowValues)
  }

  /// The alternative that a park carries out.
  func alternative(_ position: Int) -> Alternative? {
    parks[position].alternative.map { portfolio.parks[position].alternatives[$0] }
  }

  /// Whether a plan makes a choice: the park is carried out, on the alternative and with the
  /// instrument where the choice names them.
  func isMade(_ choice: Choice) -> Bool {
    guard let position = index.parks[choice.park], let chosen = alternative(position) else {
      return false
    }
    if let wanted = choice.alternative, wanted != chosen.id { return false }
    guard let wanted = choice.instrument else { return true }
    return index.instruments[wanted].map { parks[position].runs($0) } ?? false
  }

  /// z = Y1 * Y2: both choices are made; the effects count at the first choice's park, and added
  /// output splits by that park's shares.
  private mutating func addSynergies() {
    for synergy in portfolio.synergies where isMade(synergy.first) && isMade(synergy.second) {
      guard let position = index.parks[synergy.first.park] else { continue }
      for (outcome, entry) in portfolio.outcomes.enumerated() {
        guard let effect = synergy.effects[entry.id]?.rated else { continue }
        tallies[position].add(effect, to: outcome)
        guard outcome == index.outputOutcome else { continue }
        tallies[position].addOutput(
          effect.value, by: index.shares[position], known: index.knownIndustries)
      }
    }
  }

  mutating func report(
    _ rule: ParkRule, _ position: Int, _ amount: Double, _ facts: String,
    in period: PeriodID? = nil,
    comparison: Breach.Comparison? = nil
  ) {
    let park = portfolio.parks[position]
    let when = period.map { " in \($0)" } ?? ""
    breaches.append(
      Breach(
        rule: rule.rawValue, park: park.id, amount: Amount(amount),
        sentence: "\(rule.rawValue) of \(label(park))\(when): \(facts).", period: period,
        comparison: comparison))
  }
}
