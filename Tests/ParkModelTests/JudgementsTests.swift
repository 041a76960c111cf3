import ParkModel
import Testing

@Suite struct JudgementsTests {
  @Test func tokensAreThoseOfTheCommands() {
    #expect(JudgementMethod.allCases.map(\.rawValue) == ["ahp", "bwm", "swing"])
  }

  @Test func everyKindKnowsItsFileAndItsProblems() {
    let kinds: [Judgements] = [
      .pairwise(PairwiseJudgements(file: "p.csv", labels: [], cells: [])),
      .bestWorst(
        BestWorstJudgements(file: "b.csv", labels: [], bestToOthers: [], othersToWorst: [])),
      .swing(SwingPoints(file: "s.csv", labels: [], points: [])),
    ]
    #expect(kinds.map(\.file) == ["p.csv", "b.csv", "s.csv"])
    for kind in kinds {
      #expect(
        kind.problems().map(\.description) == [
          "\(kind.file): there is nothing to judge.\n  Fix: name at least one criterion"
        ])
    }
  }

  @Test func aCellOutsideTheMatrixIsNotJudged() {
    let pairs = PairwiseJudgements(labels: ["a", "b"], cells: [[1, 2], []])
    #expect(pairs[0, 1] == 2)
    #expect(pairs[1, 0] == nil)
    #expect(pairs[5, -1] == nil)
  }
}
