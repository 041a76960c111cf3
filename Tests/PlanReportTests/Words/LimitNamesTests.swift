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

  @Test func onlySoftLimitsHaveAPrice() {
    #expect(names.shortfallPrice("jobs-goal")?.value == 0.00005)
    #expect(names.shortfallPrice("quota-jilin") == nil)
  }
}
