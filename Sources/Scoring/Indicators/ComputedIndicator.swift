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
  public var formula: BilingualText {
    switch self {
    case .debtToEquity:
      BilingualText(
        english: "debt / equity; no value where equity is not positive",
        chinese: "负债 ÷ 权益；权益不为正时无值")
    case .leadShare:
      BilingualText(
        english: "the largest share among the park's leading industries",
        chinese: "主导产业中占比最大者的占比")
    case .idleShare:
      BilingualText(
        english: "idle land / (built land + idle land)",
        chinese: "闲置土地 ÷（已建土地 + 闲置土地）")
    case .resourceDepletedCity:
      BilingualText(
        english: "1 where the host city is resource-depleted, otherwise 0",
        chinese: "所在城市为资源枯竭型城市记 1，否则记 0")
    case .cityResidentsChange:
      BilingualText(
        english: "the host city's change of residents over ten years",
        chinese: "所在城市常住人口十年变化率")
    case .cityTertiaryShare:
      BilingualText(
        english: "the tertiary sector's share of the host city's GDP",
        chinese: "所在城市第三产业占 GDP 的比重")
    case .cityLoanDepositRatio:
      BilingualText(
        english: "the host city's loans / deposits", chinese: "所在城市贷款余额 ÷ 存款余额")
    case .cityEmissionsPerGDP:
      BilingualText(
        english: "the host city's emissions / GDP, in t CO2e per 10,000 yuan",
        chinese: "所在城市碳排放量 ÷ GDP，单位为吨 CO2e/万元")
    }
  }

  /// What the words of a result mean.
  var definition: BilingualText {
    BilingualText(
      english: "where its column is empty, computed: \(formula.english)",
      chinese: "该列为空时按下式计算：\(formula.chinese)")
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
