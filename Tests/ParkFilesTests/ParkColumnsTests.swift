import ParkModel
import Testing

@testable import ParkFiles

struct ParkColumnsTests {
  private let framework = Framework(
    id: "f",
    indicators: [
      Indicator(id: "plain", weight: Figure(1)),
      Indicator(id: "lead_share", weight: Figure(1)),
      Indicator(
        id: "tax_per_mu", weight: Figure(1),
        quotient: Quotient(numerator: .column("tax"), denominator: .figure(.industrialMu))),
      Indicator(
        id: "income", weight: Figure(1), quotient: Quotient(denominator: .figure(.residents))),
      Indicator(
        id: "density", weight: Figure(1),
        quotient: Quotient(numerator: .figure(.workers), denominator: .figure(.developedHectares))
      ),
    ])

  private func columns(_ names: Set<String>, industries: Bool = false) -> ParkColumns {
    ParkColumns(names: names, hasIndustries: industries)
  }

  @Test func aFrameworkIsOfferedForAnIndicatorOrItsNumerator() {
    #expect(columns(["plain"]).offer(framework))
    #expect(columns(["tax"]).offer(framework))
    #expect(columns(["income"]).offer(framework))
    // Figures and denominators are there for other ends as well.
    for name in ["workers", "residents", "built_industrial_ha", "debt_mcny"] {
      #expect(!columns([name], industries: true).offer(framework), "\(name)")
    }
  }

  @Test func whatIsMissingIsNamedWithTheColumnsThatWouldGiveIt() {
    #expect(
      columns([]).lacks(framework) == [
        "plain", "lead_share", "tax_per_mu (or tax and built_industrial_ha)",
        "income and residents", "density (or workers and built_industrial_ha)",
      ])
    #expect(
      columns(["tax", "residents", "workers", "idle_ha"], industries: true).lacks(framework) == [
        "plain", "tax_per_mu (or built_industrial_ha)", "income",
      ])
    #expect(
      columns(["plain", "tax", "built_industrial_ha", "income", "residents", "density"])
        .lacks(framework) == ["lead_share"])
    #expect(
      columns(["plain", "tax_per_mu", "income", "workers", "built_public_green_ha"])
        .lacks(framework) == ["lead_share", "residents"])
  }

  @Test func whatScoringComputesNeedsTheColumnsItIsComputedFrom() {
    let needs: [(indicator: String, columns: Set<String>)] = [
      ("debt_to_equity", ["debt_mcny", "equity_mcny"]), ("idle_share", ["idle_ha"]),
      ("city_residents_change_10y", ["city_residents_change"]),
      ("city_tertiary_share", ["city_tertiary_share"]),
      ("city_loan_deposit_ratio", ["city_loans_mcny", "city_deposits_mcny"]),
      ("city_co2_per_gdp", ["city_emissions_kt", "city_gdp_mcny"]),
    ]
    for (indicator, names) in needs {
      #expect(columns(names).isComputed(indicator), "\(indicator)")
      for name in names {
        #expect(!columns(names.subtracting([name])).isComputed(indicator), "\(indicator)")
      }
    }
    #expect(columns([], industries: true).isComputed("lead_share"))
    #expect(!columns([]).isComputed("lead_share"))
    #expect(columns([]).isComputed("resource_depleted_city"))
    #expect(!columns(["plain"]).isComputed("plain"))
  }

  @Test func theNoticeLeavesOutWhatIsComputed() throws {
    let texts = [
      "parks.csv": "park,path,debt_mcny,equity_mcny,heritage_sites\nP1,co-city,1,1,2\n",
      "portfolio.yaml": "scoring: {framework: rust-belt}\n",
    ]
    #expect(
      try SamplePortfolio.read(SamplePortfolio.files(texts)).notices == [
        "parks.csv: there is no column for lead_share, heavy_share, city_gdp_growth, "
          + "city_tertiary_share, city_loan_deposit_ratio, city_residents_change_10y, idle_share, "
          + "gdp_per_km2, city_co2_per_gdp of the framework 'rust-belt'; every value of it counts "
          + "as missing."
      ])
  }

  @Test func aQuotientOfAnUnknownColumnIsRefusedUnlessTheIndicatorHasItsOwn() throws {
    let fix =
      "add it there, or name one of the figures developed-ha, developed-mu, industrial-ha, "
      + "industrial-mu, output-mcny, workers, residents, debt-mcny, equity-mcny, "
      + "fiscal-revenue-mcny"
    SampleIndicator.expectProblems(
      ["numerator": "revenue", "denominator": "worker"], parks: "park,path\nP1,co-city\n",
      [
        "numerator': parks.csv has no column 'revenue'.\n  Fix: \(fix)",
        "denominator': parks.csv has no column 'worker'.\n  Fix: did you mean 'workers'?",
      ])
    SampleIndicator.expectProblems(
      ["denominator": "aera"],
      ["denominator': parks.csv has no column 'aera'.\n  Fix: did you mean 'area'?"])
    SampleIndicator.expectProblems(
      ["numerator": "region"],
      [
        """
        numerator': the column 'region' of parks.csv holds no numbers.
          Fix: name a column of numbers
        """
      ])
    let given = try SampleIndicator.read(["numerator": "revenue", "denominator": "worker"])
    #expect(given.quotient?.numerator == .column("revenue"))
  }

  /// Whichever of the two is misspelt, they are named together, once.
  @Test func aMisspeltColumnIsReportedWhereItIsNamed() throws {
    let files = [
      "parks.csv": "park,path,taxx\nP1,co-city,1\n",
      "indicators.csv": "indicator,direction,weight,numerator\nx,more,1,tax\n",
    ]
    #expect(
      try SamplePortfolio.problems(SamplePortfolio.files(files)) == [
        """
        indicators.csv, row 2, field 'numerator': parks.csv has no column 'tax'.
          Fix: did you mean 'taxx'?
        """
      ])
  }
}
