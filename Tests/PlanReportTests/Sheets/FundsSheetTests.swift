import ParkModel
import Testing

@testable import PlanReport

@Suite struct FundsSheetTests {
  @Test func budgetsStandByPeriodWithTheirSum() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Funds", "province", "budget:2028") == 700)
    #expect(try book.number("Funds", "province", "total") == 2300)
    #expect(try book.value("Funds", "province", "carries_over") == .text("yes"))
    #expect(
      try book.sheet("Funds").cell(try book.address("Funds", "central", "budget:2026")).target
        == NumberAddress(.fundBudget, of: ["central"], period: "2026"))
  }

  @Test func whatCarriesOverAddsUpInTheLimits() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Limits", "fund province 2028", "at_most") == 2300)
    #expect(try book.number("Limits", "fund central 2028", "at_most") == 1200)
    let more = try book.setting("Funds", "province", "budget:2026", .number(2600))
    #expect(try more.number("Limits", "fund province 2028", "at_most") == 3300)
    #expect(
      near(
        try more.number("Limits", "fund province 2026", "slack"),
        try book.number("Limits", "fund province 2026", "slack").map { $0 + 1000 }))
  }
}
