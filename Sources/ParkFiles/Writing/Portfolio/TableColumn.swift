import ParkModel

/// A column of a table that is being written: its name and what stands in it for a row.
struct TableColumn<Row> {
  let name: String
  /// Written even where every cell is empty.
  let isRequired: Bool
  let cell: (Row) -> String

  init(_ name: String, isRequired: Bool = false, _ cell: @escaping (Row) -> String) {
    self.name = name
    self.isRequired = isRequired
    self.cell = cell
  }

  /// A column of amounts, empty where not given, or where an empty cell means the same.
  ///
  /// What an empty cell means counts as sourced; an amount of any other status is written.
  static func amount<Value: Quantity>(
    _ name: String, unless usual: Double? = nil, _ figure: @escaping (Row) -> Figure<Value>?
  ) -> TableColumn {
    TableColumn(name) { row in
      guard let figure = figure(row) else { return "" }
      let isUsual = figure.value.value == usual && figure.status == .sourced
      return isUsual ? "" : PlainNumber.written(figure.value.value)
    }
  }

  /// The two name columns; empty where the name is only the identifier.
  static func names(
    _ text: @escaping (Row) -> (id: String, name: BilingualText)
  ) -> [TableColumn] {
    [
      TableColumn("name_en") {
        let (id, name) = text($0)
        return name == BilingualText(english: id) ? "" : name.english
      },
      TableColumn("name_zh") { text($0).name.chinese },
    ]
  }
}

/// The bytes of a table, without the columns in which nothing stands; nil without rows.
func tableText<Row>(_ rows: [Row], _ columns: [TableColumn<Row>]) -> [UInt8]? {
  guard !rows.isEmpty else { return nil }
  let used = columns.filter { column in
    column.isRequired || rows.contains { !column.cell($0).isEmpty }
  }
  var text = CSVText(used.map(\.name))
  for row in rows { text.append(used.map { $0.cell(row) }) }
  return text.bytes
}

/// A list inside a cell.
func cellList(_ entries: [String]) -> String { entries.joined(separator: ";") }
