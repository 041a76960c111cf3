import ParkModel
import Testing

@testable import Scoring

@Suite struct PathRuleTests {
  private func row(_ kind: String, gdp: Double?) -> FeatureRow {
    var values = [Double?](repeating: nil, count: ParkFeature.allCases.count)
    values[0] = gdp
    return FeatureRow(kind: kind, values: values)
  }

  /// By hand: 2 parks of kind h on urbanization, 1 h and 1 e on co-city; K = 2 kinds + 1.
  /// support(urbanization) = ln(3/7) + ln(3/5), support(co-city) = ln(3/7) + ln(2/5),
  /// support(re-urbanization) = ln(1/7) + ln(1/3).
  @Test func countsOfKindsByHand() {
    let rule = PathRule([
      (row("h", gdp: nil), .urbanization), (row("h", gdp: nil), .urbanization),
      (row("h", gdp: nil), .coCity), (row("e", gdp: nil), .coCity),
    ])
    let evidence = rule.evidence(row("h", gdp: nil))
    #expect(
      isClose(
        evidence.total,
        [naturalLog(9.0 / 35), naturalLog(1.0 / 21), naturalLog(6.0 / 35)]))
    #expect(evidence.best == .urbanization)
    #expect(rule.evidence(row("e", gdp: nil)).best == .coCity)
  }

  /// By hand: means 1 and 5, every park 1 from its mean, so the spread is 1; at 4.5 the distance
  /// is 3.5 and 0.5 spreads: -6.125 and -0.125. A path without values counts as the furthest.
  @Test func distancesInSpreadsByHand() {
    let rule = PathRule([
      (row("h", gdp: 0), .urbanization), (row("h", gdp: 2), .urbanization),
      (row("h", gdp: 4), .coCity), (row("h", gdp: 6), .coCity),
    ])
    #expect(rule.centres.map(\.feature) == [0])
    let evidence = rule.evidence(row("h", gdp: 4.5))
    #expect(isClose(evidence.features[0].support, [-6.125, -6.125, -0.125]))
    #expect(evidence.best == .coCity)
  }

  @Test func aConstantFigureIsNotUsed() {
    let rule = PathRule([
      (row("h", gdp: 3), .urbanization), (row("h", gdp: 3), .urbanization),
      (row("h", gdp: 3), .coCity), (row("h", gdp: 3), .coCity),
    ])
    #expect(rule.centres.isEmpty)
  }

  @Test func aFigureThatSeparatesPerfectlyDoesNotDivideByZero() {
    let rule = PathRule([
      (row("h", gdp: 1), .urbanization), (row("h", gdp: 1), .urbanization),
      (row("h", gdp: 2), .coCity), (row("h", gdp: 2), .coCity),
    ])
    let evidence = rule.evidence(row("h", gdp: 2))
    #expect(evidence.total.allSatisfy { $0.isFinite })
    #expect(evidence.best == .coCity)
  }
}
