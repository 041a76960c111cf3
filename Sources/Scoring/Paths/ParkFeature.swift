import ParkModel

/// What the path rule may see of a park as a number: never its name, identifier or path.
enum ParkFeature: CaseIterable, Sendable {
  case cityGDP, cityResidents, citySecondaryShare, cityTertiaryShare, cityResidentsChange
  case cityLoanDepositRatio, cityEmissionsPerGDP, resourceDepleted
  case landArea, idleShare, debtToEquity, leadShare, heavyShare, borderDistance

  var name: String {
    switch self {
    case .cityGDP: "GDP of the host city (MCNY)"
    case .cityResidents: "residents of the host city"
    case .citySecondaryShare: "secondary sector's share of the city's GDP"
    case .cityTertiaryShare: "tertiary sector's share of the city's GDP"
    case .cityResidentsChange: "ten-year change of the city's residents"
    case .cityLoanDepositRatio: "the city's loans over deposits"
    case .cityEmissionsPerGDP: "the city's emissions per GDP (t CO2e per 10,000 yuan)"
    case .resourceDepleted: "resource-depleted host city (1 yes, 0 no)"
    case .landArea: "land of the park (ha)"
    case .idleShare: "idle share of the developed land"
    case .debtToEquity: "debt-to-equity ratio"
    case .leadShare: "lead share"
    case .heavyShare: "heavy industries' share of output"
    case .borderDistance: "distance to the border (km)"
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
