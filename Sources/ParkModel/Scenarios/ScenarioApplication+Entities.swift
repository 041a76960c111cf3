// The numbers of parks, limits, paths and finances, entity by entity.

extension ScenarioApplication {
  mutating func changePark(_ field: NumberField, _ position: Int, _ edit: inout NumberEdit) {
    let id = portfolio.parks[position].id
    switch field {
    case .parkDebt:
      guard var finances = portfolio.parks[position].finances else { return }
      edit.change(&finances.debt, .notNegative, "the debt of \(id)")
      portfolio.parks[position].finances = finances
    case .parkEquity:
      guard var finances = portfolio.parks[position].finances else { return }
      edit.change(&finances.equity, .any, "the equity of \(id)")
      portfolio.parks[position].finances = finances
    case .parkFiscalRevenue:
      guard var finances = portfolio.parks[position].finances else { return }
      edit.change(
        &finances.fiscalRevenue, .notNegative, gives: true, "the fiscal revenue of \(id)")
      portfolio.parks[position].finances = finances
    case .parkOutput:
      edit.change(&portfolio.parks[position].output, .notNegative, "the output of \(id)")
    case .parkAvailable:
      edit.change(
        &portfolio.parks[position].land.available, .notNegative, "the available land of \(id)")
    case .parkIdle:
      edit.change(&portfolio.parks[position].land.idle, .notNegative, "the idle land of \(id)")
    case .parkInstrumentCostFactor:
      edit.change(
        &portfolio.parks[position].instrumentCostFactor, .notNegative,
        "the instrument cost factor of \(id)")
    case .parkLandCostFactor:
      edit.change(
        &portfolio.parks[position].landCostFactor, .notNegative, "the land cost factor of \(id)")
    case .fundBudget, .industryIntensity, .instrumentStartCost, .instrumentRunningCost,
      .instrumentEffect, .landUseCost, .landUseRegenerationCost, .landUseYield, .parkDeclaredCost,
      .parkDeclaredOutcome, .limitAtLeast, .limitAtMost, .outcomeWeight, .outcomeReference,
      .pathIntegrationLow, .pathIntegrationHigh, .pathIndustrialAffinity, .leverageBenchmark,
      .leverageCap, .swapShare, .debtPrice, .overhangPrice:
      break
    }
  }

  /// Declared costs and outcomes; a path in the group is judged on the alternative.
  mutating func changeDeclared(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let park = portfolio.parks[position]
    let paths = address.group.paths
    for (place, alternative) in park.alternatives.enumerated()
    where paths.isEmpty || alternative.path.map(paths.contains) == true {
      for (entry, declared) in alternative.declared.enumerated() {
        let what: String
        let bounds: NumberEdit.Bounds
        switch (declared.quantity, address.field == .parkDeclaredCost) {
        case (.cost(let period), true):
          guard address.period == nil || address.period == period else { continue }
          (what, bounds) = ("the cost in \(period)", .notNegative)
        case (.outcome(let outcome), false):
          guard address.outcome == nil || address.outcome == outcome else { continue }
          (what, bounds) = ("the amount of '\(outcome)'", .any)
        case (.cost, false), (.outcome, true), (.greenfield, _), (.regenerated, _), (.resource, _):
          continue
        }
        edit.change(
          &portfolio.parks[position].alternatives[place].declared[entry].amount, bounds,
          "\(what) that '\(alternative.id)' of \(park.id) declares")
      }
    }
  }

  /// Bounds of a limit; `set` also gives a bound that a named limit does not have yet.
  mutating func changeLimit(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let isFloor = address.field == .limitAtLeast
    let gives = !address.of.isEmpty
    let limit = portfolio.limits[position]
    let what = "the \(isFloor ? "floor" : "cap") of limit '\(limit.id)'"
    switch limit.rule {
    case .amount(let measure, var atLeast, var atMost):
      if isFloor {
        edit.change(&atLeast, .any, gives: gives, what)
      } else {
        edit.change(&atMost, .any, gives: gives, what)
      }
      portfolio.limits[position].rule = .amount(measure, atLeast: atLeast, atMost: atMost)
    case .ratio(let part, let whole, var atLeast, var atMost):
      if isFloor {
        edit.change(&atLeast, .share, gives: gives, what)
      } else {
        edit.change(&atMost, .share, gives: gives, what)
      }
      portfolio.limits[position].rule = .ratio(
        part: part, whole: whole, atLeast: atLeast, atMost: atMost)
    case .concentration(var rule):
      guard !isFloor else { return }
      edit.change(&rule.share, .share, what)
      portfolio.limits[position].rule = .concentration(rule)
    case .brownfieldFirst, .requires, .excludes: break
    }
  }

  mutating func changePath(_ field: NumberField, _ position: Int, _ edit: inout NumberEdit) {
    let path = portfolio.paths[position].path.rawValue
    if field == .pathIntegrationLow {
      edit.change(
        &portfolio.paths[position].integrationLow, .share,
        "the low end of the integration band of '\(path)'")
    } else if field == .pathIntegrationHigh {
      edit.change(
        &portfolio.paths[position].integrationHigh, .share,
        "the high end of the integration band of '\(path)'")
    } else {
      edit.change(
        &portfolio.paths[position].industrialAffinity, .notNegative,
        "the industrial affinity of '\(path)'")
    }
  }

  mutating func changeFinance(_ field: NumberField, _ edit: inout NumberEdit) {
    guard var finance = portfolio.finance else { return }
    if field == .leverageBenchmark {
      edit.change(&finance.leverageBenchmark, .notNegative, "the leverage benchmark")
    } else if field == .leverageCap {
      edit.change(&finance.leverageCap, .notNegative, "the leverage cap")
    } else if field == .swapShare {
      edit.change(&finance.swapShare, .share, "the swap share")
    } else if field == .debtPrice {
      edit.change(&finance.debtPrice, .notNegative, "the debt price")
    } else {
      edit.change(&finance.overhangPrice, .notNegative, "the overhang price")
    }
    portfolio.finance = finance
  }
}

extension NumberField {
  /// Whether amounts of one outcome can be addressed.
  var isByOutcome: Bool {
    switch self {
    case .industryIntensity, .instrumentEffect, .landUseYield, .parkDeclaredOutcome: true
    case .fundBudget, .instrumentStartCost, .instrumentRunningCost, .landUseCost,
      .landUseRegenerationCost, .parkDebt, .parkEquity, .parkFiscalRevenue, .parkOutput,
      .parkAvailable, .parkIdle, .parkInstrumentCostFactor, .parkLandCostFactor, .parkDeclaredCost,
      .limitAtLeast, .limitAtMost, .outcomeWeight, .outcomeReference, .pathIntegrationLow,
      .pathIntegrationHigh, .pathIndustrialAffinity, .leverageBenchmark, .leverageCap, .swapShare,
      .debtPrice, .overhangPrice:
      false
    }
  }

  /// Whether one period can be addressed.
  var isByPeriod: Bool { self == .fundBudget || self == .parkDeclaredCost }
}

extension Limit.Rule {
  /// Both bounds, where the rule has both.
  var bounds: (low: Double, high: Double)? {
    switch self {
    case .amount(_, let low?, let high?): (low.value.value, high.value.value)
    case .ratio(_, _, let low?, let high?): (low.value.value, high.value.value)
    case .amount, .ratio, .concentration, .brownfieldFirst, .requires, .excludes: nil
    }
  }
}
