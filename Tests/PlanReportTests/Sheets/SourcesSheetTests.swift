import ParkModel
import Testing

@testable import PlanReport

@Suite struct SourcesSheetTests {
  @Test func everyOriginStandsOnceWithItsSource() throws {
    var run = try SampleRun.run()
    run.portfolio.origins.append(run.portfolio.origins[0])
    run.portfolio.sources.append(Source(id: "unused", title: "Never cited"))
    let book = try Book(run)
    let rows = try book.sheet("Sources").rows.dropFirst(TableLayout.headerRow)
    #expect(rows.count == 6)
    #expect(
      rows.compactMap { $0.cells[1].status } == [
        .sourced, .estimated, .assumed, .illustrative, .sourced,
      ])
    #expect(rows.last?.cells[2].content == .text("unused"))
    #expect(try book.value("Sources", "sourced", "title") == .text("中国开发区审核公告目录（2018 年版）"))
  }

  @Test func aPortfolioWithoutSourcesSaysSo() throws {
    let sheet = try Book(TinyRun.run()).sheet("Sources")
    #expect(
      sheet.rows.last?.cells.last?.content
        == .text("the portfolio names no source: every number counts as assumed"))
  }
}
