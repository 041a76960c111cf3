import ParkModel
import Testing

@testable import Scoring

@Suite struct TopsisTests {
  /// Tzeng and Huang, Multiple Attribute Decision Making (CRC Press 2011); four decimals printed.
  @Test func tzengAndHuang2011() throws {
    let table = try score(
      testParks([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]),
      by: testFramework(weights: [0.3, 0.4, 0.3]),
      settings: ScoringSettings(method: .topsis, normalisation: .vector))
    let scores = table.rows.map(\.score.value)
    #expect(isClose(scores, [0.5037, 0.6581, 0.7482, 0.334], within: 1e-4))
    #expect(
      isClose(scores, [0.50371965858, 0.658084771962, 0.748248659941, 0.333997436943]))
    #expect(table.rows.map(\.rank) == [3, 2, 1, 4])
  }

  /// Opricovic and Tzeng, European Journal of Operational Research 156 (2004), 445-455. Its first
  /// and third alternatives are equally good: they share a rank.
  @Test func opricovicAndTzeng2004WithMinMax() throws {
    let framework = testFramework(
      weights: [0.5, 0.5], directions: [.lessIsBetter, .moreIsBetter])
    let table = try score(
      testParks([[1, 3000], [2, 3750], [5, 4500]]), by: framework,
      settings: ScoringSettings(method: .topsis, normalisation: .minMax))
    let scores = table.rows.map(\.score.value)
    #expect(isClose(scores, [0.5, 0.617, 0.5], within: 5e-4))
    #expect(isClose(scores, [0.5, 0.617217781463, 0.5]))
    #expect(table.rows.map(\.rank) == [2, 1, 2])
  }

  /// The trap: another normalisation gives another score, so it is printed with the result.
  @Test func anotherNormalisationGivesAnotherScoreAndIsPrinted() throws {
    let framework = testFramework(
      weights: [0.5, 0.5], directions: [.lessIsBetter, .moreIsBetter])
    let parks = testParks([[1, 3000], [2, 3750], [5, 4500]])
    let vector = try score(
      parks, by: framework, settings: ScoringSettings(method: .topsis, normalisation: .vector))
    #expect(!isClose(vector.rows.map(\.score.value), [0.5, 0.617, 0.5], within: 5e-4))
    #expect(
      vector.definitions.contains(
        Definition("normalisation", "标准化", Normalisation.vector.definition)))
  }

  @Test func aConstantColumnChangesNothing() throws {
    let settings = ScoringSettings(
      method: .topsis, weighting: .equal, normalisation: .vector)
    let without = try score(
      testParks([[5, 8], [7, 6], [8, 2]]), by: testFramework(weights: [1, 1]), settings: settings)
    let with = try score(
      testParks([[5, 8, 3], [7, 6, 3], [8, 2, 3]]), by: testFramework(weights: [1, 1, 1]),
      settings: settings)
    #expect(isClose(without.rows.map(\.score.value), with.rows.map(\.score.value)))
  }

  @Test func whereBestAndWorstAreOnePointEveryParkScoresOneHalf() throws {
    let table = try score(
      testParks([[4, 5], [4, 5]]), by: testFramework(weights: [0.25, 0.75]),
      settings: ScoringSettings(method: .topsis, normalisation: .vector))
    #expect(table.rows.map(\.score) == [0.5, 0.5])
    #expect(table.rows[0].contributions == ["c0": 0.125, "c1": 0.375])
  }

  /// By hand: normalised (1, 0) and (0, 1), equal weights. Either park is as far from the best
  /// (1, 1) as from the worst (0, 0): 1/2, all of it from its one good indicator.
  @Test func contributionsFollowTheSquaredDistances() throws {
    let table = try score(
      testParks([[1, 0], [0, 1]]), by: testFramework(weights: [0.5, 0.5]),
      settings: ScoringSettings(method: .topsis, normalisation: .minMax))
    #expect(table.rows[0].contributions == ["c0": 0.5, "c1": 0])
    #expect(table.rows[1].contributions == ["c0": 0, "c1": 0.5])
  }

  @Test func negativeValuesWorkWithVectorNormalisation() throws {
    let table = try score(
      testParks([[-3, 1], [4, -1]]), by: testFramework(weights: [0.5, 0.5]),
      settings: ScoringSettings(method: .topsis, normalisation: .vector))
    #expect(table.notices.isEmpty)
    #expect(table.rows.allSatisfy { $0.score >= 0 && $0.score <= 1 })
  }
}
