import ParkModel
import Testing

@testable import ParkFiles

struct JudgementFileTests {
  private func file(_ problems: ProblemList) -> JudgementFile {
    JudgementFile(PortfolioFile(name: "j.csv", bytes: []), problems: problems)
  }

  private let points = Judgements.swing(
    SwingPoints(labels: ["a", "b"], points: [nil, nil], rows: [2, 3]))

  @Test func aCellThatWasReportedIsNotReportedAgain() {
    let problems = ProblemList(place: "d/")
    var file = file(problems)
    #expect(file.points("x", row: 2, field: "points") == nil)
    file.check(points)
    #expect(problems.sorted().map(\.row) == [2, 3])
    #expect(problems.sorted().map(\.file) == ["d/j.csv", "d/j.csv"])
  }

  @Test func ofAFileNotReadInFullOnlyItsCellsAreJudged() {
    let problems = ProblemList(place: "")
    var file = file(problems)
    file.markUnsound()
    file.check(.swing(SwingPoints(labels: ["a"], points: [0], rows: [2])))
    #expect(problems.isEmpty, "that all points are 0 may come from what was not read")
    file.check(.swing(SwingPoints(labels: ["a"], points: [-1], rows: [2])))
    #expect(problems.count == 1)
  }

  @Test func emptyCellsAreNoNumbersAndNoProblems() {
    let problems = ProblemList(place: "")
    var file = file(problems)
    #expect(file.judgement("", row: 1, field: "a") == nil)
    #expect(file.points("", row: 1, field: "a") == nil)
    #expect(file.judgement("1/4", row: 1, field: "a") == 0.25)
    #expect(problems.isEmpty)
  }
}
