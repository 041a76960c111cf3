import ParkModel
import Testing

@testable import PlanReport

@Suite struct DictionarySheetTests {
  /// A column without a meaning of its own would repeat its header.
  @Test func everyColumnOfEveryTableHasAMeaningInBothLanguages() throws {
    let book = try Book(SampleRun.run())
    for sheet in book.sheets where sheet.rows.count > 3 && sheet.rows[3].isHidden {
      for (column, key) in sheet.rows[3].cells.enumerated().dropFirst() {
        guard case .text(let key) = key.content else { continue }
        let family = FieldFamily.of(key, on: sheet.name)
        let row = try #require(
          try entry(book, sheet.name, family?.pattern ?? key),
          "no entry for \(sheet.name) \(key)")
        guard case .text(let english) = book.value("Dictionary", row: row, column: 4),
          case .text(let chinese) = book.value("Dictionary", row: row, column: 5),
          case .text(let header) = sheet.rows[5].cells[column].content
        else {
          Issue.record("\(sheet.name) \(key) says nothing")
          continue
        }
        #expect(english != header.split(separator: "\n").joined(separator: " "), "\(key)")
        #expect(chinese.unicodeScalars.contains { $0.value > 0x2E80 }, "\(key): \(chinese)")
      }
    }
  }

  private func entry(_ book: Book, _ sheet: String, _ key: String) throws -> Int? {
    let rows = try book.sheet("Dictionary").rows
    return rows.indices.first { row in
      book.value("Dictionary", row: row + 1, column: 1) == .text(sheet)
        && book.value("Dictionary", row: row + 1, column: 3) == .text(key)
    }.map { $0 + 1 }
  }

  @Test func sourcesStandWithDateAndPlace() throws {
    let book = try Book(SampleRun.run())
    let row = try book.row("Dictionary", beginning: "zones")
    #expect(book.value("Dictionary", row: row, column: 2) == .text("2018"))
    #expect(book.value("Dictionary", row: row, column: 3) == .text("GB/T 37028-2018"))
    #expect(book.value("Dictionary", row: row, column: 4) == .text("中国开发区审核公告目录（2018 年版）"))
    let lines = try book.lines("Dictionary")
    #expect(lines.contains { $0.contains("9f2c64c1d2b0a7e8") })
  }

  @Test func aPortfolioWithoutSourcesSaysSo() throws {
    let lines = try Book(TinyRun.run()).lines("Dictionary")
    #expect(lines.contains("The portfolio names no source: every number counts as assumed."))
  }
}
