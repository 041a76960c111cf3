import ParkModel
import Testing

@testable import Scoring

@Suite struct WinsorizeTests {
  private func winsorized(_ column: [Double]) -> Winsorize {
    let table = testTable(column.map { [$0] })
    return Winsorize(table.values, table)
  }

  private let calm = (1...20).map(Double.init)

  @Test func oneGiantTakesTheNextValueAndIsLogged() {
    let result = winsorized(calm + [1000])
    #expect(result.values.last == 20)
    #expect(
      result.treated == [
        TreatedCell(park: "P021", indicator: "c0", before: 1000, after: 20, how: .winsorized)
      ])
  }

  @Test func theHeavySideIsTreated() {
    let result = winsorized(calm + [-1000, -900])
    #expect(result.values.suffix(2) == [1, 1])
    #expect(result.treated.map(\.park) == ["P021", "P022"])
  }

  @Test func yesOrNoIsNoOutlier() {
    #expect(winsorized([Double](repeating: 0, count: 19) + [1]).treated.isEmpty)
  }

  @Test func calmColumnsAreLeftAlone() {
    #expect(winsorized(calm).treated.isEmpty)
    #expect(winsorized([5, 5, 5]).treated.isEmpty)
  }

  /// Six giants of falling size: five points are not enough, so the logarithm is taken.
  @Test func tooManyOutliersBecomeALogarithm() {
    let column = (1...60).map { Double($0) / 1000 } + (1...8).map { exponential(Double($0) * 1.5) }
    let result = winsorized(column)
    #expect(result.logarithms == [0])
    #expect(result.treated.allSatisfy { $0.how == .logarithm })
    // The order of the parks is kept.
    #expect(zip(result.values, result.values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func treatedColumnsAreNamedAndLogarithmsLeaveTheirGoalposts() throws {
    let column = (1...60).map { Double($0) / 1000 } + (1...8).map { exponential(Double($0) * 1.5) }
    let table = try score(
      testParks(column.map { [$0] }),
      by: testFramework(weights: [1], goalposts: [Goalposts(worst: 0, best: 1e9)]),
      settings: ScoringSettings(winsorizes: true))
    #expect(table.scores.first == 0 && table.scores.last == 1)
    #expect(
      table.notices.map(\.english) == [
        "'c0' has too many outliers to pull in: its logarithm is scored, by min-max."
      ])
    #expect(table.definitions.contains { $0.term.english == "winsorizing" })
  }
}
