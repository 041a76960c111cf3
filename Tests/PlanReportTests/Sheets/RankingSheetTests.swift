import ParkModel
import Scoring
import Testing

@testable import PlanReport

@Suite struct RankingSheetTests {
  private func order(_ book: Book) throws -> [CellValue] {
    let sheet = try book.sheet("Ranking")
    let column = try book.column("park_id", of: sheet)
    return (7..<19).map { book.results.value("Ranking", CellAddress(row: $0, column: column)) }
  }

  @Test func parksStandFromBestToWorst() throws {
    let run = try SampleRun.run()
    let merits = try #require(run.merits)
    #expect(
      try order(Book(run)) == merits.ranking.map { .text($0.park.text) })
  }

  @Test func aWeightThatMovesMovesTheRanking() throws {
    let book = try Book(SampleRun.run())
    let moved = try book.setting("Weights", "town_distance", "weight", .number(5))
    let (before, after) = (try order(book), try order(moved))
    #expect(before != after)
    #expect(Set(before) == Set(after))
    let sheet = try moved.sheet("Ranking")
    let column = try moved.column("move", of: sheet)
    let moves = (7..<19).compactMap {
      moved.results.value("Ranking", CellAddress(row: $0, column: column)).number
    }
    #expect(moves.reduce(0, +) == 0 && moves.contains { $0 != 0 })
    #expect(try moved.value("Checks", "places-taken", "status") == .text("✔ passes"))
    #expect(try moved.value("Checks", "scores-solved", "status") == .text("● rests"))
  }

  @Test func equalScoresTakeOnePlaceEach() throws {
    var run = try SampleRun.run()
    run.portfolio.parks[1].indicators = run.portfolio.parks[0].indicators
    run.portfolio.parks[1].land = run.portfolio.parks[0].land
    run.merits = try score(run.portfolio.parks, by: SampleRun.framework)
    let book = try Book(run)
    #expect(try Set(order(book)).count == 12)
    #expect(
      try book.number("Scores", "P01", "rank") == (try book.number("Scores", "P02", "rank")))
    #expect(
      try book.number("Scores", "P01", "place").map { $0 + 1 }
        == (try book.number("Scores", "P02", "place")))
  }

  @Test func contributionsAddUpToTheScore() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    for row in try #require(run.merits).rows {
      for (indicator, part) in zip(SampleRun.framework.indicators, row.parts) {
        #expect(
          near(try book.number("Scores", row.park.text, "adds_" + indicator.id.text), part.value))
      }
    }
  }
}
