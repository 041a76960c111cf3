import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ListReadingTests {
  private func reading(_ rows: [[String]], isCSV: Bool = false) -> ListReading {
    ListReading(
      ReadWorkbook(sheet: "List", rows: rows.enumerated().map { ($0 + 1, $1) }),
      path: "mine.xlsx", isCSV: isCSV)
  }

  private func table(_ reading: ListReading) -> (columns: [String], rows: [[String]]) {
    guard case .table(let columns, let rows)? = reading.parks?.content else { return ([], []) }
    return (columns, rows)
  }

  @Test func headersInEitherLanguageBecomeColumns() {
    let found = reading([
      ["My parks 2026"], [],
      [
        "Code", "Name", "Province", "Development path", "Idle land (km2)", "Liabilities", "Website",
      ],
      ["P1", "Alpha", "North", "Co-city", "0.5", "1,200", "a.org"],
    ])
    #expect(found.problems.isEmpty)
    #expect(
      found.columns.map(\.key) == [
        "park", "name_en", "region", "path", "idle_ha", "debt_mcny", nil,
      ])
    #expect(found.columns.map(\.factor) == [1, 1, 1, 1, 100, 1, 1])
    let (columns, rows) = table(found)
    #expect(columns == ["park", "name_en", "region", "path", "idle_ha", "debt_mcny"])
    #expect(rows == [["P1", "Alpha", "North", "co-city", "50", "1200"]])
    #expect(found.notices == ["sheet List, cell F4: '1,200' is read as 1200 MCNY."])
  }

  @Test func aRowOfUnitsAndARowOfTotalsAreNoParks() {
    let found = reading([
      ["园区名称", "负债", "可用土地"], ["", "百万元", "公顷"], ["甲", "5", "6"], ["合计", "5", "6"],
    ])
    #expect(table(found).rows == [["P01", "", "甲", "5", "6"]])
    #expect(found.notices.contains("row 2 holds units and is not read."))
    #expect(found.notices.contains("row 4 (合计) sums up others and is not read."))
  }

  @Test func twoColumnsForOneThingAreRefused() {
    let found = reading([["Park", "Debt (万元)", "负债"], ["P1", "1", "2"]])
    #expect(
      found.problems.map(\.description) == [
        """
        mine.xlsx, sheet List, cell C, field '负债': columns B (Debt (万元)) and C both become \
        'debt_mcny'.
          Fix: give one of them another header
        """
      ])
  }

  @Test func aHeaderThatIsNearlyKnownNamesTheNearest() {
    let found = reading([["Park", "Regoin", "Debt"], ["P1", "North", "2"]])
    #expect(found.columns[1].key == nil && found.columns[1].nearest == "region")
  }
}
