import ParkModel
import Scoring
import Testing

@testable import PlanReport

@Suite struct ScoresSheetTests {
  @Test func liveScoresAndRanksAreThoseOfTheMeritTable() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    for row in try #require(run.merits).rows {
      let score = try book.number("Scores", row.park.text, "score")
      #expect(near(score, row.score.value), "\(row.park)")
      #expect(try book.number("Scores", row.park.text, "rank") == Double(row.rank), "\(row.park)")
    }
  }

  @Test func parksOfAPathWithItsOwnWeightsUseThem() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Scores")
    let column = try book.column("score", of: sheet)
    func formula(_ park: String) throws -> String {
      let row = try #require(
        sheet.rows.firstIndex { $0.cells.count > 1 && $0.cells[1].content == .text(park) })
      guard case .formula(let formula) = sheet.rows[row].cells[column - 1].content else {
        return "no formula"
      }
      return formula.formula
    }
    #expect(try formula("P01") == "=SUMPRODUCT(E11:I11,$E$7:$I$7)")
    #expect(try formula("P10") == "=SUMPRODUCT(E20:I20,$E$8:$I$8)")
  }

  @Test func methodsThatAreNoWeightedSumStandAsResults() throws {
    var run = try SampleRun.run()
    run.merits = try score(
      run.portfolio.parks, by: SampleRun.framework, settings: ScoringSettings(method: .topsis))
    let book = try Book(run)
    let sheet = try book.sheet("Scores")
    let column = try book.column("score", of: sheet)
    for (position, row) in try #require(run.merits).rows.enumerated() {
      let cell = sheet.cell(CellAddress(row: 11 + position, column: column))
      #expect(cell.content == .number(row.score.value) && cell.look == .engine)
      #expect(try book.number("Scores", row.park.text, "rank") == Double(row.rank))
    }
  }

  @Test func bonusesAndVetoesStandInTheResults() throws {
    var run = try SampleRun.run()
    var framework = SampleRun.framework
    framework.adjustments = [
      Adjustment(id: "bonus", rule: .bonus(perUnit: 0.01, atMost: nil)),
      Adjustment(id: "spill", rule: .veto(above: 0)),
    ]
    var parks = run.portfolio.parks
    let best = try #require(run.merits).ranking[0].park
    let place = try #require(parks.firstIndex { $0.id == best })
    parks[place].indicators["bonus"] = Figure(5)
    parks[place].indicators["spill"] = Figure(1)
    run.merits = try score(parks, by: framework)
    let book = try Book(run)
    for row in try #require(run.merits).rows {
      #expect(near(try book.number("Scores", row.park.text, "score"), row.score.value))
      #expect(try book.number("Scores", row.park.text, "rank") == Double(row.rank))
    }
    #expect(try book.number("Scores", best.text, "rank") == Double(parks.count))
  }

  @Test func columnsAreNormalisedByTheSheetItself() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    let sheet = try book.sheet("Scores")
    let merits = try #require(run.merits)
    for (column, indicator) in merits.framework.indicators.enumerated() {
      let place = try book.column("norm_" + indicator.id.text, of: sheet)
      for row in merits.rows.indices {
        let address = CellAddress(row: 11 + row, column: place)
        guard case .formula = sheet.cell(address).content else {
          Issue.record("\(indicator.id) stands as a result")
          continue
        }
        #expect(
          near(book.results.value("Scores", address).number, merits.normalised[row, column]?.value))
      }
    }
    guard case .formula(let worst) = sheet.cell(CellAddress(row: 9, column: 5)).content else {
      Issue.record("the worst value is no formula")
      return
    }
    #expect(
      worst.formula
        == "=IF(Weights!$I$7=\"↑\",MIN(Indicators!$D$7:$D$18),MAX(Indicators!$D$7:$D$18))")
  }

  @Test func otherNormalisationsStandAsResults() throws {
    var run = try SampleRun.run()
    run.merits = try score(
      run.portfolio.parks, by: SampleRun.framework,
      settings: ScoringSettings(normalisation: .zScore))
    let sheet = try Book(run).sheet("Scores")
    #expect(sheet.cell(CellAddress(row: 11, column: 5)).look == .engine)
    #expect(sheet.cell(CellAddress(row: 9, column: 5)).content == .blank, "no worst value")
  }
}
