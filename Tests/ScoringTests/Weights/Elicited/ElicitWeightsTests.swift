import ParkModel
import Testing

@testable import Scoring

@Suite struct ElicitWeightsTests {
  @Test func everyMethodGivesWeightsThatSumToOne() throws {
    let judgements: [Judgements] = [
      .pairwise(testPairs(["a", "b"], [[1, 3], [nil, 1]])),
      .bestWorst(
        BestWorstJudgements(labels: ["a", "b"], bestToOthers: [1, 3], othersToWorst: [3, 1])),
      .swing(SwingPoints(labels: ["a", "b"], points: [75, 25])),
    ]
    #expect(try judgements.map { try elicitWeights($0).method } == JudgementMethod.allCases)
    for each in judgements {
      let result = try elicitWeights(each)
      #expect(isClose(result.weights.map(\.value), [0.75, 0.25], within: 1e-12))
      #expect(result.definitions.first?.term.english == "weights")
    }
  }

  @Test func problemsOfAllLevelsComeAtOnce() {
    let levels = [
      LevelJudgements(
        level: "top", judgements: .swing(SwingPoints(file: "top.csv", labels: [], points: []))),
      LevelJudgements(
        level: "g",
        judgements: .swing(SwingPoints(file: "g.csv", labels: ["a"], points: [0], rows: [2]))),
    ]
    #expect {
      try elicitWeights(levels)
    } throws: { error in
      (error as? InvalidInput)?.problems.map(\.description) == [
        """
        top.csv: there is nothing to judge.
          Fix: name at least one criterion
        """,
        """
        g.csv, field 'points': all points are 0.
          Fix: give 100 to the most important criterion
        """,
      ]
    }
  }

  @Test func levelsKeepTheirNameAndFile() throws {
    let levels = try elicitWeights([
      LevelJudgements(
        level: "g",
        judgements: .swing(SwingPoints(file: "d/g.csv", labels: ["a", "b"], points: [100, 100])))
    ])
    #expect(levels.map(\.level) == ["g"])
    #expect(levels.map(\.file) == ["d/g.csv"])
    #expect(levels.first?.weights.weights == [0.5, 0.5])
  }
}
