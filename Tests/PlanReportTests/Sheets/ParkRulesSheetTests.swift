import ParkModel
import Testing

@testable import PlanReport

@Suite struct ParkRulesSheetTests {
  @Test func rulesOfThePortfolioHaveAColumn() throws {
    let live = try Book(LiveRun.run()).sheet("ParkRules").rows[TableLayout.keyRow - 1].cells
    let keys = live.compactMap { cell in
      if case .text(let key) = cell.content { key } else { nil }
    }
    #expect(Set(ParkRuleColumn.allCases.map(\.rawValue)).isSubset(of: keys))
    let tiny = try Book(TinyRun.run()).sheet("ParkRules").rows[TableLayout.keyRow - 1].cells
    #expect(
      tiny.map(\.content)
        == [
          "#key", "park_id", "name", "park_twice", "decision", "unheard", "funding",
          "fund_purposes", "broken",
        ].map { .text($0) })
  }

  @Test func parksAreCountedByRule() throws {
    let book = try Book(LiveRun.run())
    let broken = try book.number("ParkRules", "Parks", "remediation_first")
    #expect(broken == (try book.number("Checks", "parks: remediation_first", "value")))
    #expect(broken ?? 0 > 1)
    #expect(try book.number("ParkRules", "P03", "broken") == 0, "it is not carried out")
  }
}
