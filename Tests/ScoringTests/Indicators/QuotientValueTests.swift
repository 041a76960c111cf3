import ParkModel
import Testing

@testable import Scoring

@Suite struct QuotientValueTests {
  private let park = Park(
    id: "A",
    land: LandBank(built: [.industrial: Figure(10, .sourced)], idle: Figure(2, .assumed)),
    output: Figure(300, .estimated), workers: Figure(1500, .sourced),
    alternatives: [], indicators: ["tax": Figure(6, .sourced), "before": Figure(5, .sourced)])

  private func value(_ quotient: Quotient, id: IndicatorID = "x") -> Figure<Amount>? {
    park.figure(of: Indicator(id: id, weight: Figure(1), quotient: quotient))
  }

  /// By hand: 300 MCNY are 30,000 units of 10,000 yuan, over 150 mu of industrial land: 200.
  @Test func perMuPerHeadPerWorkerByHand() {
    #expect(
      value(
        Quotient(
          numerator: .figure(.output), denominator: .figure(.industrialMu), scale: 100))
        == Figure(200, .estimated))
    #expect(
      value(Quotient(numerator: .figure(.output), denominator: .figure(.workers)))?.value == 0.2)
    #expect(
      value(Quotient(numerator: .column("tax"), denominator: .figure(.developedHectares)))
        == Figure(0.5, .assumed))
    #expect(
      value(Quotient(denominator: .column("before")), id: "tax") == Figure(1.2, .sourced))
  }

  @Test func theIndicatorsOwnColumnComesFirst() {
    var given = park
    given.indicators["x"] = Figure(7, .sourced)
    let indicator = Indicator(
      id: "x", weight: Figure(1), quotient: Quotient(numerator: .figure(.output)))
    #expect(given.figure(of: indicator) == Figure(7, .sourced))
  }

  @Test func nothingIsDividedByNothing() {
    let bare = Park(id: "B", alternatives: [], indicators: ["tax": Figure(6), "before": Figure(0)])
    for figure in ParkQuantity.Figure.allCases {
      let indicator = Indicator(
        id: "x", weight: Figure(1),
        quotient: Quotient(numerator: .column("tax"), denominator: .figure(figure)))
      #expect(bare.figure(of: indicator) == nil, "\(figure)")
    }
    let indicator = Indicator(
      id: "tax", weight: Figure(1), quotient: Quotient(denominator: .column("before")))
    #expect(bare.figure(of: indicator) == nil)
  }

  @Test func columnsOfNumbersGiveTheSame() throws {
    let table = IndicatorTable(
      parks: ["A", "B"], indicators: ["workers", "tax", "x"],
      values: [2, 6, .nan, 3, 6, 9])
    let indicators = [
      Indicator(
        id: "x", weight: Figure(1),
        quotient: Quotient(numerator: .column("tax"), denominator: .figure(.workers))),
      Indicator(id: "tax", weight: Figure(1)),
    ]
    #expect(table.arranged(for: indicators).values == [3, 6, 9, 6])
  }

  @Test func theFormulaIsPrintedWithTheScore() {
    let quotient = Quotient(
      numerator: .figure(.output), denominator: .figure(.industrialMu), scale: 100)
    #expect(
      quotient.definition(for: "x")
        == BilingualText(
          english: "100 * output-mcny / industrial-mu",
          chinese: "按下式计算：100 × 产出（百万元）÷ 工业用地（亩）"))
    #expect(Quotient(denominator: .column("b")).definition(for: "x").english == "x / b")
  }
}
