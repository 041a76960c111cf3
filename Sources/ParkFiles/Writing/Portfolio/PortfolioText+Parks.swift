import ParkModel

/// The tables whose rows belong to a park.
extension PortfolioText {
  var parks: [UInt8]? {
    tableText(portfolio.parks, withRawValues(placeColumns + landColumns + moneyColumns))
  }

  private var placeColumns: [TableColumn<Park>] {
    [
      TableColumn("park", isRequired: true) { $0.id.text },
      TableColumn("path", isRequired: true) { $0.path?.rawValue ?? "" },
    ] + TableColumn.names { ($0.id.text, $0.name) } + [
      TableColumn("name_confidence") {
        $0.nameConfidence == .high ? "" : $0.nameConfidence.rawValue
      },
      TableColumn("region") { $0.region },
      TableColumn("kind") { $0.kind },
      TableColumn("level") { $0.level },
      TableColumn("city_en") { $0.city.name.english },
      TableColumn("city_zh") { $0.city.name.chinese },
      TableColumn("city_class") { $0.city.cityClass },
      TableColumn("resource_depleted") { $0.isResourceDepleted ? "yes" : "" },
      TableColumn("decision") { $0.decision == .free ? "" : $0.decision.rawValue },
      TableColumn("latitude") { $0.latitude.map(PlainNumber.written) ?? "" },
      TableColumn("longitude") { $0.longitude.map(PlainNumber.written) ?? "" },
    ]
  }

  private var landColumns: [TableColumn<Park>] {
    LandUse.allCases.map { use in
      .amount("built_\(column(use.rawValue))_ha") { $0.land.built[use] }
    } + [
      .amount("idle_ha", unless: 0) { $0.land.idle },
      .amount("available_ha", unless: 0) { $0.land.available },
      .amount("unbuildable_ha") { $0.land.unbuildable },
      .amount("min_viable_ha", unless: 0) { $0.land.minimumViable },
      .amount("release_cap_ha") { $0.land.releaseCap },
    ]
  }

  private var moneyColumns: [TableColumn<Park>] {
    [
      .amount("debt_mcny") { $0.finances?.debt },
      .amount("equity_mcny") { $0.finances?.equity },
      .amount("fiscal_revenue_mcny") { $0.finances?.fiscalRevenue },
      .amount("output_mcny", unless: 0) { $0.output },
      .amount("workers", unless: 0) { $0.workers },
      .amount("residents", unless: 0) { $0.residents },
      .amount("instrument_cost_factor", unless: 1) { $0.instrumentCostFactor },
      .amount("land_cost_factor", unless: 1) { $0.landCostFactor },
      TableColumn("city_year") { $0.city.year.map(String.init) ?? "" },
      .amount("city_gdp_mcny") { $0.city.gdp },
      .amount("city_loans_mcny") { $0.city.loans },
      .amount("city_deposits_mcny") { $0.city.deposits },
      .amount("city_primary_share") { $0.city.primaryShare },
      .amount("city_secondary_share") { $0.city.secondaryShare },
      .amount("city_tertiary_share") { $0.city.tertiaryShare },
      .amount("city_residents") { $0.city.residents },
      .amount("city_residents_change") { $0.city.residentsChange },
      .amount("city_emissions_kt") { $0.city.emissions },
      TableColumn("note") { $0.note },
    ]
  }

  /// The columns with those that the portfolio's own framework reads.
  ///
  /// What a quotient names is written even where no park has a value, for a reader refuses a name
  /// without a column. A raw value under the name of a figure stands in that figure's column.
  private func withRawValues(_ columns: [TableColumn<Park>]) -> [TableColumn<Park>] {
    guard let framework = ownFramework else { return columns }
    let named = Set(framework.namedColumns)
    let read = framework.indicators.map(\.id.text) + framework.namedColumns
    func rawValue(_ name: String) -> TableColumn<Park> {
      let amount: TableColumn<Park> = .amount(name) { $0.indicators[IndicatorID(name)] }
      return TableColumn(name, isRequired: named.contains(name), amount.cell)
    }
    let figures = columns.map { column in
      guard read.contains(column.name) else { return column }
      let raw = rawValue(column.name)
      return TableColumn(column.name, isRequired: column.isRequired || raw.isRequired) { park in
        let cell = column.cell(park)
        return cell.isEmpty ? raw.cell(park) : cell
      }
    }
    var seen = Set(columns.map(\.name))
    return figures + read.filter { seen.insert($0).inserted }.map(rawValue)
  }

  var parkIndustries: [UInt8]? {
    let rows = portfolio.parks.flatMap { park in park.industries.map { (park: park.id, $0) } }
    return tableText(
      rows,
      [
        TableColumn("park") { $0.park.text },
        TableColumn("industry") { $0.1.industry.text },
        .amount("share") { $0.1.share },
      ])
  }

  /// A park whose only alternative is its own path has no row.
  private var alternativeRows: [(park: ParkID, alternative: Alternative)] {
    portfolio.parks.flatMap { park in
      park.alternatives.count == 1 && park.alternatives.allSatisfy { isOwnPath($0, of: park) }
        ? [] : park.alternatives.map { (park: park.id, alternative: $0) }
    }
  }

  /// Whether this is what a reader gives a park without rows, whose name is the path's.
  private func isOwnPath(_ alternative: Alternative, of park: Park) -> Bool {
    guard let path = park.path else { return false }
    let own = Alternative(id: AlternativeID(path.rawValue), path: path)
    var named = own
    named.name = portfolio.rules(of: path).name
    return alternative == own || alternative == named
  }

  var alternatives: [UInt8]? {
    tableText(
      alternativeRows,
      [
        TableColumn("park") { $0.park.text },
        TableColumn("alternative") { $0.alternative.id.text },
      ] + TableColumn.names { ($0.alternative.id.text, $0.alternative.name) } + [
        TableColumn("path") { $0.alternative.path?.rawValue ?? "" },
        .amount("min_extent_share", unless: 1) { $0.alternative.minimumExtent },
        TableColumn("decides") {
          $0.alternative.decides == .all ? "" : $0.alternative.decides.rawValue
        },
      ])
  }

  var declared: [UInt8]? {
    let rows = alternativeRows.flatMap { row in row.alternative.declared.map { (row, $0) } }
    return tableText(
      rows,
      [
        TableColumn("park") { $0.0.park.text },
        TableColumn("alternative") { $0.0.alternative.id.text },
        TableColumn("quantity") { Self.words($0.1.quantity).quantity },
        TableColumn("key", isRequired: true) { Self.words($0.1.quantity).key },
        TableColumn("period", isRequired: true) { Self.words($0.1.quantity).period },
        .amount("amount") { $0.1.amount },
      ])
  }

  private static func words(
    _ quantity: DeclaredAmount.Quantity
  ) -> (quantity: String, key: String, period: String) {
    switch quantity {
    case .cost(let period): ("cost", "", period.text)
    case .greenfield(let use, let period): ("greenfield", use.rawValue, period.text)
    case .regenerated(let use, let period): ("regenerated", use.rawValue, period.text)
    case .outcome(let outcome): ("outcome", outcome.text, "")
    case .resource(let resource): ("resource", resource.text, "")
    }
  }
}
