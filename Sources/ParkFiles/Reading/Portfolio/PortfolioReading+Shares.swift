import ParkModel

/// Bounds of ratio limits whose part can never exceed its whole.
extension PortfolioReading {
  /// Reports a bound above 1, most often a percentage.
  func checkShare(_ bound: Double?, at key: String, _ map: SettingMap) {
    guard let bound, bound > 1 else { return }
    map.report(
      key, "\(PlainNumber.written(bound)) is not a share.",
      fix: "write a fraction from 0 to 1, for example 0.3")
  }

  /// Whether a part is at most its whole in every plan: the same measure over no more parks and
  /// periods, of which nothing can be negative.
  func isWithin(_ part: GroupedMeasure, _ whole: GroupedMeasure) -> Bool {
    let hasParks = whole.group == .all || whole.group == part.group
    let hasPeriods =
      whole.periods.isEmpty
      || (!part.periods.isEmpty && part.periods.allSatisfy(whole.periods.contains))
    return part.measure == whole.measure && hasParks && hasPeriods
      && !canBeNegative(part.measure)
  }

  private func canBeNegative(_ measure: Measure) -> Bool {
    switch measure {
    case .parks, .instrument, .grants, .newDebt, .swaps, .released, .greenfield, .regenerated:
      false
    case .resource(let id): declares(.resource(id))
    case .outcome(let id): declares(.outcome(id)) || addsLess(of: id)
    }
  }

  private func declares(_ quantity: DeclaredAmount.Quantity) -> Bool {
    portfolio.parks.contains { park in
      park.alternatives.contains { alternative in
        alternative.declared.contains {
          $0.quantity == quantity && $0.amount.value.value < 0
        }
      }
    }
  }

  /// Whether land, instruments or synergies can lower an outcome.
  private func addsLess(of id: OutcomeID) -> Bool {
    let uses = portfolio.land.uses
    var amounts = portfolio.industries.map { $0.intensity[id] }
    amounts += uses.map { $0.yield[id] } + uses.map { $0.heal[id] }
    amounts += portfolio.instruments.flatMap(\.levels).map { $0.effects[id] }
    amounts += portfolio.synergies.map { $0.effects[id] }
    return amounts.contains { ($0?.value.value ?? 0) < 0 }
  }
}
