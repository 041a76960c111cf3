import ParkModel
import Scoring
import Testing

@testable import PlanReport

@Suite struct SensitivitySheetTests {
  private let name = "Sensitivity"

  @Test func theSwingGoesFromTheLowestToTheHighestValue() throws {
    let book = try Book.full()
    let works = try book.row(name, beginning: "Works cost more or less")
    #expect(book.value(name, row: works, column: 8) == .number(10.25))
    let border = try book.row(name, beginning: "Border trade")
    #expect(book.value(name, row: border, column: 5) == .text("no plan"))
    #expect(book.value(name, row: border, column: 8) == .number(1))
    let interest = try book.row(name, beginning: "Rate of interest")
    #expect(book.value(name, row: interest, column: 11) == .text("may be nothing"))
  }

  /// Bars stand on one that cannot be seen: 44 to 51.5 and 51.5 to 54.25.
  @Test func barsStandOnOneThatCannotBeSeen() throws {
    let book = try Book.full()
    let chart = try #require(try book.sheet(name).charts.first)
    #expect(chart.series.map(\.style) == [.invisible, .filled, .filled])
    let last = chart.series.map { book.results.values($0.values, in: name).last?.number }
    #expect(last == [44, 7.5, 2.75])
    let floor = try #require(chart.minimum)
    #expect(floor < 44 && floor > 40)
  }

  /// `score' = (score + change * weight * mark) * sum / (sum + change * weight)`, by hand.
  @Test func scoresAndRanksFollowAWeight() throws {
    let run = try SampleRun.run()
    let merits = try #require(run.merits)
    let book = try Book(run)
    let header = try book.row(name, beginning: "Park\n园区")
    var more: [Double] = []
    for (line, position) in merits.order.enumerated() {
      let row = header + 1 + line
      let park = try #require(run.portfolio.park(merits.parks[position]))
      let weights = park.path.flatMap { merits.pathWeights[$0] } ?? merits.weights
      let weight = try #require(weights["value_added_per_ha"]?.value)
      let mark = try #require(merits.normalised[position, 0]?.value)
      let score = merits.rows[position].score.value
      func changed(_ change: Double) -> Double {
        (score + change * weight * mark) / (1 + change * weight)
      }
      #expect(near(book.value(name, row: row, column: 2).number, score), "\(park.id)")
      #expect(near(book.value(name, row: row, column: 6).number, changed(-0.2)), "\(park.id)")
      #expect(near(book.value(name, row: row, column: 8).number, changed(0.2)), "\(park.id)")
      more.append(changed(0.2))
    }
    for (line, score) in more.enumerated() {
      let rank = 1 + more.count { $0 > score + 1e-12 }
      #expect(book.value(name, row: header + 1 + line, column: 9) == .number(Double(rank)))
    }
  }

  @Test func anotherIndicatorCanBeChosen() throws {
    var sheets = try sheets(of: SampleRun.run())
    let place = try #require(sheets.firstIndex { $0.name == name })
    let cell = try #require(
      sheets[place].names.first { $0.name == TrialInput.indicator.rawValue })
    sheets[place].rows[cell.address.row - 1].cells[1].content = .text("R&D share")
    let results = try Calculation(sheets)
    let run = try SampleRun.run()
    let merits = try #require(run.merits)
    let header = try Book(run).row(name, beginning: "Park\n园区")
    let mark = results.value(name, CellAddress(row: header + 1, column: 4)).number
    #expect(near(mark, merits.normalised[merits.order[0], 2]?.value))
  }

  @Test func otherMethodsHaveNoWeightToTry() throws {
    var run = try SampleRun.run()
    run.merits = try score(
      SampleRun.parks, by: SampleRun.framework, settings: ScoringSettings(method: .topsis))
    #expect(!(try Book(run).sheets.contains { $0.name == name }))
    let further = FurtherResults(sensitivity: SampleFurther.sensitivity)
    #expect(try Book(run, with: further).lines(name).contains("Works cost more or less"))
  }

  @Test func aStepCurveShowsWhereNoPlanExists() throws {
    let book = try Book.full()
    let first = try book.row(name, beginning: "Share of today's amount\n占现值的比例") + 2
    #expect(book.value(name, row: first, column: 1) == .number(0.5))
    #expect(book.value(name, row: first, column: 2) == .text("no plan"))
    #expect(book.value(name, row: first + 3, column: 3) == .number(55.2))
  }
}
