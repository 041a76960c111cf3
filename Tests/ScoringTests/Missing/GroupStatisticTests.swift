import ParkModel
import Testing

@testable import Scoring

@Suite struct GroupStatisticTests {
  private let table = IndicatorTable(
    [
      testPark("A", path: .coCity, kind: "k", ["x": 1]),
      testPark("B", path: .coCity, kind: "k", ["x": 3]),
      testPark("C", path: .urbanization, kind: "k", ["x": 10]),
      testPark("D", path: .coCity, kind: "k", ["x": nil]),
      testPark("E", path: .reUrbanization, kind: "k", ["x": nil]),
      testPark("F", path: .reUrbanization, kind: "other", ["x": nil]),
      testPark("G", path: .urbanization, ["x": nil]),
    ], indicators: ["x"])

  @Test func takesTheSamePathFirst() {
    let (value, how) = GroupStatistic(table, .median).value(3, 0)
    #expect(value == 2)
    #expect(how == "median of the 2 parks on the path co-city that have a value")
  }

  @Test func thenTheSameKind() {
    let (value, how) = GroupStatistic(table, .median).value(4, 0)
    #expect(value == 3)
    #expect(how == "median of the 3 parks of the kind 'k' that have a value")
  }

  @Test func thenAllParks() {
    let (value, how) = GroupStatistic(table, .median).value(5, 0)
    #expect(value == 3)
    #expect(how == "median of the 3 parks in the portfolio that have a value")
  }

  @Test func aSingleParkIsNamedAsOne() {
    let (value, how) = GroupStatistic(table, .median).value(6, 0)
    #expect(value == 10)
    #expect(how == "the value of the one park on the path urbanization that has one")
  }

  @Test func theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    #expect(GroupStatistic.median([4, 1, 3, 2]) == 2.5)
    #expect(GroupStatistic.median([5, 1, 3]) == 3)
    #expect(GroupStatistic.median([]) == 0)
  }
}
