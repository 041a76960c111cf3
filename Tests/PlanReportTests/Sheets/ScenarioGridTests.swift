import ParkModel
import Testing

@testable import PlanReport

@Suite struct ScenarioGridTests {
  private let name = "Scenarios"

  @Test func scenariosAreCalledByTheirTitle() throws {
    let grid = ScenarioGrid(
      SheetBook(try SampleFurther.run(), .english), try SampleFurther.scenarioResults())
    #expect(grid.title(0).chinese == "基准")
    #expect(grid.title(1).english == "Grants cut by a fifth")
  }

  @Test func parksThatComeAndGoAreMarkedAndCounted() throws {
    let book = try Book.full()
    let row = try book.row(
      name, beginning: "P11 Benxi High-tech Industrial Development Zone")
    #expect(
      (3...7).map { book.value(name, row: row, column: $0) } == [
        .text("–"), .text("✔"), .text("− –"), .text("✔"), .blank,
      ])
    #expect(book.value(name, row: row, column: 8) == .number(2))
    let out = try book.sheet(name).cell(CellAddress(row: row, column: 5))
    #expect(out.look == .bad)
    let never = try book.row(
      name, beginning: "P03 Hohhot Economic and Technological Development Zone")
    #expect(book.value(name, row: never, column: 8) == .number(0))
  }

  @Test func theWorstLossIsAFormulaUnlessThePlanBreaks() throws {
    let book = try Book.full()
    let base = try book.row(name, beginning: "Base")
    #expect(book.value(name, row: base, column: 8) == .text("cannot be kept"))
    let other = try book.row(name, beginning: "Grants cut by a fifth, Border closed")
    #expect(book.value(name, row: other, column: 8) == .number(6.5))
    let lines = try book.lines(name)
    #expect(
      lines.contains(
        "• Least worst loss: the best plan of Grants cut by a fifth, Border closed"))
    #expect(lines.contains("• Best on average: no plan qualifies"))
  }

  @Test func barsAreSharesOfTheBase() throws {
    let book = try Book.full()
    let chart = try #require(try book.sheet(name).charts.first)
    #expect(chart.kind == .clusteredBars && chart.startsAtZero)
    for series in chart.series {
      #expect(book.results.values(series.values, in: name).last == .number(1), "\(series.name)")
    }
    let value = try #require(chart.series.first { $0.name == "Value of the plan" })
    #expect(
      book.results.values(value.values, in: name).first == .blank, "its points do not compare")
  }

  @Test func whatIsTooSmallToShowIsNoChange() throws {
    let base = try SampleRun.run()
    func shifted(_ id: ScenarioID, by points: Double) -> ScenarioResults.Scenario {
      var run = base
      run.scenario = id
      let value = run.check?.evaluation.objective.value ?? 0
      run.check?.evaluation.objective = Points(value + points)
      return .init(run: run)
    }
    let results = ScenarioResults(scenarios: [
      .init(run: base), shifted("nearly-alike", by: 0.004), shifted("better", by: 0.25),
    ])
    let book = try Book(base, with: FurtherResults(scenarios: results))
    let figures = try book.row(name, beginning: "Value of the plan")
    let changes = try book.row(name, beginning: "Value of the plan", below: figures)
    #expect(book.value(name, row: changes, column: 5) == .number(0))
    #expect(near(book.value(name, row: changes, column: 6).number, 0.25))
  }

  @Test func withTheBaseAloneThereIsNothingToCompare() throws {
    let results = ScenarioResults(scenarios: [.init(run: try SampleRun.run())])
    let book = try Book(SampleRun.run(), with: FurtherResults(scenarios: results))
    #expect(try book.sheet(name).charts.isEmpty)
    #expect(try !book.lines(name).contains("Change against the base 与基准之差"))
  }
}
