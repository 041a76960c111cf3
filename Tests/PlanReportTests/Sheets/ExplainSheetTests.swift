import ParkModel
import Testing

@testable import PlanReport

@Suite struct ExplainSheetTests {
  private let name = "Explain"

  /// The sheets with another park in the cell, calculated anew.
  private func results(for park: String) throws -> (Calculation, Book) {
    let book = try Book.full()
    var sheets = book.sheets
    let place = try #require(sheets.firstIndex { $0.name == name })
    let cell = try #require(
      sheets[place].names.first { $0.name == SheetBook.explainedPark }
    ).address
    sheets[place].rows[cell.row - 1].cells[cell.column - 1].content = .text(park)
    return (try Calculation(sheets), book)
  }

  @Test(arguments: ["P01", "P06", "P10"]) func contributionsMakeUpTheMerit(
    park: String
  ) throws {
    let (results, book) = try results(for: park)
    let merits = try #require(try SampleRun.run().merits)
    let row = try #require(merits.rows.first { $0.park.text == park })
    let first = try book.row(name, beginning: "Value added per ha")
    for (offset, part) in row.parts.enumerated() {
      let found = results.value(name, CellAddress(row: first + offset, column: 6)).number
      #expect(near(found, part.value), "\(offset)")
    }
    let merit = results.value(
      name, CellAddress(row: first + row.parts.count, column: 6)
    ).number
    #expect(near(merit, row.score.value))
    let rank = results.value(
      name, CellAddress(row: try book.row(name, beginning: "Rank by merit 评分名次"), column: 2))
    #expect(rank == .number(Double(row.rank)))
  }

  @Test func theSentenceNamesWhatHelpsAndWhatHoldsBack() throws {
    let book = try Book.full()
    #expect(
      try book.lines(name).contains(
        "P01 scores below the mean of all parks. What helps it most: Distance to town. "
          + "What holds it back most: Value added per ha."))
  }

  @Test func theLinesOfTheParkInTheCellAreShown() throws {
    let (results, book) = try results(for: "P06")
    let row = try book.row(name, beginning: "Why it is chosen or not 为何入选或落选") + 1
    #expect(
      results.value(name, CellAddress(row: row, column: 1))
        == .text("If carried out it would bring 2.30 points a year."))
  }

  /// 0.25 points for a step of 100 MCNY.
  @Test func aLimitIsWorthItsGainByUnit() throws {
    let book = try Book.full()
    let row = try book.row(name, beginning: "Central transition fund 2026")
    #expect(book.value(name, row: row, column: 3) == .number(1500))
    #expect(book.value(name, row: row, column: 6) == .number(100))
    #expect(book.value(name, row: row, column: 8) == .number(0.0025))
    let other = try book.row(name, beginning: "Jobs goal")
    #expect(book.value(name, row: other, column: 8) == .blank, "not asked")
  }

  @Test func whatAParkCostsThePlanIsListed() throws {
    let book = try Book.full()
    let first = try book.row(
      name, beginning: "What it takes for each park to change sides 各园区改变入选与否的代价")
    let row = try book.row(
      name, beginning: "P06 Fuxin High-tech Industrial Development Zone", below: first)
    #expect(book.value(name, row: row, column: 3) == .text("impossible"))
  }

  @Test func withoutFurtherSolvesLimitsAreListedWithoutTheirWorth() throws {
    let book = try Book(SampleRun.run())
    let row = try book.row(name, beginning: "Central transition fund 2026")
    #expect(book.value(name, row: row, column: 5) == .number(1500))
    #expect(book.value(name, row: row, column: 6) == .blank)
    #expect(try !book.lines(name).contains("Why it is chosen or not 为何入选或落选"))
  }
}
