import ParkModel
import Testing

@testable import PlanReport

@Suite struct ParksSheetTests {
  @Test func muAndDebtRatioFollowTheInputs() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Parks", "P01", "developable_mu") == 550 * 15)
    #expect(near(try book.number("Parks", "P01", "debt_to_equity"), 6200 / 4100))
    #expect(try book.value("Parks", "P06", "debt_to_equity") == .text("no equity"))
  }

  @Test func everyInputCarriesItsStatus() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Parks")
    let row = TableLayout.headerRow + 1
    func status(_ key: String) throws -> ProvenanceStatus? {
      sheet.cell(CellAddress(row: row, column: try book.column(key, of: sheet))).status
    }
    #expect(try status("available_ha") == .sourced)
    #expect(try status("idle_ha") == .estimated)
    #expect(try status("built_ha") == .estimated, "the weakest of its parts")
    #expect(try status("debt_mcny") == .assumed)
    #expect(try book.value("Parks", "P01", "status") == .text("assumed"))
  }

  @Test func anUncertainNameIsMarkedAndTheOtherLanguageStandsBesideIt() throws {
    let book = try Book(SampleRun.run())
    #expect(
      try book.value("Parks", "P03", "name")
        == .text("Hohhot Economic and Technological Development Zone (?)"))
    #expect(try book.value("Parks", "P03", "name_other") == .text("呼和浩特经济技术开发区"))
  }

  @Test func aPortfolioWithoutFinancesHasNoDebtColumns() throws {
    let sheet = try Book(TinyRun.run()).sheet("Parks")
    #expect(!sheet.rows[3].cells.contains { $0.content == .text("debt_mcny") })
  }
}
