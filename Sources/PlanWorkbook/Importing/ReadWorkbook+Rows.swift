extension ReadWorkbook {
  /// Rows of text, such as those of a CSV file, as a workbook of one sheet.
  ///
  /// - Parameter rows: The line of each, rising, and its cells.
  public init(sheet name: String, rows: [(line: Int, cells: [String])]) {
    var sheet = ReadSheet(name: name)
    for row in rows {
      let start = sheet.cells.cells.count
      for (place, text) in row.cells.enumerated().prefix(16_384) where !text.isEmpty {
        let position = sheet.cells.texts.append(text.utf8)
        sheet.cells.cells.append(
          PackedCells.Cell(
            bits: UInt64(position), column: UInt16(place + 1), kind: .text, marks: []))
      }
      let range = start..<sheet.cells.cells.count
      guard !range.isEmpty else { continue }
      sheet.cells.rows.append(PackedCells.Row(number: row.line, range: range, isHidden: false))
    }
    self.init(sheets: [sheet], names: [], notices: [])
  }
}
