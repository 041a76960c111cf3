public import PlanReport

/// A file of a portfolio as it was read from a sheet, with the place of everything in it.
public struct ImportedFile: Hashable, Sendable {
  /// Path inside the portfolio folder: `parks.csv`, `limits.yaml`.
  public var name: String
  /// As a planner sees it on the tab.
  public var sheet: String
  public var content: TemplateFile.Content
  /// Sheet row of the keys or headers.
  public var keyRow: Int
  /// Sheet row of each row or line, rising.
  public var rowNumbers: [Int]
  /// Sheet column of each column, in the same order.
  public var columnNumbers: [Int]

  public init(
    name: String, sheet: String, content: TemplateFile.Content, keyRow: Int, rowNumbers: [Int],
    columnNumbers: [Int]
  ) {
    self.name = name
    self.sheet = sheet
    self.content = content
    self.keyRow = keyRow
    self.rowNumbers = rowNumbers
    self.columnNumbers = columnNumbers
  }

  /// The cell of a column in a row of the sheet, such as `D9`.
  ///
  /// - Parameter field: A column of the table; lines of settings have one column.
  /// - Returns: nil for a field that is no column of the sheet.
  public func cell(row: Int, field: String?) -> CellAddress? {
    switch content {
    case .lines: return columnNumbers.first.map { CellAddress(row: row, column: $0) }
    case .table(let columns, _):
      guard let field, let place = columns.firstIndex(of: field),
        columnNumbers.indices.contains(place)
      else { return nil }
      return CellAddress(row: row, column: columnNumbers[place])
    }
  }
}
