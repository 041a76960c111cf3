import ParkModel
import Testing

@testable import ParkFiles

struct FrameworkReadingTests {
  private func problems(_ files: [String: String?]) throws -> [String] {
    try SamplePortfolio.problems(SamplePortfolio.files(with: files))
  }

  @Test func ownIndicatorsBecomeAFramework() throws {
    let framework = try SamplePortfolio.read().portfolio.frameworks[0]
    #expect(framework.id == "own")
    #expect(framework.missing == .median)
    #expect(framework.groups.map(\.id) == ["growth", "economy"])
    #expect(framework.groups[1].parent == "growth")
    let growth = framework.indicators[0]
    #expect(growth.group == "economy")
    #expect(growth.weight.value == 0.6)
    #expect(growth.pathWeights == [.coCity: Figure(0.5, .illustrative, origin: 0)])
    #expect(growth.goalposts == Goalposts(worst: -0.02, best: 0.08))
    #expect(growth.source == "handbook")
    #expect(framework.indicators[1].direction == .target(low: 5, high: 20))
    #expect(framework.indicators[1].group == nil)
  }

  @Test func withoutAColumnOfWeightsAllIndicatorsCountAlike() throws {
    let loaded = try SamplePortfolio.read(
      SamplePortfolio.files([
        "parks.csv": "park,path,a,b\nP01,,1,2\nP02,,3,\n",
        "indicators.csv": "indicator,direction\na,more\nb,less\n",
      ]))
    #expect(loaded.portfolio.frameworks[0].indicators.map(\.weight.value) == [1, 1])
    #expect(
      loaded.notices == [
        "indicators.csv: without a column 'weight' all indicators count alike.",
        "parks.csv: P01, P02 have neither a path nor alternatives: scored, but not planned for.",
      ])
  }

  @Test func everyMistakeInATableOfIndicatorsIsReported() throws {
    let indicators = """
      indicator,group,direction,weight,worst,best,target_low,target_high
      gdp_growth,econmy,up,-1,1,1,,
      patents,,target,,,3,9,2
      patents,,target,1,,,,
      """
    #expect(
      try problems([
        "indicators.csv": indicators, "frameworks/town.yaml": nil, "provenance.csv": nil,
      ])
        == [
          """
          indicators.csv, row 2, field 'group': there is no group 'econmy'.
            Fix: did you mean 'economy'?
          """,
          """
          indicators.csv, row 2, field 'direction': 'up' is none of the words known here.
            Fix: write one of more, less, target
          """,
          """
          indicators.csv, row 2, field 'weight': -1 is negative.
            Fix: write 0 or a positive number
          """,
          """
          indicators.csv, row 2, field 'best': worst and best are both 1.
            Fix: write two different goalposts, or neither
          """,
          """
          indicators.csv, row 3, field 'target_low': 9 is above target_high, 2.
            Fix: exchange the two
          """,
          """
          indicators.csv, row 3, field 'weight': nothing is given.
            Fix: write a number
          """,
          """
          indicators.csv, row 3, field 'worst': best is given without worst.
            Fix: give both goalposts, or neither
          """,
          """
          indicators.csv, row 4, field 'indicator': the indicator 'patents' stands here again, after row 3.
            Fix: give every indicator an identifier of its own
          """,
        ])
  }

  @Test func groupsThatContainEachOtherAreRefused() throws {
    let groups = "group,parent,weight\ngrowth,economy,1\neconomy,growth,1\nlone,nowhere,1\n"
    #expect(
      try problems(["indicator_groups.csv": groups]) == [
        """
        indicator_groups.csv, row 2, field 'parent': the groups contain each other: \
        economy -> growth -> economy.
          Fix: leave the parent of one of them empty
        """,
        """
        indicator_groups.csv, row 4, field 'parent': there is no group 'nowhere'.
          Fix: add it to the groups, or name one of economy, growth, lone
        """,
      ])
  }

  @Test func aFrameworkFileIsCheckedLikeATable() throws {
    let text = """
      framework: city
      groups: [{group: a, weight: 1, wieght: 2}]
      indicators:
        - {indicator: patents, group: b, direction: more, weight: x}
        - 3
      """
    let name = "frameworks/town.yaml"
    #expect(
      try problems([name: text]) == [
        """
        \(name), row 1, field 'framework': the framework is called 'city', its file 'town'.
          Fix: give both the same name
        """,
        """
        \(name), row 2, field 'groups.1.wieght': there is no key 'wieght' here.
          Fix: did you mean 'weight'?
        """,
        """
        \(name), row 4, field 'indicators.1.group': there is no group 'b'.
          Fix: did you mean 'a'?
        """,
        """
        \(name), row 4, field 'indicators.1.weight': 'x' is not a number.
          Fix: write digits, for example 12.5
        """,
        """
        \(name), row 5, field 'indicators.2': '3' stands where keys and values are expected.
          Fix: write 'key: value' lines; keys here are indicator, direction, name_en, name_zh, \
        group, unit, weight, weight_urbanization, weight_re_urbanization, weight_co_city, \
        weight_low, weight_high, target_low, target_high, worst, best, floor, benchmark, cap, \
        full_at, step, loss, table, line, parity, parity_share, parity_step, parity_gain, \
        parity_cap, reference, numerator, denominator, scale, preference, preference_q, \
        preference_p, preference_s, missing, source
        """,
      ])
  }

  @Test func theFirstCycleIsFoundWhateverItsPlace() {
    #expect(firstCycle([:]) == nil)
    #expect(firstCycle(["a": ["b", "c"], "b": ["d"], "c": ["d"]]) == nil)
    #expect(firstCycle(["a": ["a"]]) == ["a", "a"])
    #expect(firstCycle(["x": ["c"], "c": ["b"], "b": ["a", "x"]]) == ["b", "x", "c", "b"])
    let chain = Dictionary(uniqueKeysWithValues: (0..<50_000).map { ("\($0)", ["\($0 + 1)"]) })
    #expect(firstCycle(chain) == nil)
  }
}
