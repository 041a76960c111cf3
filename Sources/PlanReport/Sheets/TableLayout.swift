import ParkModel

/// A sheet that holds one table, laid out as all of them are.
///
/// Row 1 title, 2 purpose, 3 banner, 4 hidden machine keys (`#key` in column A), 5 units, 6 header,
/// then rows that belong to the header (weights, for example), the body, and totals. Column A
/// numbers the rows.
struct TableLayout {
  static let keyRow = 4
  static let unitRow = 5
  static let headerRow = 6

  struct Column {
    /// Machine key; survives translated headers and moved columns.
    var key: String
    var header: String
    var unit: String
    /// Width of a column whose cells wrap; nil: measured.
    var wrapWidth: Double?
  }

  var name: String
  var kind: Sheet.Kind
  var title: String
  /// One sentence in both languages.
  var purpose: String
  /// Its first sentence in the main language alone.
  var summary: String
  private(set) var columns: [Column] = []
  private var positions: [String: Int] = [:]
  /// Rows of the body by what they are about, where other sheets point at them.
  private(set) var rowKeys: [String: Int] = [:]
  /// How many columns stay in view, the row numbers not counted.
  var frozenColumns = 2
  /// Rows between header and body that stay in view, such as weights.
  var fixedRows: [[Cell]] = []
  var body: [[Cell]] = []
  var totals: [[Cell]] = []
  var names: [Sheet.DefinedName] = []
  var highlights: [Sheet.Highlight] = []
  var validations: [Validation] = []

  init(
    _ name: String, _ kind: Sheet.Kind, _ say: Wording, title: BilingualText,
    purpose: BilingualText
  ) {
    self.name = name
    self.kind = kind
    self.title = say.both(title)
    self.purpose = say.both(purpose, between: "  ")
    summary = firstSentence(purpose.text(in: say.language))
  }

  mutating func add(
    _ key: String, _ header: String, unit: String = "", wrapWidth: Double? = nil
  ) {
    positions[key] = columns.count + 2
    columns.append(Column(key: key, header: header, unit: unit, wrapWidth: wrapWidth))
  }

  /// Wraps the cells of a column that is there already.
  mutating func wrap(_ key: String, width: Double) {
    columns[column(key) - 2].wrapWidth = width
  }

  /// The sheet column of a key; 1 is the column of row numbers.
  func column(_ key: String) -> Int { positions[key] ?? 1 }

  func has(_ key: String) -> Bool { positions[key] != nil }

  /// Adds a row that other sheets can find.
  mutating func add(row key: String, _ cells: [Cell]) {
    rowKeys[key] = body.count
    body.append(cells)
  }

  var firstRow: Int { Self.headerRow + 1 + fixedRows.count }
  var lastRow: Int { firstRow + max(1, body.count) - 1 }
  var totalRow: Int { lastRow + 1 }

  /// The body's part of a column, as other sheets and totals refer to it.
  func range(_ key: String, isFixed: Bool = false, onSheet: Bool = false) -> CellRange {
    .column(
      column(key), rows: firstRow...lastRow, sheet: onSheet ? name : nil, isFixed: isFixed)
  }

  /// A cell of the body by row (counted from 0) and key, as other sheets point at it.
  func cell(_ row: Int, _ key: String, isFixed: Bool = false) -> Expression {
    .cell(
      CellReference(
        CellAddress(row: firstRow + row, column: column(key)), sheet: name, isFixed: isFixed))
  }

  /// The same by the key of the row; nil where there is no such row or column.
  func cell(_ row: String, _ key: String, isFixed: Bool = true) -> Expression? {
    guard let position = rowKeys[row], has(key) else { return nil }
    return cell(position, key, isFixed: isFixed)
  }

  /// A cell of the body as formulas of the same sheet point at it.
  func own(_ row: Int, _ key: String) -> Expression {
    .at(row: firstRow + row, column: column(key))
  }

  /// A cell of a row of totals, counted from 0, as other sheets point at it.
  func total(_ key: String, line: Int = 0) -> Expression {
    .cell(CellReference(CellAddress(row: totalRow + line, column: column(key)), sheet: name))
  }

  /// Cells of one row from one key to another, as other sheets or the same one point at them.
  func span(
    _ row: Int, _ first: String, _ last: String, isFixed: Bool = false, onSheet: Bool = true
  ) -> Expression {
    .range(
      .row(
        firstRow + row, columns: column(first)...max(column(first), column(last)),
        sheet: onSheet ? name : nil, isFixed: isFixed))
  }

  /// SUM of a column's body.
  func sum(_ key: String) -> Expression { .call(.sum, [.range(range(key))]) }

  func sheet(banner: Cell, say: Wording) -> Sheet {
    let number = say.both("No.", "序号", between: "\n")
    let header =
      [Cell(.text(number), look: .header, wraps: true)]
      + columns.map { Cell(.text($0.header), look: .header, wraps: true) }
    let units =
      [Cell(.text(say("unit", "单位")), look: .unit)]
      + columns.map { Cell.words($0.unit, look: .unit) }
    let keys =
      [Cell(.text("#key"), look: .key)]
      + columns.map { Cell(.text($0.key), look: .key) }
    var rows: [Sheet.Row] = [
      Sheet.Row([Cell(.text(title), look: .title)], height: 24),
      Sheet.Row([Cell(.text(purpose), look: .purpose)]),
      Sheet.Row([banner]),
      Sheet.Row(keys, isHidden: true),
      Sheet.Row(units),
      Sheet.Row(header),
    ]
    rows += fixedRows.map { Sheet.Row([Cell(.blank, look: .unit)] + $0) }
    for (position, cells) in body.enumerated() {
      rows.append(
        Sheet.Row(
          [Cell(.number(Double(position + 1)), .integer, look: .plain)] + cells.map(\.framed)))
    }
    if body.isEmpty { rows.append(Sheet.Row([])) }
    rows += totals.map { Sheet.Row([Cell(.blank, look: .total)] + $0) }
    return Sheet(
      name: name, kind: kind,
      columns: [Sheet.Column(width: 6)] + columns.map { .init(width: $0.wrapWidth ?? 0) },
      rows: rows, freeze: CellAddress(row: firstRow, column: frozenColumns + 2),
      filter: body.isEmpty || !fixedRows.isEmpty
        ? nil
        : CellRange(
          CellAddress(row: Self.headerRow, column: 1),
          CellAddress(row: lastRow, column: columns.count + 1)),
      repeatedRows: Self.unitRow...(firstRow - 1), repeatedColumns: frozenColumns + 1,
      // Spreadsheets keep names up to date where a planner renames the sheet or inserts rows.
      names: names + [
        Sheet.DefinedName(keyName(of: name), CellAddress(row: Self.keyRow, column: 1))
      ], highlights: highlights, validations: validations)
  }
}

/// The defined name of a table's `#key` cell, by which a reader finds its sheet again.
public func keyName(of sheet: String) -> String { "Keys_" + sheet }

/// Up to the first full stop or semicolon, in either language.
private func firstSentence(_ text: String) -> String {
  for end in ["；", "。", "; ", ". "] {
    if let range = text.firstRange(of: end) { return String(text[..<range.lowerBound]) }
  }
  return text
}

extension Sheet {
  /// The same sheet with every unmeasured column as wide as its cells, and header rows as high as
  /// their lines.
  func measured(_ results: Calculation.SheetValues) -> Sheet {
    var sheet = self
    for column in sheet.columns.indices where sheet.columns[column].width == 0 {
      var widest = 0.0
      for (row, line) in rows.enumerated()
      where row + 1 > TableLayout.keyRow && line.cells.indices.contains(column) {
        let cell = line.cells[column]
        // Headings, running text and labels of totals reach over the empty cells beside them.
        if cell.look == .total && cell.format == .text || cell.reachesOver { continue }
        let text = cell.format.shown(results[row, column])
        // No character is wider than 1.05 for every byte that writes it.
        guard Double(text.utf8.count) * 1.05 > widest else { continue }
        widest = max(widest, cell.look == .header ? longestPiece(text) : cellWidth(text))
      }
      sheet.columns[column].width = min(max(widest + 2, 8), 40)
    }
    for row in sheet.rows.indices where sheet.rows[row].height == nil {
      sheet.rows[row].height = sheet.height(of: row, results)
    }
    return sheet
  }

  /// As high as the cell with the most lines; nil for a single line.
  ///
  /// Not left to the program that opens the file: some take the default height for every row.
  private func height(of row: Int, _ results: Calculation.SheetValues) -> Double? {
    var lines = 1
    var isHeader = false
    for (column, cell) in rows[row].cells.enumerated() where cell.wraps || cell.look == .header {
      guard columns.indices.contains(column) else { continue }
      isHeader = isHeader || cell.look == .header
      let text = cell.format.shown(results[row, column])
      lines = max(
        lines,
        lineCount(
          text, width: columns[column].width, isBold: cell.look == .header || cell.look == .label))
    }
    if isHeader { return 15 * Double(lines) + 4 }
    return lines > 1 ? 14 * Double(lines) + 2 : nil
  }

  /// A header wraps at spaces; Chinese wraps anywhere, but should rarely take more than two lines.
  private func longestPiece(_ text: String) -> Double {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { piece in
      let width = cellWidth(String(piece))
      let isChinese = piece.unicodeScalars.contains { displayWidth($0) > 1 }
      return isChinese ? max(width / 2 + 1, min(width, 9)) : width
    }.max() ?? 0
  }
}

extension Cell {
  /// Whether its text may be longer than its column is wide.
  fileprivate var reachesOver: Bool {
    switch look {
    case .title, .purpose, .banner, .section, .sentence: true
    case .plain, .key, .unit, .header, .label, .input, .override, .calculated, .crossLink, .engine,
      .total, .tileLabel, .tileValue, .tileUnit, .good, .fair, .bad:
      false
    }
  }

  /// The cell with a frame also where it is blank, so that a row of a table stays a row.
  fileprivate var framed: Cell {
    content == .blank && look == .plain ? Cell(.blank, look: .calculated) : self
  }
}

extension Cell.NumberFormat {
  /// About what the format shows, to measure columns with.
  func shown(_ value: CellValue) -> String {
    switch value {
    case .blank: return ""
    case .text(let text): return text
    case .truth(let truth): return truth ? "TRUE" : "FALSE"
    case .number(let number): return shown(number)
    }
  }

  private func shown(_ number: Double) -> String {
    switch self {
    case .text, .plain: "\(number)"
    case .money, .hectares: decimalText(number, places: 1)
    case .moneyYi, .points: decimalText(number, places: 2)
    case .mu, .integer: decimalText(number, places: 0)
    case .ratio: decimalText(number, places: 2) + "x"
    case .share: decimalText(number * 100, places: 1) + "%"
    case .gap: decimalText(number * 100, places: 4) + "%"
    case .score: decimalText(number, places: 3)
    case .amount: decimalText(number, places: number < 1000 ? 2 : 0)
    case .change where number == 0, .wholeChange where number == 0: "–"
    case .change: "+" + decimalText(abs(number), places: 2)
    case .wholeChange: "+" + decimalText(abs(number), places: 0)
    case .indicator: amountText(number)
    case .factor: decimalText(number, places: 4)
    case .price: decimalText(number, places: 6)
    case .year: decimalText(number, places: 0, isGrouped: false)
    case .date: "2026-01-01"
    case .move: number == 0 ? "–" : "▲" + decimalText(abs(number), places: 0)
    }
  }
}
