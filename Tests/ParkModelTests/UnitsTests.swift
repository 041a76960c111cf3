import ParkModel
import Testing

@Suite struct UnitsTests {
  @Test func aHectareIsFifteenMu() {
    #expect(Hectares(2).mu == 30)
  }

  @Test func priceTimesAreaIsMoneyAndBack() {
    let price: MillionYuanPerHectare = 2.5
    let cost: MillionYuan = price * Hectares(4)
    #expect(cost == 10)
    #expect(cost / Hectares(4) == price)
  }

  @Test func symbolsAreThoseThatPlannersRead() {
    #expect(Hectares.symbol == "ha")
    #expect(MillionYuan.symbol == "MCNY")
    #expect(Kilotonnes.symbol == "ktCO2e")
    #expect(Share.symbol.isEmpty)
  }
}
