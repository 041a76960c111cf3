import ParkFiles
import Testing

struct SettingMapTests {
  private func problems(_ settings: String) throws -> [String] {
    try SamplePortfolio.problems(
      SamplePortfolio.files([
        "parks.csv": "park,path\nP01,co-city\n", "portfolio.yaml": settings,
      ]))
  }

  @Test func unknownKeysGetTheNearestName() throws {
    #expect(
      try problems("horizonyear: 2030\nowner: me\n") == [
        """
        portfolio.yaml, row 1, field 'horizonyear': there is no key 'horizonyear' here.
          Fix: did you mean 'horizon_year'?
        """,
        """
        portfolio.yaml, row 2, field 'owner': there is no key 'owner' here.
          Fix: keys here are title_en, title_zh, horizon_year, periods, paths, finance, land, scoring
        """,
      ])
  }

  @Test func valuesOfAnotherTypeAreRefused() throws {
    let text = """
      title_en: [a]
      horizon_year: {a: b}
      periods: soon
      finance: 3
      land: {remediation_first: maybe}
      """
    #expect(
      try problems(text) == [
        """
        portfolio.yaml, row 1, field 'title_en': a list stands where a text is expected.
          Fix: write one text
        """,
        """
        portfolio.yaml, row 2, field 'horizon_year': a map of keys and values stands where a \
        number is expected.
          Fix: write digits, for example 12.5
        """,
        """
        portfolio.yaml, row 3, field 'periods': 'soon' stands where a list is expected.
          Fix: write one entry a line, each after '- '
        """,
        """
        portfolio.yaml, row 4, field 'finance': '3' stands where keys and values are expected.
          Fix: write 'key: value' lines; keys here are leverage_benchmark, leverage_cap, \
        swap_share, service_rate, service_share, debt_price, overhang_price
        """,
        """
        portfolio.yaml, row 5, field 'land.remediation_first': 'maybe' is neither yes nor no.
          Fix: write yes or no
        """,
      ])
  }

  @Test func numbersKeepTheRulesOfTables() throws {
    let text = "finance: {leverage_benchmark: .nan, leverage_cap: \"2,3\", swap_share: 10%}\n"
    #expect(
      try problems(text) == [
        """
        portfolio.yaml, row 1, field 'finance.leverage_benchmark': '.nan' is not a finite number.
          Fix: write a number, or leave it empty where the value is not known
        """,
        """
        portfolio.yaml, row 1, field 'finance.leverage_cap': '2,3' has a decimal comma.
          Fix: write 2.3
        """,
        """
        portfolio.yaml, row 1, field 'finance.swap_share': '10%' has a percent sign.
          Fix: write 0.1
        """,
      ])
  }

  @Test func anEmptyValueCountsAsNotGiven() throws {
    #expect(try problems("title_en:\nfinance: ~\nperiods: null\n") == [])
  }
}
