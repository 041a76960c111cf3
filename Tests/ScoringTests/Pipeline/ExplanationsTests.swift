import ParkModel
import Testing

@testable import Scoring

@Suite struct ExplanationsTests {
  @Test func everyResultPrintsItsDefinitions() throws {
    var framework = testFramework(
      weights: [1], directions: [.target(low: 1, high: 2)], missing: .worst)
    framework.source = "a handbook"
    let table = try score(
      testParks([[1], [3]]), by: framework,
      settings: ScoringSettings(method: .topsis, weighting: .entropy, normalisation: .sum))
    #expect(
      table.definitions.map(\.term.english) == [
        "framework", "missing values", "normalisation", "weights", "method", "contributions",
        "rank", "zero rule", "target range",
      ])
    #expect(table.definitions[0].text.english == "test; source: a handbook")
    #expect(table.definitions[4].text == ScoringMethod.topsis.definition)
  }

  @Test func filledInValuesAreCountedWithTheirEffectOnRanks() throws {
    let matrix = [[1.0], [.nan], [3]]
    let moving = try score(testParks(matrix), by: testFramework(weights: [1], missing: .median))
    #expect(
      Array(moving.notices.suffix(2)) == [
        BilingualText(
          english: "1 missing value was filled in (median).",
          chinese: "已填补 1 个缺失值（同类中位数）。"),
        BilingualText(
          english:
            "With every filled-in value at its worst or at its best, 2 of 3 parks change rank; "
            + "most of those with such values 'P002': rank 2, 2 at worst, 1 at best.",
          chinese:
            "填补值全部取最差或全部取最好时，3 个园区中有 2 个名次改变；有填补值的园区中变动最大的是"
            + "“P002”：现为第 2 名，取最差时第 2 名，取最好时第 1 名。"),
      ])
    let still = try score(
      testParks([[1, 1], [9, .nan], [5, 1.1]]),
      by: testFramework(weights: [0.9, 0.1], missing: .median))
    #expect(
      still.notices.map(\.english).last
        == "No rank changes with every filled-in value at its worst or at its best.")
    #expect(still.notices.allSatisfy(speaksBoth))
  }
}
