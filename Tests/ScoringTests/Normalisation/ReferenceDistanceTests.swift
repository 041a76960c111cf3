import ParkModel
import Testing

@testable import Scoring

@Suite struct ReferenceDistanceTests {
  /// By hand: reference 4 for both; 5 is a quarter more.
  @Test func oneAtTheReferenceInProportionBeyond() throws {
    var framework = testFramework(
      weights: [1, 1], directions: [.moreIsBetter, .lessIsBetter])
    framework.indicators[0].reference = 4
    framework.indicators[1].reference = 4
    let table = try score(
      testParks([[5, 5], [4, 4]]), by: framework,
      settings: ScoringSettings(normalisation: .reference))
    #expect(isClose((0..<2).map { table.normalised[0, $0]?.value ?? .nan }, [1.25, 0.75]))
    #expect(isClose([table.scores[1]], [1]))
  }

  @Test func theMeanStandsInAndAMeanOfZeroTellsNothing() throws {
    let input = try testInput([[1, -1], [3, 1]], weights: [1, 1], by: .reference)
    #expect(isClose(input.normalised.values, [0.5, 1, 1.5, 1]))
  }

  @Test func aReferenceOfZeroIsRefused() {
    var framework = testFramework(weights: [1])
    framework.indicators[0].reference = 0
    #expect(
      refusals { () throws(InvalidInput) in _ = try score(testParks([[1]]), by: framework) } == [
        """
        framework 'test', field 'c0': the reference is 0.
          Fix: write a number other than 0
        """
      ])
  }
}
