// The numbers of funds, industries, instruments and land uses.

extension ScenarioApplication {
  mutating func changeFund(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let fund = portfolio.funds[position].id
    for (period, entry) in portfolio.periods.enumerated()
    where address.period == nil || address.period == entry.id {
      guard portfolio.funds[position].budget.indices.contains(period) else { continue }
      edit.change(
        &portfolio.funds[position].budget[period], .notNegative,
        "the budget of '\(fund)' in \(entry.id)")
    }
  }

  mutating func changeIndustry(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.industries[position].id
    edit.change(
      &portfolio.industries[position].intensity, outcome: address.outcome,
      gives: !address.of.isEmpty
    ) { "the intensity of '\(id)' in '\($0)'" }
  }

  mutating func changeInstrument(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.instruments[position].id
    if address.field == .instrumentAffinity {
      changeAffinity(of: position, on: address.group.paths, &edit)
    } else if address.field == .instrumentMaturity {
      change(
        &portfolio.instruments[position].maturity, of: address.period, &edit
      ) { "the maturity of '\(id)' in \($0)" }
    } else {
      for place in portfolio.instruments[position].levels.indices {
        changeLevel(address, place, of: position, &edit)
      }
    }
  }

  private mutating func changeLevel(
    _ address: NumberAddress, _ place: Int, of position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.instruments[position].id
    let level = portfolio.instruments[position].levels[place].id
    if address.field == .instrumentStartCost {
      edit.change(
        &portfolio.instruments[position].levels[place].startCost, .notNegative,
        "the start cost of '\(id)' at level '\(level)'")
    } else if address.field == .instrumentRunningCost {
      edit.change(
        &portfolio.instruments[position].levels[place].runningCost, .notNegative,
        "the running cost of '\(id)' at level '\(level)'")
    } else if address.field == .instrumentEffect {
      edit.change(
        &portfolio.instruments[position].levels[place].effects, outcome: address.outcome,
        gives: !address.of.isEmpty
      ) { "the effect of '\(id)' at level '\(level)' on '\($0)'" }
    }
  }

  /// An affinity that is not given is 1, and is changed as such.
  private mutating func changeAffinity(
    of position: Int, on paths: [DevelopmentPath], _ edit: inout NumberEdit
  ) {
    let id = portfolio.instruments[position].id
    for path in paths.isEmpty ? DevelopmentPath.allCases : paths {
      let before = portfolio.instruments[position].affinity[path] ?? Figure(1, .sourced)
      var affinity = before
      edit.change(
        &affinity, .notNegative, "the affinity of '\(id)' on '\(path.rawValue)'")
      if affinity != before { portfolio.instruments[position].affinity[path] = affinity }
    }
  }

  private func change(
    _ maturity: inout [Figure<Share>], of period: PeriodID?, _ edit: inout NumberEdit,
    _ what: (PeriodID) -> String
  ) {
    for (place, entry) in portfolio.periods.enumerated()
    where (period == nil || period == entry.id) && maturity.indices.contains(place) {
      edit.change(&maturity[place], .share, what(entry.id))
    }
  }

  mutating func changeLandUse(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    var rules = portfolio.land.uses[position]
    let use = rules.use.rawValue
    let gives = !address.of.isEmpty
    if address.field == .landUseCost {
      edit.change(&rules.cost, .notNegative, "the cost of \(use) land")
    } else if address.field == .landUseRegenerationCost {
      edit.change(&rules.regenerationCost, .notNegative, "the regeneration cost of \(use) land")
    } else if address.field == .landUseYield {
      edit.change(&rules.yield, outcome: address.outcome, gives: gives) {
        "the yield of \(use) land in '\($0)'"
      }
    } else if address.field == .landUseHeal {
      edit.change(&rules.heal, outcome: address.outcome, gives: gives) {
        "what regenerated \(use) land heals in '\($0)'"
      }
    } else if address.field == .landUseMaturity {
      change(&rules.maturity, of: address.period, &edit) { "the maturity of \(use) land in \($0)" }
    } else {
      for place in rules.segments.indices {
        if address.field == .landUseSegmentWidth {
          edit.change(
            &rules.segments[place].width, .share,
            "the width of segment \(place + 1) of \(use) land")
        } else if address.field == .landUseSegmentFactor {
          edit.change(
            &rules.segments[place].factor, .notNegative,
            "the factor of segment \(place + 1) of \(use) land")
        }
      }
    }
    portfolio.land.uses[position] = rules
  }
}
