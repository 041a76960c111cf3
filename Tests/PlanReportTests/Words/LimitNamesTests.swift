import ParkModel
import Testing

@testable import PlanReport

@Suite struct LimitNamesTests {
  private let names = LimitNames(SampleRun.portfolio, Wording(.english))

  @Test func fundsLimitsAndIndustriesHaveTitlesAndUnits() {
    #expect(names.title("fund central 2026") == "Central transition fund 2026")
    #expect(names.unit("fund central 2026") == "MCNY")
    #expect(names.title("single-industry steel") == "No single industry: Steel")
    #expect(names.unit("single-industry steel") == "share")
    #expect(names.unit("quota-jilin") == "ha")
    #expect(names.unit("jobs-goal") == "jobs")
    #expect(names.bilingual("brownfield-first").chinese == "存量优先")
    #expect(names.title("nothing of ours") == "nothing of ours")
  }

  /// What a fund that carries over may spend in a later period is all that has come in so far.
  @Test func fundsThatCarryOverAreNamedByTheirSum() {
    var portfolio = SampleRun.portfolio
    for fund in portfolio.funds.indices { portfolio.funds[fund].carriesOver = true }
    let names = LimitNames(portfolio, Wording(.english))
    let last = portfolio.periods[portfolio.periods.count - 1].id
    #expect(names.title("fund central 2026") == "Central transition fund 2026")
    #expect(names.title("fund central \(last)") == "Central transition fund up to \(last)")
  }

  @Test func onlySoftLimitsHaveAPrice() {
    #expect(names.shortfallPrice("jobs-goal")?.value == 0.00005)
    #expect(names.shortfallPrice("quota-jilin") == nil)
  }
}
