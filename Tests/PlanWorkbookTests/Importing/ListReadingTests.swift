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

  /// A unit that stands anywhere but in the header would make numbers wrong by a hundred times.
  @Test func unitsThatStandElsewhereAreAskedForInTheHeader() {
    let above = reading([["单位：亿元、亩"], ["园区名称", "负债", "闲置面积"], ["甲", "3", "900"]])
    #expect(above.problems.count == 2 && above.parks == nil)
    #expect(
      above.problems.first?.found
        == "the header names no unit, and a line above says '单位：亿元、亩'.")
    let beside = reading([["园区名称", "负债", "所有者权益（亿元）"], ["甲", "3", "900"]])
    #expect(beside.problems.map(\.field) == ["负债"])
    let below = reading([["园区名称", "负债", "闲置面积"], ["", "亿元", "公顷"], ["甲", "3", "9"]])
    #expect(below.problems.map(\.field) == ["负债"])
    let own = reading([["park", "debt_mcny", "所有者权益（亿元）"], ["P1", "300", "9"]])
    #expect(own.problems.isEmpty)
  }

  @Test func afterAThousandProblemsTheRestWaits() {
    let rows = (0..<3_000).map { ["P\($0)", "many", "some"] }
    let found = reading([["Park", "Debt (万元)", "Idle land (亩)"]] + rows)
    #expect(found.problems.count == ListReading.mostProblems)
    #expect(found.notices.contains { $0.hasPrefix("rows from 502 on are not read") })
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

  // MARK: Units of a header, and units in its cells

  private let money = ["园区名称", "地区", "负债（亿元）", "可用土地（亩）", "常住人口（万人）"]

  @Test func anOwnUnitInACellIsReadUnderAHeaderWithOne() {
    let found = reading([
      money, ["甲", "北", "1.1亿", "900亩", "3万"], ["乙", "北", "5000万元", "60公顷", "2000人"],
      ["丙", "北", "1.5", "1,500", "０.4"],
    ])
    #expect(found.problems.isEmpty, "\(found.problems)")
    #expect(
      table(found).rows.map { Array($0.suffix(3)) } == [
        ["110", "60", "30000"], ["50", "60", "2000"], ["150", "100", "4000"],
      ])
    #expect(
      found.notices.prefix(3) == [
        "sheet List, cell C2: '1.1亿' is read as 110 MCNY.",
        "sheet List, cell D2: '900亩' is read as 60 ha.",
        "sheet List, cell E2: '3万' is read as 30000 persons.",
      ])
    #expect(found.notices.contains("sheet List, cell D4: '1,500' is read as 1500 亩."))
  }

  @Test func whatIsUnclearIsRefusedInTheUnitOfItsColumn() {
    let found = reading([
      money, ["甲", "北", "3万", "about 900", "5个"], ["乙", "北", "1", "2", "3"],
      ["合计", "", "many", "", ""],
    ])
    #expect(
      found.problems.map(\.description) == [
        """
        mine.xlsx, sheet List, cell C2, field '负债（亿元）': '3万' has a word after the number, in a \
        column that is read in 亿元.
          Fix: write the number alone, in 亿元, or with its whole unit
        """,
        """
        mine.xlsx, sheet List, cell D2, field '可用土地（亩）': 'about 900' is not an amount in 亩.
          Fix: write digits, for example 12.5, in 亩; leave it empty where it is not known
        """,
        """
        mine.xlsx, sheet List, cell E2, field '常住人口（万人）': '5个' has a word after the number, in a \
        column that is read in 万人.
          Fix: write the number alone, in 万人
        """,
      ])
    #expect(table(found).rows.count == 2, "the parks are there all the same, for their other cells")
  }

  @Test func aRowOfUnitsBelowHeadersWithUnitsIsNoPark() {
    let found = reading([money, ["", "", "亿元", "亩", "万人"], ["甲", "北", "1", "15", "1"]])
    #expect(found.problems.isEmpty && table(found).rows.count == 1)
  }

  @Test(arguments: ["共城", "共城化", "Co-city", "co-city"])
  func pathsAreKnownAsPortfoliosCallThem(word: String) {
    let found = reading([["园区名称", "地区", "发展路径"], ["甲", "北", word]])
    #expect(table(found).rows.first?.contains("co-city") == true)
  }
}
