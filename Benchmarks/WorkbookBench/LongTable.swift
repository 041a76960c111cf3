import CXlsxWriter
import Foundation
import PlanReport
import PlanWorkbook

/// 20 columns as a sweep has them: the number of the row, two of text, 17 of results.
struct LongTable {
  static let valueColumns = 17
  static let statuses = ["solved", "no-plan", "unsolved"]

  let rows: Int
  let values: ValueFile

  func park(_ row: Int) -> String { "P\(row % 1_000)" }
  func status(_ row: Int) -> String { Self.statuses[row % Self.statuses.count] }

  func writeByPlanWorkbook(to path: String) throws {
    let columns =
      [
        BulkTable.Column("park", "Park", format: .text),
        BulkTable.Column("status", "Status", format: .text),
      ]
      + (1...Self.valueColumns).map { BulkTable.Column("value_\($0)", "Value \($0)") }
    let table = BulkTable(title: "Long table", purpose: "A benchmark.", columns: columns)
    try writeBulkWorkbook(table, to: path, created: "2026-03-01T09:30:00Z") { write in
      for row in 0..<rows {
        // The writer numbers the rows itself, in a column of their own.
        var cells: [BulkTable.Value] = [.text(park(row)), .text(status(row))]
        for value in values.next(Self.valueColumns) { cells.append(.number(value)) }
        try write(cells)
      }
    }
  }

  /// - Returns: What went wrong, or nil.
  func writeByLibrary(to path: String) -> String? {
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options),
      let sheet = workbook_add_worksheet(book, "Data")
    else { return "no memory" }
    for row in 0..<rows {
      let line = UInt32(row)
      worksheet_write_number(sheet, line, 0, Double(row + 1), nil)
      worksheet_write_string(sheet, line, 1, park(row), nil)
      worksheet_write_string(sheet, line, 2, status(row), nil)
      for (column, value) in values.next(Self.valueColumns).enumerated() {
        worksheet_write_number(sheet, line, UInt16(column + 3), value, nil)
      }
    }
    let code = workbook_close(book)
    return code == LXW_NO_ERROR ? nil : String(cString: lxw_strerror(code))
  }
}

/// Doubles of a file, a few at a time.
final class ValueFile {
  // A class because it owns an open file.
  private let file: UnsafeMutablePointer<FILE>

  init?(_ path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    self.file = file
  }

  deinit { fclose(file) }

  func next(_ count: Int) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    // Reads into the array within its count.
    _ = values.withUnsafeMutableBytes { fread($0.baseAddress, 8, count, file) }
    return values
  }
}
