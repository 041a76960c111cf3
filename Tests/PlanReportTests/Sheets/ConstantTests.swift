import ParkModel
import Testing

@testable import PlanReport

@Suite struct ConstantTests {
  @Test func namesMeanNoCell() {
    for constant in Constant.allCases {
      #expect(constant.name.allSatisfy { $0.isLetter || $0 == "_" }, "\(constant.name)")
    }
    #expect(Set(Constant.allCases.map(\.name)).count == Constant.allCases.count)
    #expect(Constant.integrationLow(.reUrbanization).name == "INTEGRATION_LOW_RE_URBANIZATION")
  }

  @Test func onlyNumbersOfThePortfolioHaveFacts() throws {
    let say = Wording(.english)
    let cap = try #require(Constant.leverageCap.facts(SampleRun.portfolio, say))
    #expect(cap.value.content == .number(2.3))
    #expect(cap.value.target == NumberAddress(.leverageCap))
    #expect(Constant.serviceRate.facts(SampleRun.portfolio, say) == nil)
    #expect(Constant.leverageCap.facts(TinyRun.portfolio, say) == nil)
    let factor = try #require(Constant.industrialAffinity(.coCity).facts(LiveRun.portfolio, say))
    #expect(factor.value.target == NumberAddress(.pathIndustrialAffinity, of: ["co-city"]))
    #expect(factor.title.english == "Industrial yield factor, co-city")
  }

  @Test func roundingIsNoExcess() {
    let excess = Expression.beyondRounding(.number(2), at: .number(10))
    #expect(excess.formula == "=IF(2>TOLERANCE*MAX(1,ABS(10)),2,\"\")")
    #expect(Expression.adding([]) == nil)
    #expect(Expression.adding([.number(1), .number(2)])?.formula == "=1+2")
  }
}
