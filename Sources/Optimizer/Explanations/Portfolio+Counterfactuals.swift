import ParkModel

/// The same portfolio with one thing otherwise.
extension Portfolio {
  func deciding(_ id: ParkID, _ decision: ParkDecision) -> Portfolio {
    changing(id) { $0.decision = decision }
  }

  /// One of the park's alternatives must be carried out: this one.
  func choosing(_ alternative: AlternativeID, of id: ParkID) -> Portfolio {
    changing(id) {
      $0.decision = .mandatory
      $0.alternatives.removeAll { $0.id != alternative }
    }
  }

  /// Any alternative but this one, or none where the park is not mandatory.
  func withholding(_ alternative: AlternativeID, of id: ParkID) -> Portfolio {
    changing(id) { $0.alternatives.removeAll { $0.id == alternative } }
  }

  /// Land, regeneration, instruments and declared costs of one park times a factor.
  func scalingCosts(of id: ParkID, by factor: Ratio) -> Portfolio {
    changing(id) { park in
      park.instrumentCostFactor.value = park.instrumentCostFactor.value * factor.value
      park.landCostFactor.value = park.landCostFactor.value * factor.value
      for position in park.alternatives.indices {
        for entry in park.alternatives[position].declared.indices {
          if case .cost = park.alternatives[position].declared[entry].quantity {
            let amount = park.alternatives[position].declared[entry].amount.value
            park.alternatives[position].declared[entry].amount.value = amount * factor.value
          }
        }
      }
    }
  }

  /// Every fund's budget in every period times a factor.
  func scalingBudgets(by factor: Ratio) -> Portfolio {
    var changed = self
    for fund in changed.funds.indices {
      for period in changed.funds[fund].budget.indices {
        let budget = changed.funds[fund].budget[period].value
        changed.funds[fund].budget[period].value = budget * factor.value
      }
    }
    return changed
  }

  private func changing(_ id: ParkID, _ change: (inout Park) -> Void) -> Portfolio {
    var changed = self
    if let position = changed.parks.firstIndex(where: { $0.id == id }) {
      change(&changed.parks[position])
    }
    return changed
  }
}
