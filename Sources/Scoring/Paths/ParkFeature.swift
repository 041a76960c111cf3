import ParkModel

/// What the path rule may see of a park as a number: never its name, identifier or path.
enum ParkFeature: CaseIterable, Sendable {
  case cityGDP, cityResidents, citySecondaryShare, cityTertiaryShare, cityResidentsChange
  case cityLoanDepositRatio, cityEmissionsPerGDP, resourceDepleted
  case landArea, idleShare, debtToEquity, leadShare, heavyShare, borderDistance

  var name: BilingualText {
    switch self {
    case .cityGDP:
      BilingualText(
        english: "GDP of the host city (MCNY)",
        chinese: "所在城市 GDP（百万元）")
    case .cityResidents:
      BilingualText(
        english: "residents of the host city",
        chinese: "所在城市常住人口")
    case .citySecondaryShare:
      BilingualText(
        english: "secondary sector's share of the city's GDP",
        chinese: "所在城市第二产业占 GDP 的比重")
    case .cityTertiaryShare:
      BilingualText(
        english: "tertiary sector's share of the city's GDP",
        chinese: "所在城市第三产业占 GDP 的比重")
    case .cityResidentsChange:
      BilingualText(
        english: "ten-year change of the city's residents",
        chinese: "所在城市常住人口十年变化率")
    case .cityLoanDepositRatio:
      BilingualText(
        english: "the city's loans over deposits",
        chinese: "所在城市存贷比")
    case .cityEmissionsPerGDP:
      BilingualText(
        english: "the city's emissions per GDP (t CO2e per 10,000 yuan)",
        chinese: "所在城市单位 GDP 碳排放（吨 CO2e/万元）")
    case .resourceDepleted:
      BilingualText(
        english: "resource-depleted host city (1 yes, 0 no)",
        chinese: "所在城市为资源枯竭型城市（1 是，0 否）")
    case .landArea:
      BilingualText(
        english: "land of the park (ha)",
        chinese: "园区用地（公顷）")
    case .idleShare:
      BilingualText(
        english: "idle share of the developed land",
        chinese: "已开发土地闲置率")
    case .debtToEquity:
      BilingualText(
        english: "debt-to-equity ratio",
        chinese: "负债权益比")
    case .leadShare:
      BilingualText(
        english: "lead share",
        chinese: "主导产业占比")
    case .heavyShare:
      BilingualText(
        english: "heavy industries' share of output",
        chinese: "重工业产出占比")
    case .borderDistance:
      BilingualText(
        english: "distance to the border (km)",
        chinese: "距边境距离（公里）")
    }
  }

  /// Sizes are compared by their ratio, so on a logarithmic scale.
  private var isSize: Bool {
    switch self {
    case .cityGDP, .cityResidents, .landArea: true
    case .citySecondaryShare, .cityTertiaryShare, .cityResidentsChange, .cityLoanDepositRatio,
      .cityEmissionsPerGDP, .resourceDepleted, .idleShare, .debtToEquity, .leadShare,
      .heavyShare, .borderDistance:
      false
    }
  }

  /// The figure on the scale it is compared on; nil where the park does not have it.
  func compared(_ park: Park, heavy: Set<IndustryID>) -> Figure<Amount>? {
    guard var figure = figure(park, heavy: heavy), figure.value.value.isFinite else { return nil }
    guard isSize else { return figure }
    guard figure.value.value > 0 else { return nil }
    figure.value = Amount(naturalLog(figure.value.value))
    return figure
  }

  /// A compared value as a planner reads it.
  func shown(_ compared: Double) -> String {
    shortNumber(isSize ? exponential(compared) : compared)
  }

  private func figure(_ park: Park, heavy: Set<IndustryID>) -> Figure<Amount>? {
    switch self {
    case .cityGDP: park.city.gdp.map { Figure(Amount($0.value.value), $0.status) }
    case .cityResidents: park.city.residents.map { Figure(Amount($0.value.value), $0.status) }
    case .citySecondaryShare:
      park.city.secondaryShare.map { Figure(Amount($0.value.value), $0.status) }
    case .cityTertiaryShare: park.figure(of: "city_tertiary_share")
    case .cityResidentsChange: park.figure(of: "city_residents_change_10y")
    case .cityLoanDepositRatio: park.figure(of: "city_loan_deposit_ratio")
    case .cityEmissionsPerGDP: park.figure(of: "city_co2_per_gdp")
    // A yes or no carries no status of its own; it is a listed fact about the city.
    case .resourceDepleted: Figure(park.isResourceDepleted ? 1 : 0, .sourced)
    case .landArea: land(park.land)
    case .idleShare: park.figure(of: "idle_share")
    case .debtToEquity: park.figure(of: "debt_to_equity")
    case .leadShare: park.figure(of: "lead_share")
    case .heavyShare: park.indicators["heavy_share"] ?? heavyShare(park, heavy)
    case .borderDistance: park.indicators["border_distance_km"]
    }
  }

  private func land(_ land: LandBank) -> Figure<Amount>? {
    var area = land.developable
    var status = max(land.idle.status, land.available.status)
    for use in LandUse.allCases {
      guard let built = land.built[use] else { continue }
      area += built.value
      status = max(status, built.status)
    }
    return Figure(Amount(area.value), status)
  }

  private func heavyShare(_ park: Park, _ heavy: Set<IndustryID>) -> Figure<Amount>? {
    guard !park.industries.isEmpty else { return nil }
    var share = 0.0
    var status = ProvenanceStatus.sourced
    for leading in park.industries {
      status = max(status, leading.share.status)
      if heavy.contains(leading.industry) { share += leading.share.value.value }
    }
    return Figure(Amount(share), status)
  }
}

/// A park as the path rule sees it.
struct FeatureRow: Sendable {
  var kind: String
  /// One for each of `ParkFeature.allCases`; nil where the park has no value that may be used.
  var values: [Double?]
}

extension FeatureRow {
  /// - Parameter weakest: Values of a weaker status are not used.
  init(_ park: Park, heavy: Set<IndustryID>, weakest: ProvenanceStatus) {
    kind = park.kind
    values = ParkFeature.allCases.map { feature in
      guard let figure = feature.compared(park, heavy: heavy), figure.status <= weakest else {
        return nil
      }
      return figure.value.value
    }
  }
}
