import ParkModel
import Testing

@testable import Scoring

@Suite struct CriticWeightsTests {
  /// Diakoulaki, Mavrotas, Papayannakis, Computers & Operations Research 22(7), 1995, 763-770.
  @Test func diakoulaki1995() throws {
    let table = try score(
      testParks([
        [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65],
        [5.4, 2.77, 2.33], [4, 4.12, 1.21], [-6.1, 3.52, 2.1], [-34.6, 3.31, 0.98],
      ]), by: testFramework(weights: [1, 1, 1]),
      settings: ScoringSettings(weighting: .critic, normalisation: .minMax))
    let weights = (0..<3).map { table.weights[IndicatorID("c\($0)")]?.value ?? .nan }
    #expect(isClose(weights, [0.20222554, 0.48090173, 0.31687273], within: 1e-7))
    #expect(isClose(weights, [0.202225539788, 0.48090172902, 0.316872731193]))
  }

  /// The trap: a constant column weighs 0 and leaves the others as they were.
  @Test func aConstantColumnWeighsNothing() {
    let with = CriticWeights([0, 0.5, 1, 1, 0.5, 0.2, 0.3, 0.5, 0], width: 3)
    let without = CriticWeights([0, 1, 1, 0.2, 0.3, 0], width: 2)
    #expect(with.weights[1] == 0)
    #expect(isClose([with.weights[0], with.weights[2]], without.weights))
  }

  @Test func oneVariedColumnCarriesAllAndNoneSharesAll() {
    #expect(CriticWeights([0, 7, 1, 7], width: 2).weights == [1, 0])
    let none = CriticWeights([3, 7, 3, 7], width: 2)
    #expect(none.weights == [0.5, 0.5] && none.fellBackToEqual)
  }

  /// Two columns that say the same: by hand s = 0.5 each and r = 1, so neither tells anything.
  @Test func columnsThatSayTheSameFallBackToEqual() {
    #expect(CriticWeights([0, 0, 1, 1], width: 2).weights == [0.5, 0.5])
  }
}
