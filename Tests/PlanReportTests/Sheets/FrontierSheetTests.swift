import ParkModel
import Testing

@testable import PlanReport

@Suite struct FrontierSheetTests {
  private let name = "Frontier"

  /// Point 1 is ideal in the first objective and worst in the second, point 3 the other way round.
  @Test func theDistanceCountsEachObjectiveFromZeroToOne() throws {
    let book = try Book.full()
    let ideal = try book.row(name, beginning: "Ideal")
    func number(_ row: Int, _ column: Int) -> Double {
      book.value(name, row: row, column: column).number ?? .nan
    }
    #expect(near(number(ideal + 2, 4), 1))
    #expect(near(number(ideal + 4, 4), 1))
    let squares = (2...3).map { column in
      let share =
        (number(ideal, column) - number(ideal + 3, column))
        / (number(ideal, column) - number(ideal + 1, column))
      return share * share
    }
    #expect(near(number(ideal + 3, 4), squares.reduce(0, +).squareRoot()))
    let own = try book.row(name, beginning: "This plan")
    #expect(near(number(own, 4), 1))
    #expect(try book.lines(name).contains("Nearest to the ideal: point 2."))
  }

  @Test func whatCouldBeHiddenIsStated() throws {
    let book = try Book.full()
    #expect(
      try book.lines(name).contains {
        $0.hasPrefix("3 points; whatever other plan there is beats all of them by at most 4.2 %")
      })
    let row = try book.row(name, beginning: "Ideal") + 2
    #expect(book.value(name, row: row, column: 5).number != nil)
    #expect(book.value(name, row: row + 1, column: 5) == .blank)
    var results = try SampleFurther.frontier()
    results.isComplete = true
    let complete = try Book(SampleFurther.run(), with: FurtherResults(frontier: results))
    #expect(try complete.lines(name).contains("These 3 points are all there are."))
  }

  @Test func thePlanIsASecondSeriesOfNumbers() throws {
    let book = try Book.full()
    let chart = try #require(try book.sheet(name).charts.first)
    #expect(chart.kind == .scatter)
    #expect(chart.series.map(\.style) == [.marked, .diamonds])
    for series in chart.series {
      let numbers =
        book.results.values(series.categories, in: name)
        + book.results.values(series.values, in: name)
      #expect(numbers.allSatisfy { $0.number != nil })
    }
    #expect(chart.valueTitle == "Grants (less is better), MCNY")
  }

  /// An objective in which all points are the same has no range to divide by.
  @Test func anObjectiveThatNeverDiffersIsLeftOutOfTheDistance() throws {
    var results = try SampleFurther.frontier()
    results.nadir[1] = results.ideal[1]
    let book = try Book(SampleFurther.run(), with: FurtherResults(frontier: results))
    let row = try book.row(name, beginning: "Ideal") + 2
    #expect(book.value(name, row: row, column: 4) == .number(0))
  }
}
