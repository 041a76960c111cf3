import ParkModel
import Testing

@Suite struct FinancesTests {
  /// Liaoning state enterprises 2016: D/E 2.3, so ALR 2.3 / 3.3 = 0.697.
  @Test func debtToEquityAndAssetLiabilityRatioSayTheSame() throws {
    let finances = Finances(debt: Figure(230), equity: Figure(100))
    let ratio = try #require(finances.debtToEquity)
    #expect(abs(ratio.value - 2.3) < 1e-12)
    #expect(abs(Finances.assetLiabilityRatio(ratio).value - 230.0 / 330) < 1e-12)
  }

  @Test(arguments: [0.0, -50, -0.0])
  func equityThatIsNotPositiveHasNoRatio(equity: Double) {
    #expect(Finances(debt: Figure(10), equity: Figure(MillionYuan(equity))).debtToEquity == nil)
  }

  @Test func noDebtIsARatioOfZero() {
    #expect(Finances.debtToEquity(0, 5) == 0)
    #expect(Finances.assetLiabilityRatio(0) == 0)
  }
}
