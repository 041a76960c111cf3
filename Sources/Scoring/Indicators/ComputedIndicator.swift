public import ParkModel

/// Indicators that follow from a park's other figures, so that no column has to repeat them.
///
/// A value given in the indicator's own column always comes first. The status of a computed
/// value is the weakest of its inputs.
public enum ComputedIndicator: String, CaseIterable, Sendable {
  case debtToEquity = "debt_to_equity"
  case leadShare = "lead_share"
  case idleShare = "idle_share"
  case resourceDepletedCity = "resource_depleted_city"
  case cityResidentsChange = "city_residents_change_10y"
  case cityTertiaryShare = "city_tertiary_share"
  case cityLoanDepositRatio = "city_loan_deposit_ratio"
  case cityEmissionsPerGDP = "city_co2_per_gdp"

  /// How the value is computed, in words.
  public var formula: String {
    switch self {
    case .debtToEquity: "debt / equity; no value where equity is not positive"
    case .leadShare: "the largest share among the park's leading industries"
    case .idleShare: "idle land / (built land + idle land)"
    case .resourceDepletedCity: "1 where the host city is resource-depleted, otherwise 0"
    case .cityResidentsChange: "the host city's change of residents over ten years"
    case .cityTertiaryShare: "the tertiary sector's share of the host city's GDP"
    case .cityLoanDepositRatio: "the host city's loans / deposits"
    case .cityEmissionsPerGDP: "the host city's emissions / GDP, in t CO2e per 10,000 yuan"
    }
  }

  func figure(of park: Park) -> Figure<Amount>? {
    switch self {
    case .debtToEquity:
      guard let finances = park.finances, let ratio = finances.debtToEquity else { return nil }
      return Figure(Amount(ratio.value), max(finances.debt.status, finances.equity.status))
    case .leadShare:
      guard let lead = park.industries.max(by: { $0.share.value < $1.share.value }) else {
        return nil
      }
      return Figure(Amount(lead.share.value.value), lead.share.status, origin: lead.share.origin)
    case .idleShare: return idleShare(of: park.land)
    case .resourceDepletedCity: return Figure(park.isResourceDepleted ? 1 : 0, .assumed)
    case .cityResidentsChange:
      return park.city.residentsChange.map { Figure(Amount($0.value.value), $0.status) }
    case .cityTertiaryShare:
      return park.city.tertiaryShare.map { Figure(Amount($0.value.value), $0.status) }
    case .cityLoanDepositRatio: return quotient(park.city.loans, park.city.deposits, times: 1)
    // 1 kt per 10 MCNY is 1 t per 10,000 yuan.
    case .cityEmissionsPerGDP: return quotient(park.city.emissions, park.city.gdp, times: 10)
    }
  }

  private func idleShare(of land: LandBank) -> Figure<Amount>? {
    var developed = land.idle.value
    var status = land.idle.status
    for use in LandUse.allCases {
      guard let built = land.built[use] else { continue }
      developed += built.value
      status = max(status, built.status)
    }
    guard developed.value > 0 else { return nil }
    return Figure(Amount(land.idle.value / developed), status)
  }

  private func quotient<Above: Quantity, Below: Quantity>(
    _ above: Figure<Above>?, _ below: Figure<Below>?, times factor: Double
  ) -> Figure<Amount>? {
    guard let above, let below, below.value.value > 0 else { return nil }
    return Figure(
      Amount(factor * above.value.value / below.value.value), max(above.status, below.status))
  }
}
