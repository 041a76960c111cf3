// The numbers of limits, outcomes, paths, finances, synergies and indicators.

extension ScenarioApplication {
  /// Bounds and prices of a limit; `set` also gives what a named limit does not have yet.
  mutating func changeLimit(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.limits[position].id
    if address.field == .limitShortfallPrice {
      // A price makes a limit soft: that is a change of kind, not of a number.
      edit.change(
        &portfolio.limits[position].shortfallPrice, .notNegative, gives: false,
        "the shortfall price of limit '\(id)'")
      return
    }
    let isFloor = address.field == .limitAtLeast
    let gives = !address.of.isEmpty
    func what() -> String { "the \(isFloor ? "floor" : "cap") of limit '\(id)'" }
    switch portfolio.limits[position].rule {
    case .amount(let measure, var atLeast, var atMost):
      if isFloor {
        edit.change(&atLeast, .any, gives: gives, what())
      } else {
        edit.change(&atMost, .any, gives: gives, what())
      }
      portfolio.limits[position].rule = .amount(measure, atLeast: atLeast, atMost: atMost)
    case .ratio(let part, let whole, var atLeast, var atMost):
      if isFloor {
        edit.change(&atLeast, .share, gives: gives, what())
      } else {
        edit.change(&atMost, .share, gives: gives, what())
      }
      portfolio.limits[position].rule = .ratio(
        part: part, whole: whole, atLeast: atLeast, atMost: atMost)
    case .concentration(var rule):
      guard !isFloor else { return }
      edit.change(&rule.share, .share, what())
      portfolio.limits[position].rule = .concentration(rule)
    case .brownfieldFirst, .requires, .excludes: break
    }
  }

  mutating func changeOutcome(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.outcomes[position].id
    if address.field == .outcomeWeight {
      edit.change(&portfolio.outcomes[position].weight, .notNegative, "the weight of '\(id)'")
    } else if address.field == .outcomeReference {
      edit.change(
        &portfolio.outcomes[position].reference, .positive, gives: !address.of.isEmpty,
        "the reference of '\(id)'")
    } else if address.field == .outcomeEffectCeiling {
      edit.change(
        &portfolio.outcomes[position].effectCeiling, .notNegative, gives: false,
        "the effect ceiling of '\(id)'")
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
    } else if field == .pathIndustrialAffinity {
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
    } else if field == .serviceRate {
      edit.change(&finance.serviceRate, .share, gives: false, "the service rate")
    } else if field == .serviceShare {
      edit.change(&finance.serviceShare, .share, gives: false, "the service share")
    } else if field == .debtPrice {
      edit.change(&finance.debtPrice, .notNegative, "the debt price")
    } else if field == .overhangPrice {
      edit.change(&finance.overhangPrice, .notNegative, "the overhang price")
    }
    portfolio.finance = finance
  }

  mutating func changeSynergy(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.synergies[position].id
    edit.change(
      &portfolio.synergies[position].effects, outcome: address.outcome,
      gives: !address.of.isEmpty
    ) { "the effect of synergy '\(id)' on '\($0)'" }
  }

  /// The weight of an indicator in the default framework, the first one.
  mutating func changeIndicator(_ position: Int, _ edit: inout NumberEdit) {
    guard var indicator = portfolio.frameworks.first?.indicators[position] else { return }
    edit.change(&indicator.weight, .notNegative, "the weight of indicator '\(indicator.id)'")
    for path in DevelopmentPath.allCases {
      edit.change(
        &indicator.pathWeights[path], .notNegative, gives: false,
        "the weight of indicator '\(indicator.id)' on '\(path.rawValue)'")
    }
    portfolio.frameworks[0].indicators[position] = indicator
  }
}
