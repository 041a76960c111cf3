import ParkModel
import Testing

@Suite struct FundTests {
  @Test(arguments: ["land", "swap", "fixed", "talent"])
  func aCostClassReadsBackAsItWasWritten(token: String) {
    #expect(CostClass(token: token).description == token)
  }

  @Test func aFundWithoutClassesPaysForEverything() {
    let fund = Fund(id: "central", budget: [])
    #expect(fund.pays(.land) && fund.pays(.swap) && fund.pays(.instrument("talent")))
  }

  @Test func aFundWithClassesPaysForThoseOnly() {
    let fund = Fund(id: "bank", budget: [], eligibleClasses: [.swap])
    #expect(fund.pays(.swap))
    #expect(!fund.pays(.land))
  }
}
