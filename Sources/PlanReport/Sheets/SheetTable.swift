/// The rows of a sheet that holds a table, under its machine keys: what other programs read.
public struct SheetTable: Hashable, Sendable {
  /// The sheet's.
  public var name: String
  public var keys: [String]
  /// One value for each key; formulas as their results. Totals are no rows.
  public var rows: [[CellValue]]
  /// How the numbers of each key read.
  public var formats: [Cell.NumberFormat]

  /// nil for a sheet without machine keys, such as the cover.
  ///
  /// - Parameter results: Of the workbook that the sheet belongs to.
  public init?(_ sheet: Sheet, _ results: Calculation) {
    guard sheet.kind != .hidden, sheet.rows.count >= TableLayout.keyRow,
      let first = sheet.rows[TableLayout.keyRow - 1].cells.first, first.content == .text("#key")
    else { return nil }
    name = sheet.name
    keys = sheet.rows[TableLayout.keyRow - 1].cells.dropFirst().map { cell in
      if case .text(let key) = cell.content { key } else { "" }
    }
    rows = []
    formats = keys.map { _ in .text }
    for (row, line) in sheet.rows.enumerated().dropFirst(TableLayout.headerRow) {
      // Rows of the body are numbered; weights above them and totals below are not.
      guard case .number? = line.cells.first?.content else { continue }
      rows.append(
        keys.indices.map { results.value(sheet.name, CellAddress(row: row + 1, column: $0 + 2)) })
      for place in keys.indices where line.cells.indices.contains(place + 1) {
        let format = line.cells[place + 1].format
        if format != .text { formats[place] = format }
      }
    }
  }

  /// The cells of a row as text: numbers with all their digits.
  public func texts(row: Int) -> [String] {
    zip(rows[row], formats).map { value, format in
      switch value {
      case .blank: return ""
      case .text(let text): return text
      case .truth(let truth): return truth ? "true" : "false"
      case .number(let number):
        let isWhole = format == .integer || format == .year
        if isWhole, let whole = Int(exactly: number) { return "\(whole)" }
        return "\(number)"
      }
    }
  }
}
