public import PlanReport

/// One worksheet as it was read.
public struct ReadSheet: Sendable {
  public var name: String
  public var isHidden: Bool
  /// Merged cells; the value stands in the first cell of each range.
  public var merged: [CellRange] = []
  public var notices: [ReadNotice] = []
  var cells = PackedCells()
  /// Ascending, without overlaps.
  var hiddenColumns: [ClosedRange<Int>] = []

  init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }

  /// Rows that hold anything, from top to bottom; blank ones are left out.
  public var rows: Rows { Rows(sheet: self) }

  /// The value at an address, blank where nothing stands.
  ///
  /// - Parameters:
  ///   - row: From 1 on.
  ///   - column: 1 is column A.
  public func value(row: Int, column: Int) -> ReadValue {
    guard let line = cells.row(row), let cell = cells.cell(column, in: line) else { return .blank }
    return cells.value(cell)
  }

  /// The cell at an address, blank where nothing stands.
  public func cell(row: Int, column: Int) -> ReadCell {
    if let line = cells.row(row), let cell = cells.cell(column, in: line) {
      return read(cell, in: line)
    }
    return ReadCell(
      address: CellAddress(row: row, column: column), value: .blank, hasFormula: false,
      isPercent: false, isHidden: hidesColumn(column))
  }

  /// The merged range that a cell belongs to, or nil.
  public func mergedRange(row: Int, column: Int) -> CellRange? {
    merged.first {
      $0.first.row <= row && row <= $0.last.row && $0.first.column <= column
        && column <= $0.last.column
    }
  }

  public func hidesColumn(_ column: Int) -> Bool {
    let position = hiddenColumns.partitioningIndex { $0.upperBound >= column }
    return position < hiddenColumns.count && hiddenColumns[position].contains(column)
  }

  func read(_ cell: PackedCells.Cell, in row: PackedCells.Row) -> ReadCell {
    let column = Int(cell.column)
    return ReadCell(
      address: CellAddress(row: row.number, column: column), value: cells.value(cell),
      hasFormula: cell.marks.contains(.formula), isPercent: cell.marks.contains(.percent),
      isHidden: row.isHidden || hidesColumn(column))
  }

  /// The rows of a sheet that hold anything.
  public struct Rows: RandomAccessCollection, Sendable {
    let sheet: ReadSheet
    public var startIndex: Int { 0 }
    public var endIndex: Int { sheet.cells.rows.count }
    public subscript(position: Int) -> ReadRow {
      ReadRow(sheet: sheet, row: sheet.cells.rows[position])
    }
  }
}

/// One row of a sheet: its cells that hold anything, from left to right.
public struct ReadRow: RandomAccessCollection, Sendable {
  let sheet: ReadSheet
  let row: PackedCells.Row

  /// From 1 on.
  public var number: Int { row.number }
  /// Whether a filter or a planner hid it.
  public var isHidden: Bool { row.isHidden }

  public var startIndex: Int { row.range.lowerBound }
  public var endIndex: Int { row.range.upperBound }
  public subscript(position: Int) -> ReadCell { sheet.read(sheet.cells.cells[position], in: row) }

  /// The value in a column, blank where nothing stands.
  ///
  /// - Parameter column: 1 is column A.
  public func value(_ column: Int) -> ReadValue {
    sheet.cells.cell(column, in: row).map(sheet.cells.value) ?? .blank
  }
}
