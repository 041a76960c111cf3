import PlanReport

/// Reads a workbook back right after it was written and holds it against what was to be written.
///
/// The library reports success when the disk for its temporary parts runs full and a sheet is cut
/// off in the middle; only reading back shows it.
struct WrittenWorkbook {
  let sheets: [Sheet]
  let results: Calculation

  /// Why the file is not whole, or nil.
  func defect(in bytes: [UInt8]) -> String? {
    do throws(WorkbookRefusal) {
      let archive = try ZipArchive(bytes)
      let parts = try WorkbookParts(archive)
      let read = try parts.read()
      // Every other part is XML too: it must be whole down to its last tag.
      for entry in archive.entries where !entry.name.hasPrefix("xl/worksheets/sheet") {
        try archive.parse(entry, XMLContent(part: entry.name))
      }
      for sheet in sheets {
        guard let found = read.sheets.first(where: { $0.name == sheet.name }) else {
          return "sheet '\(sheet.name)' is missing"
        }
        if let defect = defect(of: found, sheet) { return defect }
      }
      return nil
    } catch {
      return error.found
    }
  }

  private func defect(of found: ReadSheet, _ sheet: Sheet) -> String? {
    var expected = 0
    for (row, line) in sheet.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        let place = CellAddress(row: row + 1, column: column + 1)
        let value = value(of: cell, sheet.name, place)
        // A formula keeps its place, whatever its result.
        if value == .blank, !cell.isFormula { continue }
        expected += 1
        let there = found.value(row: place.row, column: place.column)
        if !agree(there, value) { return "cell \(sheet.name)!\(place.text) is not as it should be" }
      }
    }
    let count = found.rows.reduce(0) { $0 + $1.count }
    return count == expected
      ? nil : "sheet '\(sheet.name)' has \(count) cells instead of \(expected)"
  }

  /// What a program reads from a cell.
  private func value(of cell: Cell, _ sheet: String, _ place: CellAddress) -> ReadValue {
    switch cell.content {
    case .blank: .blank
    case .text(let text): shown(cleanText(text))
    case .number(let number): .number(number)
    case .link(let text, _): shown(cleanText(text, most: 255))
    case .formula:
      switch results.value(sheet, place) {
      case .number(let number): .number(number)
      case .text(let text): shown(cleanText(text))
      case .blank, .truth: .number(0)
      }
    }
  }

  private func shown(_ text: String) -> ReadValue {
    text.isEmpty ? .blank : .text(String(decoding: unescaped(Array(text.utf8)), as: UTF8.self))
  }

  /// The library writes 16 digits.
  private func agree(_ found: ReadValue, _ expected: ReadValue) -> Bool {
    switch (found, expected) {
    case (.number(let number), .number(let value)), (.date(let number), .number(let value)):
      abs(number - value) <= 1e-15 * abs(value)
    default: found == expected
    }
  }
}

extension Cell {
  fileprivate var isFormula: Bool {
    if case .formula = content { return true }
    return false
  }
}
