import ParkFiles

/// What changed from one table to another: rows and cells, whatever the order of the rows.
struct TableComparison: Equatable {
  /// The columns that tell the rows apart.
  var keys: [String]
  var columnsAdded: [String]
  var columnsRemoved: [String]
  /// Rows by the cells of their keys.
  var rowsAdded = Excerpt<[String]>()
  var rowsRemoved = Excerpt<[String]>()
  var cells = Excerpt<CellChange>()

  struct CellChange: Equatable {
    var row: [String]
    var column: String
    var first: String
    var second: String
  }

  /// More columns than these are no key that a planner would recognise.
  private static let mostKeys = 4

  /// - Returns: nil where a column has no name of its own, or the first columns do not tell the
  ///   rows apart.
  init?(_ first: PlainTable, _ second: PlainTable) {
    guard let old = Self.columns(first), let new = Self.columns(second) else { return nil }
    columnsAdded = second.header.filter { old[$0] == nil }
    columnsRemoved = first.header.filter { new[$0] == nil }
    guard let (keys, oldRows, newRows) = Self.keyed(first, old, second, new) else { return nil }
    self.keys = keys

    let shared = first.header.filter { new[$0] != nil && !keys.contains($0) }
    for row in first.rows {
      let key = Self.key(row, keys, old)
      guard let position = newRows[key] else {
        rowsRemoved.append(key)
        continue
      }
      let other = second.rows[position]
      for column in shared {
        guard let before = old[column], let after = new[column] else { continue }
        let (from, to) = (row.cells[before], other.cells[after])
        if Self.isSame(from, to) { continue }
        cells.append(CellChange(row: key, column: column, first: from, second: to))
      }
    }
    for row in second.rows {
      let key = Self.key(row, keys, new)
      if oldRows[key] == nil { rowsAdded.append(key) }
    }
  }

  /// How many columns, rows and cells differ; 0 where all cells say the same.
  var count: Int {
    columnsAdded.count + columnsRemoved.count + rowsAdded.count + rowsRemoved.count + cells.count
  }

  /// Positions by name; nil where a name stands twice.
  private static func columns(_ table: PlainTable) -> [String: Int]? {
    let columns = Dictionary(
      table.header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    return columns.count == table.header.count ? columns : nil
  }

  /// The shortest beginning of the header that tells the rows of both tables apart, and the rows
  /// by it.
  private static func keyed(
    _ first: PlainTable, _ old: [String: Int], _ second: PlainTable, _ new: [String: Int]
  ) -> (keys: [String], first: [[String]: Int], second: [[String]: Int])? {
    var keys: [String] = []
    for column in first.header.prefix(mostKeys) {
      guard new[column] != nil else { return nil }
      keys.append(column)
      if let firstRows = rows(first, keys, old), let secondRows = rows(second, keys, new) {
        return (keys, firstRows, secondRows)
      }
    }
    return nil
  }

  private static func rows(
    _ table: PlainTable, _ keys: [String], _ columns: [String: Int]
  ) -> [[String]: Int]? {
    var rows: [[String]: Int] = [:]
    for (position, row) in table.rows.enumerated() {
      if rows.updateValue(position, forKey: key(row, keys, columns)) != nil { return nil }
    }
    return rows
  }

  private static func key(
    _ row: PlainTable.Row, _ keys: [String], _ columns: [String: Int]
  ) -> [String] {
    keys.map { columns[$0].map { row.cells[$0] } ?? "" }
  }

  /// `12` and `12.0` say the same.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard let first = Double(first), let second = Double(second) else { return false }
    return first == second
  }
}
