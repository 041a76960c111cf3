import ParkModel

/// A CSV file with checked columns, read one row at a time.
struct Table: NamedFields {
  let form: TableForm
  let problems: ProblemList
  private let origins: OriginIndex
  private var records: CSVRecords
  /// Position of each column.
  private let columns: [String: Int]
  /// The columns of families, as `prefix` to the identifiers after it, in file order.
  private let members: [String: [String]]
  private var rowOrigins: OriginLookup
  private let looksUpRows: Bool
  private var rowsRead = 0
  private let mostRows: Int
  private let width: Int
  /// Unknown columns that no column of the form resembles.
  let unreadColumns: [String]
  /// Whether the header has no problems: then an absent column is absent on purpose.
  let hasSoundHeader: Bool
  /// Called when the rest of the rows cannot be read.
  private let onBreak: () -> Void

  /// More rows than a spreadsheet can hold are a mistake.
  static let mostRowsOfAll = 1_048_575

  var file: String { form.file }
  /// 1-based line on which the current record begins.
  var row: Int { records.recordLine }

  /// Opens a table, or reports why it cannot be read and returns nil.
  init?(
    _ source: PortfolioFile, form: TableForm, problems: ProblemList, origins: OriginIndex,
    mostRows: Int = Table.mostRowsOfAll, onBreak: @escaping () -> Void = {}
  ) {
    self.form = form
    self.problems = problems
    self.origins = origins
    self.mostRows = mostRows
    self.onBreak = onBreak
    guard
      let opened = Self.open(source, file: form.file, problems: problems),
      let header = TableHeader(opened, form: form, problems: problems)
    else { return nil }
    records = opened
    columns = header.columns
    members = header.members
    width = header.width
    unreadColumns = header.unread
    hasSoundHeader = header.isSound
    rowOrigins = origins.lookup(file: form.file, row: [])
    looksUpRows = origins.namesRows(of: form.file)
    origins.note(fields: header.columns.keys, of: form.file)
  }

  private static func open(_ source: PortfolioFile, file: String, problems: ProblemList)
    -> CSVRecords?
  {
    guard source.bytes.count <= RecognisedFile.largestTable else {
      problems.add(
        file,
        RecognisedFile.refusal(
          ofBytes: source.bytes.count, atMost: RecognisedFile.largestTable),
        fix: "leave only the rows and columns that FORMAT.md lists")
      return nil
    }
    let start = TextEncoding(of: source.bytes).textStart(
      report: { problems.add(file, row: $0, $1, fix: $2) }, kind: .table)
    guard let start else { return nil }
    var records = CSVRecords(source.bytes, from: start)
    let step = records.next()
    switch step {
    case .record: return records
    case .end: reportEmpty(file, problems: problems)
    case .unterminatedQuote, .textAfterQuote, .tooManyCells:
      report(step, row: 1, file: file, problems: problems)
    }
    return nil
  }

  /// Moves on to the next row that is not blank; false at the end.
  mutating func next() -> Bool {
    while true {
      let step = records.next()
      switch step {
      case .record, .textAfterQuote, .tooManyCells: break
      case .end: return false
      case .unterminatedQuote:
        Self.report(step, row: row, file: file, problems: problems)
        onBreak()
        return false
      }
      if records.cells.allSatisfy(records.isEmpty) { continue }
      if step != .record { Self.report(step, row: row, file: file, problems: problems) }
      guard rowsRead < mostRows else {
        problems.add(
          file, row: row, "there are more than \(mostRows) rows.",
          fix: "plan for fewer parks at once, or split the portfolio")
        onBreak()
        return false
      }
      rowsRead += 1
      reportRaggedRow()
      if looksUpRows { rowOrigins = origins.lookup(file: file, row: form.keys.map(text)) }
      return true
    }
  }

  private func reportRaggedRow() {
    let cells = records.cells
    let extra = cells.dropFirst(width).contains { !records.isEmpty($0) }
    guard extra || cells.count < width else { return }
    Self.reportRaggedRow(
      row, cells: cells.count, header: width, file: file, problems: problems)
  }

  /// Reports a row with fewer cells than the header, or with text in more.
  static func reportRaggedRow(
    _ row: Int, cells: Int, header: Int, file: String, problems: ProblemList
  ) {
    problems.add(
      file, row: row, "the row has \(cells) cells, the header \(header).",
      fix: cells < header
        ? "give every row a cell for every column; a cell may be empty"
        : "put text with commas into double quotes, and numbers without separators")
  }

  static func reportEmpty(_ file: String, problems: ProblemList) {
    problems.add(
      file, "the file is empty.", fix: "write the column names into row 1, or remove the file")
  }

  static func report(
    _ step: CSVRecords.Step, row: Int, file: String, problems: ProblemList
  ) {
    switch step {
    case .record, .end: break
    case .unterminatedQuote:
      problems.add(
        file, row: row, "a double quote in this row is never closed.",
        fix: "close it, or write a quote inside quoted text twice")
    case .textAfterQuote:
      problems.add(
        file, row: row, "there is text between a closing double quote and the next comma.",
        fix: "put the whole cell into quotes, and write a quote inside it twice")
    case .tooManyCells:
      problems.add(
        file, row: row, "the row has more than \(CSVRecords.mostCells) cells.",
        fix: "leave only the columns that FORMAT.md lists")
    }
  }

  // MARK: Cells of the current row

  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The identifiers after a family's prefix, in file order.
  func members(of family: String) -> [String] { members[family] ?? [] }

  private func cell(_ column: String) -> CSVRecords.Cell? {
    guard let index = columns[column], index < records.cells.count else { return nil }
    return records.cells[index]
  }

  /// The text of a cell, empty where there is no such column.
  func text(_ column: String) -> String { cell(column).map(records.text) ?? "" }

  func canHave(_ column: String) -> Bool { has(column) }

  func texts(_ column: String) -> [String] { cellList(text(column)) }

  func isEmpty(_ column: String) -> Bool { cell(column).map(records.isEmpty) ?? true }

  /// The number of a cell; nil where it is empty or, with a problem, where it is none.
  func number(_ column: String, unit: String, in range: NumberRange) -> Double? {
    guard let cell = cell(column), !records.isEmpty(cell) else { return nil }
    var value = PlainNumber.value(bytes: records.bytes[cell.start..<cell.end])
    if value == nil {
      let text = records.text(cell)
      value = PlainNumber.value(text)
      guard value != nil else {
        let refusal = PlainNumber.refusal(of: text, unit: unit)
        report(column, refusal.found, fix: refusal.fix)
        return nil
      }
    }
    guard let value else { return nil }
    if let refusal = range.refusal(of: value) {
      report(column, refusal.found, fix: refusal.fix)
      return nil
    }
    return value
  }

  func figure<Value: Quantity>(_ column: String, _ kind: Value.Type, in range: NumberRange)
    -> Figure<Value>?
  {
    guard let value = number(column, unit: Value.symbol, in: range) else { return nil }
    return origins.figure(Value(value), rowOrigins, field: column)
  }

  /// Sets under which identifiers provenance lines name the current row.
  mutating func setOrigins(_ identifiers: [String]) {
    rowOrigins = origins.lookup(file: file, row: identifiers)
  }

  /// A zero with the provenance that numbers of a column have in the current row.
  func origin<Value: Quantity>(_ column: String) -> Figure<Value> {
    origins.figure(.zero, rowOrigins, field: column)
  }

  func report(_ column: String?, _ found: String, fix: String) {
    problems.add(file, row: row, field: column, found, fix: fix)
  }
}

/// Which numbers a cell or key may hold.
enum NumberRange {
  case any
  case nonNegative
  case positive
  /// From 0 to 1.
  case share

  func refusal(of value: Double) -> (found: String, fix: String)? {
    let shown = PlainNumber.written(value)
    switch self {
    case .any: return nil
    case .nonNegative:
      return value < 0 ? ("\(shown) is negative.", "write 0 or a positive number") : nil
    case .positive:
      return value <= 0 ? ("\(shown) is not above 0.", "write a positive number") : nil
    case .share:
      return value < 0 || value > 1
        ? ("\(shown) is not a share from 0 to 1.", "write a fraction, such as 0.25 for a quarter")
        : nil
    }
  }
}
