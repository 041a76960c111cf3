import ParkModel

/// `parks.csv` and `park_industries.csv`.
extension PortfolioReading {
  /// More parks than this are a mistake: a plan for them could not be computed.
  static let mostParks = 100_000

  /// Columns that hold no numbers; `park` and `path` are required.
  static let textColumns = [
    "park", "path", "name_en", "name_zh", "name_confidence", "region", "kind", "level", "city_en",
    "city_zh", "city_class", "resource_depleted", "decision", "note",
  ]
  static let numberColumns = [
    "latitude", "longitude", "built_industrial_ha", "built_residential_ha",
    "built_commercial_ha", "built_public_green_ha", "built_heritage_culture_ha", "idle_ha",
    "available_ha", "unbuildable_ha", "min_viable_ha", "release_cap_ha", "debt_mcny",
    "equity_mcny", "fiscal_revenue_mcny", "output_mcny", "workers", "residents",
    "instrument_cost_factor", "land_cost_factor", "city_year", "city_gdp_mcny",
    "city_loans_mcny", "city_deposits_mcny", "city_primary_share", "city_secondary_share",
    "city_tertiary_share", "city_residents", "city_residents_change", "city_emissions_kt",
  ]

  private static let builtColumns: [(use: LandUse, column: String)] = [
    (.industrial, "built_industrial_ha"), (.residential, "built_residential_ha"),
    (.commercial, "built_commercial_ha"), (.publicGreen, "built_public_green_ha"),
    (.heritageCulture, "built_heritage_culture_ha"),
  ]

  func readParks() {
    // A name that a quotient misspells must not make the right column look misspelt.
    let named = frameworks.flatMap(\.framework.namedColumns)
    let own = indicators { $0.home != .shipped }
    let shipped = indicators { $0.home == .shipped }
    let form = TableForm(
      file: RecognisedFile.parks, keys: ["park"], required: ["path"],
      optional: Array(Self.textColumns.dropFirst(2)) + Self.numberColumns + own,
      accepted: Set(shipped + named))
    guard files[form.file] != nil else {
      problems.add(
        form.file, "the file is missing.",
        fix: "add it: one row per park, with at least the columns 'park' and 'path'")
      return markUnreadable(.park)
    }
    guard var table = table(form, of: .park, mostRows: Self.mostParks) else { return }
    checkReferences(in: table)
    let columns = Set(own + shipped + named.filter { !Self.textColumns.contains($0) })
      .filter(table.has).sorted()
      .map { (name: $0, isFigure: Self.numberColumns.contains($0)) }
    var rowCount = 0
    pathsAreGiven = table.has("path")
    checkPair("debt_mcny", "equity_mcny", in: table)
    while table.next() {
      rowCount += 1
      let id = newIdentifier(.park, at: "park", in: table)
      var park = park(id ?? "", in: table, rawValues: columns)
      if id == nil {
        // Under its own name it would hide another park; its region and kind still exist.
        park.id = ParkID("row \(table.row)")
      }
      parkPositions[park.id.text] = portfolio.parks.count
      portfolio.parks.append(park)
    }
    if rowCount == 0, isReadable(.park) {
      problems.add(
        form.file, "the file has a header, but no parks.", fix: "add one row for each park")
    }
    chooseFrameworks(
      columns: ParkColumns(
        names: Set(table.columnNames),
        hasIndustries: files[RecognisedFile.parkIndustries] != nil))
  }

  private func indicators(_ isWanted: (ReadFramework) -> Bool) -> [String] {
    frameworks.filter(isWanted).flatMap(\.framework.indicators).map(\.id.text)
  }

  /// Reports a header that has only one of two columns that belong together.
  private func checkPair(_ one: String, _ other: String, in table: Table) {
    guard table.hasSoundHeader, table.has(one) != table.has(other) else { return }
    let (given, absent) = table.has(one) ? (one, other) : (other, one)
    HeaderFields(table).report(
      absent, "there is a column '\(given)', but no '\(absent)'.", fix: "give both, or neither")
  }

  /// - Parameter rawValues: The columns that frameworks read; those that are figures of the park
  ///   as well are checked as such.
  private func park(
    _ id: String, in table: Table, rawValues: [(name: String, isFigure: Bool)]
  ) -> Park {
    var park = Park(id: ParkID(id), name: table.bilingual(id), alternatives: [])
    park.nameConfidence = table.token("name_confidence") ?? .high
    park.region = table.text("region")
    park.kind = table.text("kind")
    park.level = table.text("level")
    park.path = table.token("path")
    park.city = city(in: table)
    park.latitude = degrees("latitude", within: 90, in: table)
    park.longitude = degrees("longitude", within: 180, in: table)
    park.land = land(in: table)
    park.finances = finances(in: table)
    park.output = table.figure("output_mcny", in: .nonNegative, or: .zero)
    park.workers = table.figure("workers", in: .nonNegative, or: .zero)
    park.residents = table.figure("residents", in: .nonNegative, or: .zero)
    park.instrumentCostFactor = table.figure(
      "instrument_cost_factor", in: .nonNegative, or: park.instrumentCostFactor)
    park.landCostFactor = table.figure(
      "land_cost_factor", in: .nonNegative, or: park.landCostFactor)
    park.isResourceDepleted = table.yesOrNo("resource_depleted") ?? false
    park.decision = table.token("decision") ?? .free
    for column in rawValues {
      let value: Figure<Amount>? =
        column.isFigure ? rawValue(column.name, in: table) : table.figure(column.name)
      if let value { park.indicators[IndicatorID(column.name)] = value }
    }
    park.note = table.text("note")
    return park
  }

  /// A number without a problem where it is none: whoever reads the figure reports that.
  private func rawValue(_ column: String, in table: Table) -> Figure<Amount>? {
    guard let number = PlainNumber.value(table.text(column)) else { return nil }
    var value: Figure<Amount> = table.origin(column)
    value.value = Amount(number)
    return value
  }

  private func degrees(_ column: String, within most: Double, in table: Table) -> Double? {
    guard let value = table.number(column, unit: "degrees", in: .any) else { return nil }
    if abs(value) <= most { return value }
    table.report(
      column, "\(PlainNumber.written(value)) is no \(column).",
      fix: "write degrees from -\(Int(most)) to \(Int(most))")
    return nil
  }

  private func city(in table: Table) -> HostCity {
    var city = HostCity(
      name: BilingualText(english: table.text("city_en"), chinese: table.text("city_zh")),
      cityClass: table.text("city_class"))
    if let year = table.number("city_year", unit: "", in: .any) {
      city.year = Int(exactly: year).flatMap { (1...9999).contains($0) ? $0 : nil }
      if city.year == nil {
        table.report(
          "city_year", "\(PlainNumber.written(year)) is not a year.",
          fix: "write a year such as 2020")
      }
    }
    city.gdp = table.figure("city_gdp_mcny", in: .nonNegative)
    city.primaryShare = table.figure("city_primary_share", in: .share)
    city.secondaryShare = table.figure("city_secondary_share", in: .share)
    city.tertiaryShare = table.figure("city_tertiary_share", in: .share)
    city.residents = table.figure("city_residents", in: .nonNegative)
    city.residentsChange = table.figure("city_residents_change")
    city.loans = table.figure("city_loans_mcny", in: .nonNegative)
    city.deposits = table.figure("city_deposits_mcny", in: .nonNegative)
    city.emissions = table.figure("city_emissions_kt", in: .nonNegative)
    return city
  }

  private func land(in table: Table) -> LandBank {
    var land = LandBank()
    for (use, column) in Self.builtColumns {
      if let area: Figure<Hectares> = table.figure(column, in: .nonNegative) {
        land.built[use] = area
      }
    }
    land.idle = table.figure("idle_ha", in: .nonNegative, or: .zero)
    land.available = table.figure("available_ha", in: .nonNegative, or: .zero)
    land.unbuildable = table.figure("unbuildable_ha", in: .nonNegative)
    land.minimumViable = table.figure("min_viable_ha", in: .nonNegative, or: .zero)
    land.releaseCap = table.figure("release_cap_ha", in: .nonNegative)
    return land
  }

  private func finances(in table: Table) -> Finances? {
    let revenue: Figure<MillionYuan>? = table.figure("fiscal_revenue_mcny", in: .nonNegative)
    for (one, other) in [("debt_mcny", "equity_mcny"), ("equity_mcny", "debt_mcny")]
    where !table.isEmpty(one) && table.has(other) && table.isEmpty(other) {
      table.report(other, "\(one) is given without \(other).", fix: "give both, or neither")
    }
    let debt: Figure<MillionYuan>? = table.figure("debt_mcny", in: .nonNegative)
    let equity: Figure<MillionYuan>? = table.figure("equity_mcny")
    guard let debt, let equity else {
      if revenue != nil, table.isEmpty("debt_mcny"), table.isEmpty("equity_mcny") {
        // Revenue alone says nothing of debt: without equity the park has no room to borrow.
        return Finances(debt: .zero, equity: .zero, fiscalRevenue: revenue)
      }
      return nil
    }
    return Finances(debt: debt, equity: equity, fiscalRevenue: revenue)
  }

  func readParkIndustries() {
    let form = TableForm(
      file: RecognisedFile.parkIndustries, keys: ["park", "industry"], required: ["share"])
    guard var table = table(form) else { return }
    var firstRow: [String: Int] = [:]
    var order: [String] = []
    // Parks with other problems: their sum says nothing.
    var faulty: Set<String> = []
    while table.next() {
      for column in ["park", "industry"] { table.require(column, fix: "fill it in") }
      let park = table.text("park")
      let industry = table.text("industry")
      let before = problems.count
      let share: Figure<Share> = table.requiredFigure("share", in: .share)
      if !industry.isEmpty { check(industry, .industry, at: "industry", in: table) }
      guard !park.isEmpty, check(park, .park, at: "park", in: table),
        let position = parkPositions[park]
      else { continue }
      guard problems.count == before, !industry.isEmpty else {
        faulty.insert(park)
        continue
      }
      let id = IndustryID(industry)
      if portfolio.parks[position].industries.contains(where: { $0.industry == id }) {
        table.report(
          "industry", "the park '\(park)' has the industry '\(industry)' already.",
          fix: "add the two shares in one row")
        faulty.insert(park)
        continue
      }
      if firstRow[park] == nil {
        firstRow[park] = table.row
        order.append(park)
      }
      portfolio.parks[position].industries.append(LeadingIndustry(id, share: share))
    }
    guard table.has("share") else { return }
    for park in order where !faulty.contains(park) {
      guard let position = parkPositions[park] else { continue }
      portfolio.parks[position].industries.sort { $0.industry < $1.industry }
      let sum = portfolio.parks[position].industries.reduce(0) { $0 + $1.share.value.value }
      guard abs(sum - 1) > Self.sumTolerance else { continue }
      problems.add(
        form.file, row: firstRow[park], field: "share",
        "the shares of the park '\(park)' sum to \(PlainNumber.rounded(sum)), not to 1.",
        fix: "change them so that they sum to 1")
    }
  }
}
