// The numbers of parks and of their alternatives.

extension ScenarioApplication {
  mutating func changePark(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let field = address.field
    if field.isOfAlternatives {
      changeAlternatives(address, position, &edit)
    } else if [.parkDebt, .parkEquity, .parkFiscalRevenue].contains(field) {
      changeFinances(field, position, &edit)
    } else if field == .parkIndicator {
      guard let indicator = address.indicator else { return }
      let id = portfolio.parks[position].id
      edit.change(
        &portfolio.parks[position].indicators[indicator], .any, gives: true,
        "the indicator '\(indicator)' of \(id)")
    } else {
      changeLand(field, position, &edit)
      changeSize(field, position, &edit)
    }
  }

  private mutating func changeFinances(
    _ field: NumberField, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.parks[position].id
    guard var finances = portfolio.parks[position].finances else { return }
    if field == .parkDebt {
      edit.change(&finances.debt, .notNegative, "the debt of \(id)")
    } else if field == .parkEquity {
      edit.change(&finances.equity, .any, "the equity of \(id)")
    } else {
      edit.change(
        &finances.fiscalRevenue, .notNegative, gives: true, "the fiscal revenue of \(id)")
    }
    portfolio.parks[position].finances = finances
  }

  private mutating func changeLand(
    _ field: NumberField, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.parks[position].id
    if field == .parkAvailable {
      edit.change(
        &portfolio.parks[position].land.available, .notNegative, "the available land of \(id)")
    } else if field == .parkIdle {
      edit.change(&portfolio.parks[position].land.idle, .notNegative, "the idle land of \(id)")
    } else if field == .parkBuilt {
      for use in LandUse.allCases {
        edit.change(
          &portfolio.parks[position].land.built[use], .notNegative, gives: false,
          "the built \(use.rawValue) land of \(id)")
      }
    } else if field == .parkMinimumViable {
      edit.change(
        &portfolio.parks[position].land.minimumViable, .notNegative,
        "the smallest release of \(id)")
    } else if field == .parkReleaseCap {
      edit.change(
        &portfolio.parks[position].land.releaseCap, .notNegative, gives: true,
        "the release cap of \(id)")
    }
  }

  private mutating func changeSize(
    _ field: NumberField, _ position: Int, _ edit: inout NumberEdit
  ) {
    let id = portfolio.parks[position].id
    if field == .parkOutput {
      edit.change(&portfolio.parks[position].output, .notNegative, "the output of \(id)")
    } else if field == .parkWorkers {
      edit.change(&portfolio.parks[position].workers, .notNegative, "the workers of \(id)")
    } else if field == .parkResidents {
      edit.change(&portfolio.parks[position].residents, .notNegative, "the residents of \(id)")
    } else if field == .parkInstrumentCostFactor {
      edit.change(
        &portfolio.parks[position].instrumentCostFactor, .notNegative,
        "the instrument cost factor of \(id)")
    } else if field == .parkLandCostFactor {
      edit.change(
        &portfolio.parks[position].landCostFactor, .notNegative, "the land cost factor of \(id)")
    }
  }

  /// Extents and declared amounts; a path in the group is judged on the alternative.
  private mutating func changeAlternatives(
    _ address: NumberAddress, _ position: Int, _ edit: inout NumberEdit
  ) {
    let paths = address.group.paths
    let park = portfolio.parks[position]
    for (place, alternative) in park.alternatives.enumerated()
    where paths.isEmpty || alternative.path.map(paths.contains) == true {
      if address.field == .parkMinimumExtent {
        edit.change(
          &portfolio.parks[position].alternatives[place].minimumExtent, .share,
          "the smallest extent of '\(alternative.id)' of \(park.id)")
      }
      for (entry, declared) in alternative.declared.enumerated() {
        guard let amount = declared.quantity.amount(address) else { continue }
        edit.change(
          &portfolio.parks[position].alternatives[place].declared[entry].amount, amount.bounds,
          "\(amount.words) that '\(alternative.id)' of \(park.id) declares")
      }
    }
  }
}

extension DeclaredAmount.Quantity {
  /// What a declared amount is and may be, where the address means it.
  fileprivate func amount(
    _ address: NumberAddress
  ) -> (words: String, bounds: NumberEdit.Bounds)? {
    func isMeant(_ field: NumberField, _ period: PeriodID) -> Bool {
      address.field == field && (address.period == nil || address.period == period)
    }
    switch self {
    case .cost(let period):
      return isMeant(.parkDeclaredCost, period)
        ? ("the cost in \(period)", .notNegative) : nil
    case .greenfield(let use, let period):
      return isMeant(.parkDeclaredGreenfield, period)
        ? ("the greenfield for \(use.rawValue) use in \(period)", .notNegative) : nil
    case .regenerated(let use, let period):
      return isMeant(.parkDeclaredRegenerated, period)
        ? ("the regenerated land for \(use.rawValue) use in \(period)", .notNegative) : nil
    case .outcome(let outcome):
      return address.field == .parkDeclaredOutcome
        && (address.outcome == nil || address.outcome == outcome)
        ? ("the amount of '\(outcome)'", .any) : nil
    case .resource(let resource):
      return address.field == .parkDeclaredResource
        ? ("the amount of '\(resource)'", .any) : nil
    }
  }
}
