import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct TableSheetTests {
  private let known = [
    TableSheet.Known(key: "debt_mcny", names: ["Debt", "负债"]),
    TableSheet.Known(key: "park", names: ["Park"]),
  ]

  private func table(_ rows: [Int: [String]]) -> TableSheet? {
    let lines = rows.sorted { $0.key < $1.key }.map { (line: $0.key, cells: $0.value) }
    return TableSheet(ReadWorkbook(sheet: "parks", rows: lines).sheets[0], known: known)
  }

  @Test func keysAreFoundWithinTheFirstTwentyRows() throws {
    let found = try #require(
      table([20: ["#key", "park"], 22: ["No.", "Park"], 23: ["1", "P1"]]))
    #expect(found.keyRow == 20 && found.firstRow == 23)
    #expect(found.columns == [.init(key: "park", number: 2)])
    #expect(found.rows.map(\.number) == [23])
    #expect(table([21: ["#key", "park"]]) == nil)
  }

  @Test func rowsBetweenKeysAndHeaderMoveTheBody() throws {
    let found = try #require(
      table([4: ["#key", "park"], 5: ["unit"], 6: ["", "mine"], 7: ["序号"], 8: ["", "P1"]]))
    #expect(found.firstRow == 8)
  }

  @Test func blankRowsAreLeftOut() throws {
    let found = try #require(
      table([
        1: ["#key", "park"], 3: ["No."], 4: ["", "P1"], 6: ["", "", "aside"], 9: ["", "P2"],
      ]))
    #expect(found.rows.map(\.number) == [4, 9])
  }

  @Test func headersInTwoLanguagesAreKnownByEither() throws {
    let found = try #require(table([2: ["Park", "负债\nMy debt", "other"], 3: ["P1", "5", "x"]]))
    #expect(found.columns.map(\.key) == ["park", "debt_mcny"])
    #expect(
      found.notices == [
        "sheet parks has no row of keys (#key); its columns are known by the headers in row 2.",
        "sheet parks, column C (other) is not known and not read.",
      ])
    #expect(table([2: ["nothing", "known"]]) == nil)
  }
}
