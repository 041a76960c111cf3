extension ScenarioApplication {
  mutating func edit(_ address: NumberAddress, _ start: NumberEdit) {
    words = "\(start.operation.verb) \(address.field.rawValue)"
    let before = problems.count
    checkNarrowing(of: address)
    _ = checkNames(of: address.group)
    let known = names(of: address.field)
    let chosen = positions(of: address.of, in: known.names, known.kind)
    guard problems.count == before else { return }
    var edit = start
    change(address, at: chosen, &edit)
    if let impossible = edit.impossible {
      refuse(impossible.found + edit.further, impossible.fix)
    } else if edit.touched == 0 {
      refuseUntouched("the portfolio gives no such number")
    }
  }

  /// Entities that `of` may name, by what the field's first word stands for.
  private func names(of field: NumberField) -> (kind: String, names: [String]) {
    switch field {
    case .fundBudget: ("fund", portfolio.funds.map(\.id.text))
    case .industryIntensity: ("industry", portfolio.industries.map(\.id.text))
    case .instrumentStartCost, .instrumentRunningCost, .instrumentEffect:
      ("instrument", portfolio.instruments.map(\.id.text))
    case .landUseCost, .landUseRegenerationCost, .landUseYield:
      ("land use", portfolio.land.uses.map(\.use.rawValue))
    case .parkDebt, .parkEquity, .parkFiscalRevenue, .parkOutput, .parkAvailable, .parkIdle,
      .parkInstrumentCostFactor, .parkLandCostFactor, .parkDeclaredCost, .parkDeclaredOutcome:
      ("park", portfolio.parks.map(\.id.text))
    case .limitAtLeast, .limitAtMost: ("limit", portfolio.limits.map(\.id.text))
    case .outcomeWeight, .outcomeReference: ("outcome", portfolio.outcomes.map(\.id.text))
    case .pathIntegrationLow, .pathIntegrationHigh, .pathIndustrialAffinity:
      ("path", portfolio.paths.map(\.path.rawValue))
    case .leverageBenchmark, .leverageCap, .swapShare, .debtPrice, .overhangPrice:
      ("", [])
    }
  }

  private mutating func change(
    _ address: NumberAddress, at chosen: [Int], _ edit: inout NumberEdit
  ) {
    switch address.field {
    case .fundBudget:
      for position in chosen {
        let fund = portfolio.funds[position].id
        for (period, entry) in portfolio.periods.enumerated()
        where address.period == nil || address.period == entry.id {
          guard portfolio.funds[position].budget.indices.contains(period) else { continue }
          edit.change(
            &portfolio.funds[position].budget[period], .notNegative,
            "the budget of '\(fund)' in \(entry.id)")
        }
      }
    case .industryIntensity:
      for position in chosen {
        let id = portfolio.industries[position].id
        edit.change(
          &portfolio.industries[position].intensity, outcome: address.outcome,
          gives: !address.of.isEmpty
        ) { "the intensity of '\(id)' in '\($0)'" }
      }
    case .instrumentStartCost, .instrumentRunningCost, .instrumentEffect:
      for position in chosen { changeInstrument(address, position, &edit) }
    case .landUseCost, .landUseRegenerationCost, .landUseYield:
      for position in chosen { changeLandUse(address, position, &edit) }
    case .parkDebt, .parkEquity, .parkFiscalRevenue, .parkOutput, .parkAvailable, .parkIdle,
      .parkInstrumentCostFactor, .parkLandCostFactor:
      for position in parks(of: address.of, address.group) {
        changePark(address.field, position, &edit)
      }
    case .parkDeclaredCost, .parkDeclaredOutcome:
      var anyPath = address.group
      anyPath.paths = []
      for position in parks(of: address.of, anyPath) { changeDeclared(address, position, &edit) }
    case .limitAtLeast, .limitAtMost:
      for position in chosen { changeLimit(address, position, &edit) }
    case .outcomeWeight:
      for position in chosen {
        let id = portfolio.outcomes[position].id
        edit.change(
          &portfolio.outcomes[position].weight, .notNegative, "the weight of '\(id)'")
      }
    case .outcomeReference:
      for position in chosen {
        let id = portfolio.outcomes[position].id
        edit.change(
          &portfolio.outcomes[position].reference, .positive, gives: !address.of.isEmpty,
          "the reference of '\(id)'")
      }
    case .pathIntegrationLow, .pathIntegrationHigh, .pathIndustrialAffinity:
      for position in chosen { changePath(address.field, position, &edit) }
    case .leverageBenchmark, .leverageCap, .swapShare, .debtPrice, .overhangPrice:
      changeFinance(address.field, &edit)
    }
  }

  private mutating func changeInstrument(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.instruments[position].id
    for place in portfolio.instruments[position].levels.indices {
      let level = portfolio.instruments[position].levels[place].id
      let name = "'\(id)' at level '\(level)'"
      if address.field == .instrumentStartCost {
        edit.change(
          &portfolio.instruments[position].levels[place].startCost, .notNegative,
          "the start cost of \(name)")
      } else if address.field == .instrumentRunningCost {
        edit.change(
          &portfolio.instruments[position].levels[place].runningCost, .notNegative,
          "the running cost of \(name)")
      } else {
        edit.change(
          &portfolio.instruments[position].levels[place].effects, outcome: address.outcome,
          gives: !address.of.isEmpty
        ) { "the effect of \(name) on '\($0)'" }
      }
    }
  }

  private mutating func changeLandUse(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let use = portfolio.land.uses[position].use.rawValue
    if address.field == .landUseCost {
      edit.change(
        &portfolio.land.uses[position].cost, .notNegative, "the cost of \(use) land")
    } else if address.field == .landUseRegenerationCost {
      edit.change(
        &portfolio.land.uses[position].regenerationCost, .notNegative,
        "the regeneration cost of \(use) land")
    } else {
      edit.change(
        &portfolio.land.uses[position].yield, outcome: address.outcome,
        gives: !address.of.isEmpty
      ) { "the yield of \(use) land in '\($0)'" }
    }
  }
}
