import ParkModel
import Testing

@testable import Scoring

@Suite struct ScoreTests {
  /// Worked by hand: c0 more is better on 0…10, c1 less is better on 0…4, weights 3/4 and 1/4.
  /// P001 (10, 4): 1 and 0 -> 0.75; P002 (5, 1): 0.5 and 0.75 -> 0.5625; P003 (0, 0): 0.25.
  @Test func weightedSumOnGoalpostsByHand() throws {
    let framework = testFramework(
      weights: [3, 1], directions: [.moreIsBetter, .lessIsBetter],
      goalposts: [Goalposts(worst: 0, best: 10), Goalposts(worst: 4, best: 0)])
    let table = try score(testParks([[10, 4], [5, 1], [0, 0]]), by: framework)
    #expect(table.rows.map(\.score.value) == [0.75, 0.5625, 0.25])
    #expect(table.rows.map(\.rank) == [1, 2, 3])
    #expect(table.rows[1].contributions == ["c0": 0.375, "c1": 0.1875])
    #expect(table.weights == ["c0": 0.75, "c1": 0.25])
    #expect(table.notices.map(\.english).first?.contains("sum to 4") == true)
  }

  @Test func withGoalpostsDroppingAParkLeavesTheOthersAlone() throws {
    let framework = testFramework(
      weights: [0.5, 0.5],
      goalposts: [Goalposts(worst: 0, best: 10), Goalposts(worst: -1, best: 3)])
    for method in ScoringMethod.allCases where method != .vikor && method != .promethee {
      let settings = ScoringSettings(method: method)
      let parks = testParks([[2, 1], [7, 0], [9, 2], [4, 3]])
      let all = try score(parks, by: framework, settings: settings)
      let fewer = try score(Array(parks.dropFirst()), by: framework, settings: settings)
      #expect(Array(all.rows.map(\.score).dropFirst()) == fewer.rows.map(\.score))
    }
  }

  @Test func eachParkIsScoredWithTheWeightsOfItsPath() throws {
    var framework = testFramework(
      weights: [0.5, 0.5],
      goalposts: [Goalposts(worst: 0, best: 1), Goalposts(worst: 0, best: 1)])
    framework.indicators[0].pathWeights[.coCity] = Figure(0.9)
    framework.indicators[1].pathWeights[.coCity] = Figure(0.1)
    let parks = [
      testPark("A", path: .coCity, ["c0": 1, "c1": 0]),
      testPark("B", path: .urbanization, ["c0": 1, "c1": 0]),
      testPark("C", ["c0": 1, "c1": 0]),
    ]
    let table = try score(parks, by: framework)
    #expect(isClose(table.rows.map(\.score.value), [0.9, 0.5, 0.5]))
    #expect(table.rows.map(\.rank) == [1, 2, 2])
    #expect(table.weights == ["c0": 0.5, "c1": 0.5])
    #expect(Array(table.pathWeights.keys) == [.coCity])
  }

  @Test func everyProblemIsReportedAtOnce() {
    let framework = testFramework(
      weights: [-1, 1], goalposts: [nil, Goalposts(worst: 2, best: 1)])
    let parks = [
      testPark("A", ["c0": 1, "c1": nil]), testPark("A", ["c0": .infinity, "c1": 2]),
    ]
    let found = refusals { () throws(InvalidInput) in _ = try score(parks, by: framework) }
    #expect(
      found == [
        """
        framework 'test', field 'c0': the weight is -1.0.
          Fix: write 0 or more; where less is better, say so in the direction
        """,
        """
        framework 'test', field 'c1': the goalposts are worst 2, best 1.
          Fix: more is better here: write a 'best' above 'worst'
        """,
        """
        parks.csv, field 'park': park 'A' stands twice.
          Fix: give each park its own identifier
        """,
        """
        parks.csv, field 'c0': park 'A' has the value inf, no amount of any park.
          Fix: write a plain number of at most 1e150, or leave the cell empty for a missing value
        """,
        """
        parks.csv, field 'c1': park 'A' has no value.
          Fix: fill the cell, or choose how gaps are filled: --missing median, regression or worst
        """,
      ])
  }

  @Test func noParksAndNoIndicatorsAreRefused() {
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try score([], by: testFramework(weights: []))
      } == [
        """
        framework 'test': the framework has no indicators.
          Fix: list at least one indicator with a weight
        """,
        """
        parks.csv: there is no park to score.
          Fix: add a row for each park
        """,
      ])
  }

  @Test func weightsThatAreAllZeroAreRefused() {
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try score(testParks([[1, 2]]), by: testFramework(weights: [0, 0]))
      } == [
        """
        framework 'test', field 'weight': all weights at the top level are 0.
          Fix: give at least one of them a weight above 0
        """
      ])
  }

  @Test func oneParkAndEqualParksGetAPlainAnswer() throws {
    for method in ScoringMethod.allCases {
      for weighting in Weighting.allCases {
        for normalisation in Normalisation.allCases {
          let settings = ScoringSettings(
            method: method, weighting: weighting, normalisation: normalisation)
          let framework = testFramework(
            weights: [0.5, 0.5], directions: [.moreIsBetter, .lessIsBetter])
          for matrix in [[[3.0, 4.0]], [[3, 4], [3, 4]], [[0, 0], [0, 0]]] {
            if normalisation == .none, method == .weightedProduct, matrix[0][1] > 0 {
              // Costs without a normalisation are negative: refused by name.
              #expect(throws: InvalidInput.self) {
                try score(testParks(matrix), by: framework, settings: settings)
              }
              continue
            }
            let table = try score(testParks(matrix), by: framework, settings: settings)
            if normalisation.staysWithinUnit || method == .vikor {
              #expect(table.rows.allSatisfy { $0.score >= 0 && $0.score <= 1 }, "\(settings)")
            }
            #expect(table.rows.allSatisfy { $0.score.value.isFinite }, "\(settings)")
            #expect(table.rows.allSatisfy { $0.rank == 1 }, "\(settings)")
          }
        }
      }
    }
    let single = try score(testParks([[3, 4]]), by: testFramework(weights: [0.5, 0.5]))
    #expect(single.rows[0].score == 0.5)
  }

  @Test func scoresLieInZeroToOneAndContributionsSumToThem() throws {
    for seed in UInt64(1)...300 {
      let random = RandomCase(seed: seed)
      let table = try score(
        testParks(random.matrix), by: random.framework, settings: random.settings)
      #expect(
        isClose([table.weights.values.reduce(0) { $0 + $1.value }], [1]), "seed \(seed)")
      #expect(table.notices.allSatisfy(speaksBoth), "seed \(seed): \(table.notices)")
      for row in table.rows {
        #expect(row.score.value.isFinite, "seed \(seed)")
        if random.settings.normalisation.staysWithinUnit {
          #expect(row.score >= 0 && row.score <= 1, "seed \(seed)")
        }
        let sum = random.framework.indicators.indices.reduce(0.0) { $0 + row[$1].value }
        #expect(isClose([sum], [row.score.value]), "seed \(seed)")
      }
    }
  }

  @Test func permutingParksPermutesTheResult() throws {
    for seed in UInt64(1)...200 {
      let random = RandomCase(seed: seed)
      let parks = testParks(random.matrix)
      var numbers = SeededNumbers(seed &+ 1000)
      let shuffled = parks.shuffled(using: &numbers)
      let first = try score(parks, by: random.framework, settings: random.settings)
      let second = try score(shuffled, by: random.framework, settings: random.settings)
      #expect(first.ranking.map(\.park) == second.ranking.map(\.park), "seed \(seed)")
      #expect(first.ranking.map(\.rank) == second.ranking.map(\.rank), "seed \(seed)")
      #expect(
        isClose(first.ranking.map(\.score.value), second.ranking.map(\.score.value)),
        "seed \(seed)")
    }
  }

  @Test func addingAConstantToAnIndicatorLeavesMinMaxScoresAlone() throws {
    for seed in UInt64(1)...200 {
      var random = RandomCase(seed: seed)
      let width = random.framework.indicators.count
      random.framework = testFramework(
        weights: random.framework.indicators.map(\.weight.value.value),
        directions: (0..<width).map { $0 % 2 == 0 ? .moreIsBetter : .lessIsBetter })
      var settings = random.settings
      settings.normalisation = .minMax
      let moved = random.matrix.map { row in row.enumerated().map { $1 + Double($0 + 1) * 17 } }
      let first = try score(testParks(random.matrix), by: random.framework, settings: settings)
      let second = try score(testParks(moved), by: random.framework, settings: settings)
      #expect(
        isClose(first.rows.map(\.score.value), second.rows.map(\.score.value)), "seed \(seed)")
      #expect(first.rows.map(\.rank) == second.rows.map(\.rank), "seed \(seed)")
    }
  }

  @Test func betteringAnIndicatorNeverLowersAGoalpostScore() throws {
    for seed in UInt64(1)...100 {
      var numbers = SeededNumbers(seed)
      let framework = testFramework(
        weights: [0.3, 0.7], directions: [.moreIsBetter, .lessIsBetter],
        goalposts: [Goalposts(worst: 0, best: 10), Goalposts(worst: 10, best: 0)])
      let matrix = (0..<4).map { _ in
        (0..<2).map { _ in Double.random(in: -2...12, using: &numbers) }
      }
      var better = matrix
      better[0][0] += 1
      better[0][1] -= 1
      for method in ScoringMethod.allCases {
        let settings = ScoringSettings(method: method)
        let before = try score(testParks(matrix), by: framework, settings: settings)
        let after = try score(testParks(better), by: framework, settings: settings)
        #expect(after.rows[0].score >= before.rows[0].score, "seed \(seed)")
        #expect(after.rows[0].rank <= before.rows[0].rank, "seed \(seed)")
      }
    }
  }

  @Test func everyStepIsKept() throws {
    var framework = testFramework(weights: [1], missing: .median)
    framework.source = "a test"
    let table = try score(testParks([[1], [.nan], [3]]), by: framework)
    #expect((0..<3).map { table.raw[$0, 0]?.value } == [1, nil, 3])
    #expect((0..<3).map { table.completed[$0, 0]?.value } == [1, 2, 3])
    #expect((0..<3).map { table.normalised[$0, 0]?.value } == [0, 0.5, 1])
    #expect((0..<3).map { table.contributions[$0, 0]?.value } == [0, 0.5, 1])
    #expect(table.imputed.map(\.rule) == [.median])
    #expect(table.rows.map(\.status) == [.sourced, .estimated, .sourced])
    #expect(
      table.rankRanges[1]
        == RankRange(park: "P002", rank: 2, rankWithWorst: 2, rankWithBest: 1))
  }

  @Test func constantColumnsAreNamedAndScoreOneHalf() throws {
    let table = try score(
      testParks([[7, 1], [7, 2]]), by: testFramework(weights: [0.5, 0.5]),
      settings: ScoringSettings(normalisation: .minMax))
    #expect(table.rows.map(\.score.value) == [0.25, 0.75])
    #expect(
      table.notices.map(\.english) == [
        "All parks have the same value of 'c0': it scores 0.5 everywhere and does not tell them "
          + "apart."
      ])
  }
}
