import ParkModel
import Testing

@testable import Scoring

@Suite struct ScoringRunTests {
  /// What is left out is as if it had never been there.
  @Test func leavingOutIsTheSameAsNeverHaving() throws {
    for seed in UInt64(1)...40 {
      let random = RandomCase(seed: seed)
      guard random.matrix.count > 1, random.framework.indicators.count > 1 else { continue }
      let run = try score(
        testParks(random.matrix), by: random.framework, settings: random.settings
      ).run
      let fewer = try score(
        Array(testParks(random.matrix).dropFirst()), by: random.framework,
        settings: random.settings)
      #expect(try run.leavingOut(park: 0).result().scores == fewer.scores, "seed \(seed)")
      var framework = random.framework
      framework.indicators.removeLast()
      let narrower = try score(
        testParks(random.matrix), by: framework, settings: random.settings)
      let last = random.framework.indicators.count - 1
      #expect(
        try run.leavingOut(indicators: [last]).result().scores == narrower.scores, "seed \(seed)")
    }
  }

  @Test func parksWithAGapMayBeLeftUnrated() throws {
    let table = try score(
      testParks([[1, 2], [.nan, 3], [4, 1]]), by: testFramework(weights: [0.5, 0.5]),
      settings: ScoringSettings(missing: .unrated))
    #expect(table.parks == ["P001", "P003"])
    #expect(
      table.unrated == [
        UnratedPark("P002", BilingualText(english: "no value for 'c0'", chinese: "“c0”缺失"))
      ])
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try score(
          testParks([[.nan]]), by: testFramework(weights: [1], missing: .unrated))
      } == [
        """
        parks.csv: no park can be rated: no value for 'c0'.
          Fix: fill the gaps, or choose how they are filled: --missing median
        """
      ])
  }

  @Test func veryManyGapsAreToldColumnByColumn() {
    let matrix = (0..<150).map { [Double($0), $0 % 2 == 0 ? .nan : 1, 3] }
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try score(testParks(matrix + [[1, 2, 3]]), by: testFramework(weights: [1, 1, 1]))
      }.count == 75)
    let more = (0..<300).map { [Double($0), $0 % 2 == 0 ? .nan : 1, 3] }
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try score(testParks(more), by: testFramework(weights: [1, 1, 1]))
      } == [
        """
        parks.csv, field 'c1': 150 of 300 parks have no value, 'P001' the first.
          Fix: fill the cells, or choose how gaps are filled: --missing median, regression or worst
        """
      ])
  }

  @Test func aMistakenUnitIsNoticed() throws {
    let table = try score(
      testParks([[10], [20]]),
      by: testFramework(weights: [1], goalposts: [Goalposts(worst: 1000, best: 5000)]))
    #expect(
      table.notices.map(\.english) == [
        "Every park is at the worst end of 'c0' or beyond it: is its unit right?"
      ])
  }

  @Test func anIndicatorMayHaveItsOwnRuleForGaps() throws {
    var framework = testFramework(weights: [0.5, 0.5], missing: .refuse)
    framework.indicators[0].missing = .overallMean
    let table = try score(testParks([[1, 2], [.nan, 3], [4, 1]]), by: framework)
    #expect(table.completed[1, 0] == 2.5)
    #expect(table.definitions.contains { $0.term.english == "c0, missing values" })
    // What the user asks for goes before both.
    #expect(throws: InvalidInput.self) {
      try score(
        testParks([[1, 2], [.nan, 3]]), by: framework, settings: ScoringSettings(missing: .refuse))
    }
  }
}
