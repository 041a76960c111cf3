import ParkModel
import Testing

@testable import PlanReport

@Suite struct WordingTests {
  @Test func theMainLanguageStandsFirst() {
    #expect(Wording(.english).both("Parks", "园区") == "Parks 园区")
    #expect(Wording(.chinese).both("Parks", "园区", between: "\n") == "园区\nParks")
    #expect(Wording(.english).both(BilingualText(english: "jobs")) == "jobs", "nothing twice")
  }

  @Test func theOtherNameIsEmptyWhereItAddsNothing() {
    #expect(Wording(.english).other(BilingualText(english: "Jilin", chinese: "吉林")) == "吉林")
    #expect(Wording(.chinese).other(BilingualText(english: "Jilin")) == "")
  }

  @Test func pathsHaveChineseNamesEvenWhereThePortfolioGivesNone() {
    let portfolio = Portfolio(name: "bare", parks: [])
    #expect(Wording(.chinese).path(.reUrbanization, in: portfolio) == "再城市化")
    #expect(Wording(.english).path(.coCity, in: portfolio) == "co-city")
    #expect(Wording(.english).path(nil, in: portfolio) == "–")
  }

  @Test func unitsReadInThePlannersLanguage() {
    #expect(Wording(.chinese).unit("MCNY") == "百万元")
    #expect(Wording(.english).unit("MCNY") == "MCNY")
    #expect(Wording(.chinese).unit("tce") == "tce", "an unknown unit stays")
  }

  @Test func everyUseAndStatusHasBothNames() {
    for use in LandUse.allCases { #expect(!Wording.use(use).chinese.isEmpty) }
    for status in ProvenanceStatus.allCases { #expect(!Wording.status(status).chinese.isEmpty) }
  }
}
