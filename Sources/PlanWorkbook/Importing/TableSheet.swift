import ParkModel
import PlanReport

/// A table found on a sheet: which column holds what, and where its rows begin.
///
/// Columns are known by the machine keys of the `#key` row, so that they may be moved, inserted
/// between and renamed; where that row is gone, by their headers in either language.
struct TableSheet {
  let sheet: ReadSheet
  /// Row of the machine keys, or of the headers where there are none.
  let keyRow: Int
  /// The first row below the headers.
  let firstRow: Int
  /// In order of the sheet.
  private(set) var columns: [Column]
  /// What a planner should know of how the table was found, a sentence each.
  private(set) var notices: [String] = []
  private(set) var problems: [Problem] = []

  struct Column: Hashable {
    var key: String
    /// 1 is column A.
    var number: Int
  }

  /// Something wrong with a cell.
  struct Problem: Hashable {
    var address: CellAddress?
    var field: String?
    var found: String
    var fix: String
  }

  /// A header that a table may have: its key, and what it is called.
  struct Known {
    var key: String
    var names: [String]
  }

  static let mark = "#key"
  /// Keys or headers stand within the first rows of a sheet.
  static let searchedRows = 20

  /// - Parameter known: Headers to look for where the machine keys are gone, and in columns without
  ///   one.
  /// - Returns: nil where there is neither a `#key` row nor a row of headers.
  init?(_ sheet: ReadSheet, known: [Known]) {
    self.sheet = sheet
    let names = Self.keysByName(known)
    if let row = Self.rowOfKeys(in: sheet) {
      keyRow = row
      let header = Self.headerRow(below: row, in: sheet)
      firstRow = header + 1
      columns = []
      readKeys(names, header: header)
    } else if let (row, found) = Self.rowOfHeaders(in: sheet, names) {
      keyRow = row
      firstRow = row + 1
      columns = found
      notices.append(
        "sheet \(sheet.name) has no row of keys (#key); its columns are known by the headers in "
          + "row \(row).")
      noteUnread(header: row)
    } else {
      return nil
    }
    refuseDoubled()
  }

  /// The rows that hold anything in a column of the table, from top to bottom.
  var rows: [ReadRow] {
    sheet.rows.filter { row in
      row.number >= firstRow && columns.contains { row.value($0.number) != .blank }
    }
  }

  func column(_ key: String) -> Int? { columns.first { $0.key == key }?.number }
}

// MARK: - Finding

extension TableSheet {
  static func rowOfKeys(in sheet: ReadSheet) -> Int? {
    for row in sheet.rows.prefix(searchedRows) where row.number <= searchedRows {
      if row.contains(where: { $0.value.text.map(plainName) == mark }) { return row.number }
    }
    return nil
  }

  /// Below the keys come units, then headers with a word for the row numbers in column A.
  private static func headerRow(below keyRow: Int, in sheet: ReadSheet) -> Int {
    for row in (keyRow + 1)...(keyRow + 6) {
      guard let text = sheet.value(row: row, column: 1).text else { continue }
      if text.contains("No.") || text.contains("序号") { return row }
    }
    return keyRow + 2
  }

  private mutating func readKeys(_ names: [String: String], header: Int) {
    var width = 0
    for row in sheet.rows.prefix(while: { $0.number <= keyRow + 100 }) where row.number >= keyRow {
      width = max(width, row.last?.address.column ?? 0)
    }
    var hasSeenMark = false
    for number in stride(from: 1, through: width, by: 1) {
      let key = sheet.value(row: keyRow, column: number).text?.trimmed ?? ""
      if !hasSeenMark, key.lowercased() == Self.mark {
        hasSeenMark = true
        continue
      }
      if !key.isEmpty {
        columns.append(Column(key: key, number: number))
        continue
      }
      let title = sheet.value(row: header, column: number).text ?? ""
      guard !title.trimmed.isEmpty, hasSeenMark || number > 1 else { continue }
      let place = CellAddress(row: keyRow, column: number).letters
      if let key = Self.key(of: title, in: names), column(key) == nil {
        columns.append(Column(key: key, number: number))
        notices.append(
          "sheet \(sheet.name), column \(place): it has no key in row \(keyRow) and is read as "
            + "'\(key)' by its header.")
      } else {
        notices.append(
          "sheet \(sheet.name), column \(place) (\(shown(title))) has no key in row \(keyRow) and "
            + "is not read.")
      }
    }
  }

  private static func rowOfHeaders(
    in sheet: ReadSheet, _ names: [String: String]
  ) -> (row: Int, columns: [Column])? {
    var best: (row: Int, columns: [Column])?
    for row in sheet.rows.prefix(searchedRows) where row.number <= searchedRows {
      let found = row.compactMap { cell -> Column? in
        guard let text = cell.value.text, let key = key(of: text, in: names) else { return nil }
        return Column(key: key, number: cell.address.column)
      }
      if found.count > best?.columns.count ?? 0 { best = (row.number, found) }
    }
    return best
  }

  private mutating func noteUnread(header: Int) {
    for cell in sheet.rows.first(where: { $0.number == header }).map(Array.init) ?? [] {
      guard let title = cell.value.text, !title.trimmed.isEmpty,
        !columns.contains(where: { $0.number == cell.address.column }),
        !title.contains("No."), !title.contains("序号")
      else { continue }
      notices.append(
        "sheet \(sheet.name), column \(cell.address.letters) (\(shown(title))) is not known and "
          + "not read.")
    }
  }

  private mutating func refuseDoubled() {
    var seen: [String: Int] = [:]
    for column in columns {
      if let first = seen[column.key] {
        problems.append(
          Problem(
            address: CellAddress(row: keyRow, column: column.number), field: column.key,
            found: "the column '\(column.key)' stands here again, after column "
              + "\(CellAddress(row: 1, column: first).letters).",
            fix: "remove one of the two"))
      } else {
        seen[column.key] = column.number
      }
    }
    columns = columns.filter { seen[$0.key] == $0.number }
  }

  // MARK: Names

  private static func keysByName(_ known: [Known]) -> [String: String] {
    var keys: [String: String] = [:]
    for header in known { keys[plainName(header.key)] = header.key }
    for header in known {
      for name in header.names where keys[plainName(name)] == nil {
        keys[plainName(name)] = header.key
      }
    }
    return keys
  }

  /// The key that a header names: whole, or one of its lines, for headers stand in two languages.
  private static func key(of header: String, in names: [String: String]) -> String? {
    if let key = names[plainName(header)] { return key }
    for line in header.split(whereSeparator: \.isNewline) {
      if let key = names[plainName(String(line))] { return key }
    }
    return nil
  }
}

/// A header or key without blanks, in small letters, so that spelling differences do not matter.
func plainName(_ text: String) -> String {
  String(text.lowercased().filter { !$0.isWhitespace })
}

/// Text of a cell as it appears in a message: on one line, at most 40 letters.
func shown(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > 40 ? String(line.prefix(40)) + "…" : line
}

extension String {
  /// Without blanks at the ends, no-break and full-width ones included.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension TableSheet {
  /// Merged cells among the rows: what stands in all but the first of them is lost.
  var mergedCells: [Problem] {
    let numbers = columns.map(\.number)
    guard let left = numbers.min(), let right = numbers.max() else { return [] }
    let last = rows.last?.number ?? firstRow
    return sheet.merged.filter { range in
      range.last.row >= firstRow && range.first.row <= last && range.last.column >= left
        && range.first.column <= right
    }.map { range in
      Problem(
        address: range.first, field: nil, found: "the cells \(range.text) are merged.",
        fix: "unmerge them and give every row its own value")
    }
  }
}
