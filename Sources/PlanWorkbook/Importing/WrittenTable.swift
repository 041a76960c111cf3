import ParkModel
import PlanReport

/// A table of a sheet as it was written: its keys, its rows, and what tells one row from another.
struct WrittenTable {
  let sheet: Sheet
  let keyRow: Int
  /// In order of the sheet.
  let columns: [TableSheet.Column]
  /// Sheet rows of the body, which number themselves in column A.
  let body: [Int]
  /// The keys whose values together identify a row: as few of the first columns as will do.
  let identity: [String]
  private let results: Calculation

  /// - Returns: nil for a sheet without a row of keys, such as the cover.
  init?(_ sheet: Sheet, _ results: Calculation) {
    self.sheet = sheet
    self.results = results
    let found = sheet.rows.prefix(TableSheet.searchedRows).firstIndex { row in
      row.cells.first?.content == .text(TableSheet.mark)
    }
    guard let found, sheet.kind != .hidden else { return nil }
    keyRow = found + 1
    columns = sheet.rows[found].cells.enumerated().dropFirst().compactMap { place, cell in
      guard case .text(let key) = cell.content else { return nil }
      return TableSheet.Column(key: key, number: place + 1)
    }
    body = sheet.rows.indices.dropFirst(found + 1).compactMap { place in
      guard case .number? = sheet.rows[place].cells.first?.content else { return nil }
      return place + 1
    }
    identity = Self.identity(of: body, columns, in: sheet, results)
  }

  func value(_ row: Int, _ column: Int) -> CellValue {
    results.value(sheet.name, CellAddress(row: row, column: column))
  }

  /// What identifies a row.
  func identity(of row: Int) -> String {
    joined(
      columns.filter { identity.contains($0.key) }.map { value(row, $0.number).text.trimmed })
  }

  /// Rows beside the body, such as totals, by what stands in their identifying columns.
  var labels: Set<String> {
    let inBody = Set(body)
    return Set(
      sheet.rows.indices.map { $0 + 1 }.filter { $0 > keyRow && !inBody.contains($0) }
        .map(identity).filter { !$0.isEmpty })
  }

  /// A column's header in one line, the main language's alone.
  func header(_ column: Int) -> String {
    let header = value(keyRow + 2, column).text
    return shown(header.split(whereSeparator: \.isNewline).first.map(String.init) ?? header)
  }

  private static func identity(
    of body: [Int], _ columns: [TableSheet.Column], in sheet: Sheet, _ results: Calculation
  ) -> [String] {
    var texts = body.map { _ in "" }
    // What a planner may change identifies nothing.
    let fixed = columns.prefix { column in
      body.allSatisfy { row in
        let cell = sheet.cell(CellAddress(row: row, column: column.number))
        return cell.target == nil && cell.look != .override
      }
    }
    for (place, column) in fixed.enumerated() {
      for (index, row) in body.enumerated() {
        let address = CellAddress(row: row, column: column.number)
        texts[index] += "\u{1F}" + results.value(sheet.name, address).text
      }
      if Set(texts).count == body.count { return fixed.prefix(place + 1).map(\.key) }
    }
    return fixed.map(\.key)
  }
}

/// Several identifiers as one, as messages show them.
func joined(_ parts: [String]) -> String { parts.joined(separator: " / ") }
