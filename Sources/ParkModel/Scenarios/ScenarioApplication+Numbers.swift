extension ScenarioApplication {
  mutating func edit(_ address: NumberAddress, _ start: NumberEdit) {
    words = "\(start.operation.verb) \(address.field.rawValue)"
    let before = problems.count
    checkNarrowing(of: address)
    if address.field.entity == .park { _ = checkNames(of: address.group) }
    let known = names(of: address.field.entity)
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
  private func names(of entity: NumberField.Entity) -> (kind: String, names: [String]) {
    switch entity {
    case .fund: ("fund", portfolio.funds.map(\.id.text))
    case .industry: ("industry", portfolio.industries.map(\.id.text))
    case .instrument: ("instrument", portfolio.instruments.map(\.id.text))
    case .landUse: ("land use", portfolio.land.uses.map(\.use.rawValue))
    case .park: ("park", portfolio.parks.map(\.id.text))
    case .limit: ("limit", portfolio.limits.map(\.id.text))
    case .outcome: ("outcome", portfolio.outcomes.map(\.id.text))
    case .path: ("path", portfolio.paths.map(\.path.rawValue))
    case .finance: ("", [])
    case .synergy: ("synergy", portfolio.synergies.map(\.id.text))
    case .indicator:
      (
        "indicator of the default framework",
        portfolio.frameworks.first?.indicators.map(\.id.text) ?? []
      )
    }
  }

  private mutating func change(
    _ address: NumberAddress, at chosen: [Int], _ edit: inout NumberEdit
  ) {
    switch address.field.entity {
    case .fund: for position in chosen { changeFund(address, position, &edit) }
    case .industry: for position in chosen { changeIndustry(address, position, &edit) }
    case .instrument: for position in chosen { changeInstrument(address, position, &edit) }
    case .landUse: for position in chosen { changeLandUse(address, position, &edit) }
    case .park:
      var group = address.group
      // The path of what belongs to an alternative is the alternative's.
      if address.field.isOfAlternatives { group.paths = [] }
      for position in parks(of: address.of, group) { changePark(address, position, &edit) }
    case .limit: for position in chosen { changeLimit(address, position, &edit) }
    case .outcome: for position in chosen { changeOutcome(address, position, &edit) }
    case .path: for position in chosen { changePath(address.field, position, &edit) }
    case .finance: changeFinance(address.field, &edit)
    case .synergy: for position in chosen { changeSynergy(address, position, &edit) }
    case .indicator: for position in chosen { changeIndicator(position, &edit) }
    }
  }
}
