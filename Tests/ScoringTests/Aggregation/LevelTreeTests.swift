import ParkModel
import Testing

@testable import Scoring

@Suite struct LevelTreeTests {
  /// By hand: x 0.1, y 0.3 in g (0.4); z 0.6 on top. Shares within g 1/4 and 3/4.
  @Test func sharesWithinLevelsFollowFromEffectiveWeights() {
    let tree = LevelTree(
      Framework(
        id: "t",
        groups: [
          IndicatorGroup(id: "g", weight: Figure(1)),
          IndicatorGroup(id: "empty", weight: Figure(1)),
        ],
        indicators: [
          Indicator(id: "x", group: "g", weight: Figure(1)),
          Indicator(id: "z", weight: Figure(1)),
          Indicator(id: "y", group: "g", weight: Figure(1)),
        ]))
    #expect(tree.levels.map(\.group) == [0, nil])
    let shares = tree.shares([0.1, 0.6, 0.3])
    #expect(isClose(shares[0], [0.25, 0.75]) && isClose(shares[1], [0.6, 0.4]))
    #expect(isClose(tree.values([1, 0.5, 0], shares), [0.25, 0.4]))
  }

  @Test func aLevelWithoutWeightTakesThePlainMean() {
    let tree = LevelTree(testFramework(weights: [1, 1]))
    #expect(tree.shares([0, 0]) == [[0.5, 0.5]])
  }
}
