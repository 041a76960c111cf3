import ParkModel
import Testing

@testable import Scoring

@Suite struct WeightSetsTests {
  @Test func onlyPathsThatOccurAndDifferHaveASet() throws {
    var framework = testFramework(weights: [0.5, 0.5])
    framework.indicators[0].pathWeights = [.coCity: Figure(0.8), .urbanization: Figure(0.8)]
    let sets = try WeightSets(
      .declared, framework, normalised: testNormalised([], width: 1),
      pathOfRow: [.reUrbanization, .coCity, nil])
    #expect(sets.paths == [.coCity])
    #expect(sets.setOfRow == [0, 1, 0])
    #expect(isClose(sets.values, [0.5, 0.5, 0.8 / 1.3, 0.5 / 1.3]))
  }

  @Test func zeroWeightsOnAPathAreRefused() {
    var framework = testFramework(weights: [1])
    framework.indicators[0].pathWeights = [.coCity: Figure(0)]
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try WeightSets(
          .declared, framework, normalised: testNormalised([], width: 1), pathOfRow: [.coCity])
      } == [
        """
        framework 'test', field 'weight, co-city': all weights at the top level are 0.
          Fix: give at least one of them a weight above 0
        """
      ])
  }

  @Test func equalWeightsIgnoreTheTree() throws {
    let sets = try WeightSets(
      .equal, testFramework(weights: [9, 1]), normalised: testNormalised([], width: 1),
      pathOfRow: [nil])
    #expect(sets.values == [0.5, 0.5])
  }
}
