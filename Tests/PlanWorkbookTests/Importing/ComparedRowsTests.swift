import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ComparedRowsTests {
  private func compared(_ edit: (inout EditedBook.Page) -> Void) throws -> ComparedRows {
    let sheet = Sheet(
      name: "Test", kind: .input,
      rows: [
        Sheet.Row(["#key", "park", "amount"].map { Cell(.text($0), look: .key) }),
        Sheet.Row(["No.", "Park", "Amount"].map { Cell(.text($0), look: .header) }),
        Sheet.Row([Cell(.number(1)), Cell(.text("P1")), Cell(.number(5), .money, look: .input)]),
        Sheet.Row([Cell(.number(2)), Cell(.text("P2")), Cell(.blank, .money, look: .override)]),
        Sheet.Row([Cell(.blank), Cell(.text("Total")), Cell(.number(5))]),
      ])
    var book = try EditedBook([sheet])
    edit(&book["Test"])
    let written = try #require(WrittenTable(sheet, try Calculation([sheet])))
    let own = try #require(TableSheet(book.workbook.sheets[0], known: []))
    var rows = ComparedRows(table: written, own: own)
    rows.compare()
    return rows
  }

  @Test func onlyWhatChangedIsADifference() throws {
    #expect(try compared { _ in }.differences.isEmpty)
    let found = try compared { page in
      page[3, 3] = .number(6)
      page[4, 3] = .text("2 亿")
      page[5, 3] = .number(99)
    }
    #expect(found.differences.map(\.new) == [.number(6), .number(200)])
    #expect(found.differences.map(\.row) == ["P1", "P2"])
    #expect(found.problems.isEmpty)
  }

  @Test func anEmptiedCellIsADifference() throws {
    let found = try compared { $0[3, 3] = .text(" ") }
    #expect(found.differences.map(\.new) == [.blank])
  }

  @Test func rowsThatAreNotThereAreNamed() throws {
    let found = try compared { page in
      page[3, 2] = .text("P3")
      page[8, 2] = .text("see my letter")
      page[9, 3] = .number(4)
    }
    #expect(
      found.problems.map(\.found) == [
        "there is no 'P3' in this table.", "nothing says which row this is.",
      ])
    #expect(
      found.notices == [
        "sheet Test: not part of the table and not read: B8 'see my letter'; new rows are added in the "
          + "portfolio, or in its template.",
        "sheet Test: the row of 'P1' is missing.",
      ])
  }

  @Test func manyStrangeRowsAreOneSentence() throws {
    let found = try compared { page in
      for row in 8...99 { page[row, 2] = .text("junk \(row)") }
    }
    #expect(
      found.notices == [
        "sheet Test: not part of the table and not read: B8 'junk 8', B9 'junk 9', B10 'junk 10', B11 "
          + "'junk 11', B12 'junk 12' … (+87); new rows are added in the portfolio, or in its template."
      ])
  }

  @Test func withoutItsIdentifiersNoRowIsKnown() throws {
    let found = try compared { page in page[1, 2] = .text("parks") }
    #expect(
      found.problems.map(\.found) == ["the column 'park' is missing, by which rows are known."])
  }
}
