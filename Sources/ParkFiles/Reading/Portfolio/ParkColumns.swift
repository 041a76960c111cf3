import ParkModel

/// What the columns of parks.csv give indicators to be judged by.
struct ParkColumns {
  /// Every column of the header.
  let names: Set<String>
  /// Whether park_industries.csv gives parks their industries.
  let hasIndustries: Bool

  private func has(_ name: String) -> Bool { names.contains(name) }

  /// Whether parks have a column for at least one indicator, or for what it is taken from.
  func offer(_ framework: Framework) -> Bool {
    framework.indicators.contains { indicator in
      has(indicator.id.text) || indicator.quotient?.numerator?.column.map { has($0.text) } == true
    }
  }

  /// The indicators that no park can have a value for, each with the columns that could give it.
  func lacks(_ framework: Framework) -> [String] {
    framework.indicators.compactMap { indicator in
      let id = indicator.id.text
      if let quotient = indicator.quotient, let numerator = quotient.numerator {
        let parts = [numerator, quotient.denominator].compactMap { $0 }.flatMap(lacks)
        if has(id) || parts.isEmpty { return nil }
        return "\(id) (or \(parts.joined(separator: " and ")))"
      }
      let denominator = indicator.quotient?.denominator.map { lacks($0) } ?? []
      let own = has(id) || isComputed(id) ? [] : [id]
      let absent = own + denominator
      return absent.isEmpty ? nil : absent.joined(separator: " and ")
    }
  }

  /// The columns that are absent where a quantity cannot be had.
  private func lacks(_ quantity: ParkQuantity) -> [String] {
    switch quantity {
    case .column(let column): has(column.text) ? [] : [column.text]
    case .figure(let figure):
      Self.columns(of: figure).contains(where: has) ? [] : Array(Self.columns(of: figure).prefix(1))
    }
  }

  /// The columns of which at least one gives a figure, the one to name first in front.
  private static func columns(of figure: ParkQuantity.Figure) -> [String] {
    switch figure {
    case .developedHectares, .developedMu: developed
    case .industrialHectares, .industrialMu: ["built_industrial_ha"]
    case .output: ["output_mcny"]
    case .workers: ["workers"]
    case .residents: ["residents"]
    case .debt: ["debt_mcny"]
    case .equity: ["equity_mcny"]
    case .fiscalRevenue: ["fiscal_revenue_mcny"]
    }
  }

  private static let developed =
    LandUse.allCases.map { "built_\($0.rawValue.map { $0 == "-" ? "_" : "\($0)" }.joined())_ha" }
    + ["idle_ha"]

  /// Whether scoring computes an indicator from other columns where it has none of its own.
  ///
  /// The names are those of `ComputedIndicator` in Scoring; a test compares the two.
  func isComputed(_ indicator: String) -> Bool {
    switch indicator {
    case "debt_to_equity": has("debt_mcny") && has("equity_mcny")
    case "lead_share": hasIndustries
    case "idle_share": Self.developed.contains(where: has)
    case "resource_depleted_city": true
    case "city_residents_change_10y": has("city_residents_change")
    case "city_tertiary_share": has("city_tertiary_share")
    case "city_loan_deposit_ratio": has("city_loans_mcny") && has("city_deposits_mcny")
    case "city_co2_per_gdp": has("city_emissions_kt") && has("city_gdp_mcny")
    default: false
    }
  }
}

/// The columns that frameworks name.
extension PortfolioReading {
  /// Reports what a portfolio's own frameworks take from columns that parks.csv does not have.
  func checkReferences(in table: Table) {
    guard table.hasSoundHeader else { return }
    let columns = table.columnNames.filter { !Self.textColumns.contains($0) }
    let figures = ParkQuantity.Figure.allCases.map(\.rawValue)
    for reference in frameworks.filter({ $0.home != .shipped }).flatMap(\.references) {
      let name = reference.column
      if Self.textColumns.contains(name) {
        reference.report(
          "the column '\(name)' of parks.csv holds no numbers.", "name a column of numbers")
        continue
      }
      if table.has(name) || reference.indicator.map(table.has) == true { continue }
      let fix: String
      if let near = problems.nearest(
        to: name, among: columns + (reference.allowsFigures ? figures : []))
      {
        fix = "did you mean '\(near)'?"
      } else if reference.allowsFigures {
        fix = "add it there, or name one of the figures \(listed(figures, most: figures.count))"
      } else {
        fix = "add it there: empty for parks that it does not concern"
      }
      reference.report("parks.csv has no column '\(name)'.", fix)
    }
  }
}
