import ParkModel
import Testing

@testable import Scoring

@Suite struct ExtremeCaseTests {
  private let framework = testFramework(
    weights: [1, 1, 1],
    directions: [.moreIsBetter, .lessIsBetter, .target(low: 4, high: 6)])
  private let table = testTable([[1, 1, 5], [2, 2, 20], [3, 3, 0]])

  private func values(_ end: ExtremeCase.End, _ goalposts: [Goalposts?]) -> [Double] {
    let extreme = ExtremeCase(
      table, indicators: framework.indicators, goalposts: goalposts, end: end)
    return (0..<3).map { extreme.value($0).0 }
  }

  @Test func followsTheDirection() {
    #expect(values(.worst, [nil, nil, nil]) == [1, 3, 20])
    #expect(values(.best, [nil, nil, nil]) == [3, 1, 5])
  }

  @Test func goalpostsComeFirst() {
    let goalposts: [Goalposts?] = [
      Goalposts(worst: 0, best: 9), nil, Goalposts(worst: 30, best: 5),
    ]
    #expect(values(.worst, goalposts) == [0, 3, 30])
    #expect(values(.best, goalposts) == [9, 1, 4])
  }
}
