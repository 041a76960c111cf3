import ParkModel
import Testing

@testable import Scoring

@Suite struct RegressionTests {
  /// By hand: c0 = 2 * c1 + 1 exactly, c2 is unrelated; the gap at c1 = 2 is 5.
  @Test func readsTheGapOffTheClosestLine() {
    let table = testTable([[3, 1, 5], [.nan, 2, 9], [7, 3, 4], [9, 4, 8]])
    let (value, how) = Regression(table, columns: [0]).value(1, 0)
    #expect(isClose([value], [5]))
    #expect(how == "line on 'c1' over 3 parks, r = 1.00")
  }

  @Test func anInverseRelationCountsAsMuch() {
    let table = testTable([[3, -1, 0], [.nan, -2, 7], [7, -3, 1], [9, -4, 0]])
    let (value, how) = Regression(table, columns: [0]).value(1, 0)
    #expect(isClose([value], [5]))
    #expect(how.hasSuffix("r = -1.00"))
  }

  @Test func staysWithinTheValuesOfTheOtherParks() {
    let table = testTable([[3, 1], [.nan, 100], [7, 3], [9, 4]])
    #expect(Regression(table, columns: [0]).value(1, 0).0 == 9)
  }

  @Test func takesTheNextBestWhereTheParkLacksTheClosest() {
    let table = testTable([[3, 1, 1], [.nan, .nan, 3], [7, 3, 4], [9, 4, 4]])
    #expect(Regression(table, columns: [0, 1]).value(1, 0).1.hasPrefix("line on 'c2'"))
  }

  @Test func withTooFewPairsFallsBackToTheMedian() {
    let table = testTable([[3, 1], [.nan, 2], [7, 3]])
    let (value, how) = Regression(table, columns: [0]).value(1, 0)
    #expect(value == 5)
    #expect(
      how
        == "median of the 2 parks in the portfolio that have a value (no indicator to regress on)")
  }

  @Test func aConstantIndicatorIsNoPredictor() {
    let table = testTable([[3, 1], [.nan, 1], [7, 1], [8, 1]])
    #expect(Regression(table, columns: [0]).value(1, 0).0 == 7)
  }
}
