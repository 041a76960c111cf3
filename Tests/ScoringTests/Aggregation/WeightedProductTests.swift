import ParkModel
import Testing

@testable import Scoring

@Suite struct WeightedProductTests {
  /// By hand: 0.25^0.5 * 1^0.5 = 0.5; 0.64^0.5 * 0.25^0.5 = 0.8 * 0.5 = 0.4.
  @Test func theProductOfPowersByHand() throws {
    let table = try score(
      testParks([[0.25, 1], [0.64, 0.25]]), by: testFramework(weights: [0.5, 0.5]),
      settings: ScoringSettings(method: .weightedProduct, normalisation: .none))
    #expect(isClose(table.scores, [0.5, 0.4]))
    #expect(isClose(table.rows[0].parts.map(\.value), [0.25, 0.25]))
  }

  /// The trap: a zero leaves nothing, and the result says for whom; without weight it does not count.
  @Test func zerosLeaveNothingAndAreNamed() throws {
    let settings = ScoringSettings(method: .weightedProduct, normalisation: .minMax)
    let table = try score(
      testParks([[0, 5], [4, 3], [8, 4]]), by: testFramework(weights: [0.5, 0.5]),
      settings: settings)
    #expect(table.scores[0] == 0 && table.scores[1] == 0)
    #expect(
      table.notices.map(\.english) == [
        "1 park is at 0 in 'c0', so its score is 0 by the weighted product.",
        "1 park is at 0 in 'c1', so its score is 0 by the weighted product.",
      ])
    let light = try score(
      testParks([[0, 5], [4, 3]]), by: testFramework(weights: [0, 1]), settings: settings)
    #expect(light.scores == [1, 0])
  }

  @Test func negativeValuesAreShiftedOrRefused() throws {
    let parks = testParks([[-1, 2], [3, 4]])
    let framework = testFramework(weights: [0.5, 0.5])
    let shifted = try score(
      parks, by: framework,
      settings: ScoringSettings(method: .weightedProduct, normalisation: .zScore))
    #expect(
      shifted.notices.map(\.english).prefix(2) == [
        "'c0' has negative normalised values: 1 was added to every park's.",
        "'c1' has negative normalised values: 1 was added to every park's.",
      ])
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try score(
          parks, by: framework,
          settings: ScoringSettings(method: .weightedProduct, normalisation: .none))
      } == [
        """
        parks.csv, field 'c0': without a normalisation there are negative values, which the \
        method cannot take.
          Fix: choose a normalisation, for example --normalise minmax
        """
      ])
  }
}
