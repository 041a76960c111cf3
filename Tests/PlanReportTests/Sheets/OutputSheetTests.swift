import ParkModel
import Testing

@testable import PlanReport

@Suite struct OutputSheetTests {
  private func line(_ book: Book, _ title: String, _ industry: String) throws -> Double? {
    try book.number("Output", title, "out:" + industry)
  }

  @Test func addedOutputIsTheOutcomeSplit() throws {
    let book = try Book(LiveRun.run())
    let industries = LiveRun.portfolio.industries.map(\.id.text)
    let added = try industries.reduce(0) { sum, industry in
      sum + (try line(book, "Added by the plan", industry) ?? 0)
    }
    #expect(near(added, try book.number("Outcomes", "Total", "outcome_value-added")))
    let before = try line(book, "Before the plan", "steel")
    #expect(near(before, 5200 * 0.4 + 3600 * 0.25))
    let shares = try industries.reduce(0) { sum, industry in
      sum + (try line(book, "Share after", industry) ?? 0)
    }
    #expect(near(shares, 1))
  }

  @Test func industriesOutsideThePortfolioOnlyCountBefore() throws {
    var run = try SampleRun.run()
    run.portfolio.industries.removeAll { $0.id == "wood" }
    run.portfolio.limits.removeAll { $0.id == "single-industry" }
    run.check = nil
    let book = try Book(run)
    #expect(try line(book, "Added by the plan", "wood") == 0)
    #expect(try line(book, "Before the plan", "wood") ?? 0 > 0)
    let limit = try #require(run.evaluation?.limits.first { $0.name == "heavy-industry" })
    #expect(near(try book.number("Limits", "heavy-industry", "used"), limit.used?.value))
  }
}
