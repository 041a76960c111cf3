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
    let values = results.of(sheet.name)
    var read = WrittenCells(found.cells)
    var expected = 0
    for (row, line) in sheet.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        guard let content = content(of: cell, values[row, column]) else { continue }
        expected += 1
        let there = read.cell(row: row + 1, column: column + 1)
        guard let there, agree(there, content, in: found.cells) else {
          let place = CellAddress(row: row + 1, column: column + 1)
          return "cell \(sheet.name)!\(place.text) is not as it should be"
        }
      }
    }
    let count = found.cells.cells.count
    return count == expected
      ? nil : "sheet '\(sheet.name)' has \(count) cells instead of \(expected)"
  }

  private enum Content {
    case number(Double)
    /// As the file holds it.
    case text(String)
  }

  /// What the file holds of a cell; nil: nothing.
  private func content(of cell: Cell, _ result: CellValue) -> Content? {
    switch cell.content {
    case .blank: return nil
    case .text(let text): return text.isEmpty ? nil : .text(cleanText(text))
    case .number(let number): return .number(number)
    case .link(let text, _): return text.isEmpty ? nil : .text(cleanText(text, most: 255))
    case .formula:
      switch result {
      case .number(let number): return .number(number)
      case .text(let text): return .text(cleanText(text))
      // A formula keeps its place, whatever its result.
      case .blank, .truth: return .number(0)
      }
    }
  }

  private func agree(
    _ cell: PackedCells.Cell, _ expected: Content, in cells: PackedCells
  ) -> Bool {
    switch (cell.kind, expected) {
    case (.number, .number(let value)), (.date, .number(let value)):
      // The library writes 16 digits.
      abs(Double(bitPattern: cell.bits) - value) <= 1e-15 * abs(value)
    case (.sharedText, .text(let text)): isSame(cells.shared.bytes(Int(cell.bits)), text)
    case (.text, .text(let text)): isSame(cells.texts.bytes(Int(cell.bits)), text)
    // A formula whose result is a text without letters.
    case (.blank, .text(let text)): text.isEmpty
    default: false
    }
  }

  /// Whether a text was read as it was written, with escapes for letters that are none.
  private func isSame(_ read: ArraySlice<UInt8>, _ written: String) -> Bool {
    if written.utf8.elementsEqual(read) { return true }
    return written.utf8.contains(UInt8(ascii: "_"))
      && unescaped(Array(written.utf8)).elementsEqual(read)
  }
}

/// Goes through the cells of a sheet from top to bottom, each row from left to right.
private struct WrittenCells {
  private let cells: PackedCells
  private var row = 0
  private var position = 0

  init(_ cells: PackedCells) { self.cells = cells }

  /// The cell at a place, which comes after all places asked for so far; nil where nothing stands.
  mutating func cell(row number: Int, column: Int) -> PackedCells.Cell? {
    while row < cells.rows.count, cells.rows[row].number < number { row += 1 }
    guard row < cells.rows.count, cells.rows[row].number == number else { return nil }
    let range = cells.rows[row].range
    position = max(position, range.lowerBound)
    while position < range.upperBound, Int(cells.cells[position].column) < column { position += 1 }
    guard position < range.upperBound, Int(cells.cells[position].column) == column else {
      return nil
    }
    return cells.cells[position]
  }
}
