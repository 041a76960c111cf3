import ParkModel
import Testing

@testable import Scoring

@Suite struct ComputedIndicatorTests {
  private var park: Park {
    Park(
      id: "A",
      city: HostCity(
        gdp: Figure(50_000, .sourced), tertiaryShare: Figure(0.4, .sourced),
        residentsChange: Figure(-0.1, .estimated), loans: Figure(30_000, .sourced),
        deposits: Figure(40_000, .estimated), emissions: Figure(10_000, .sourced)),
      land: LandBank(
        built: [.industrial: Figure(300, .sourced), .residential: Figure(50, .sourced)],
        idle: Figure(50, .assumed)),
      finances: Finances(debt: Figure(690, .assumed), equity: Figure(300, .sourced)),
      industries: [
        LeadingIndustry("a", share: Figure(0.3, .sourced)),
        LeadingIndustry("b", share: Figure(0.7, .estimated)),
      ], isResourceDepleted: true, alternatives: [Alternative(id: "a")])
  }

  @Test func valuesByHandWithTheWeakestStatus() {
    let expected: [(ComputedIndicator, Double, ProvenanceStatus)] = [
      (.debtToEquity, 2.3, .assumed), (.leadShare, 0.7, .estimated), (.idleShare, 0.125, .assumed),
      (.resourceDepletedCity, 1, .assumed), (.cityResidentsChange, -0.1, .estimated),
      (.cityTertiaryShare, 0.4, .sourced), (.cityLoanDepositRatio, 0.75, .estimated),
      // 10,000 kt over 50,000 MCNY: 10^7 t over 5 * 10^6 units of 10,000 yuan is 2 t each.
      (.cityEmissionsPerGDP, 2, .sourced),
    ]
    #expect(expected.count == ComputedIndicator.allCases.count)
    for (indicator, value, status) in expected {
      let figure = park.figure(of: IndicatorID(indicator.rawValue))
      #expect(isClose([figure?.value.value ?? .nan], [value]), "\(indicator)")
      #expect(figure?.status == status, "\(indicator)")
    }
  }

  @Test func theIndicatorsOwnColumnComesFirst() {
    var park = park
    park.indicators["lead_share"] = Figure(0.5, .sourced)
    #expect(park.figure(of: "lead_share") == Figure(0.5, .sourced))
  }

  @Test func whatCannotBeComputedIsMissing() {
    let bare = Park(
      id: "A", finances: Finances(debt: Figure(10), equity: Figure(-5)),
      alternatives: [Alternative(id: "a")])
    for indicator in ComputedIndicator.allCases where indicator != .resourceDepletedCity {
      #expect(bare.figure(of: IndicatorID(indicator.rawValue)) == nil, "\(indicator)")
    }
    #expect(bare.figure(of: "unknown") == nil)
  }

  @Test func theFormulaIsPrintedWithTheScore() throws {
    let framework = Framework(
      id: "f", indicators: [Indicator(id: "debt_to_equity", weight: Figure(1))])
    let table = try score([park], by: framework)
    #expect(
      table.definitions.contains(
        Definition(
          "debt_to_equity", "debt_to_equity",
          BilingualText(
            english:
              "where its column is empty, computed: debt / equity; no value where equity is not "
              + "positive", chinese: "该列为空时按下式计算：负债 ÷ 权益；权益不为正时无值"))))
  }
}
