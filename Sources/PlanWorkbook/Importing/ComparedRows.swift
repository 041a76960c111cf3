import ParkModel
import PlanReport

/// The rows of one edited sheet beside those that were written.
struct ComparedRows {
  let table: WrittenTable
  let own: TableSheet
  private(set) var differences: [CellDifference] = []
  private(set) var problems: [TableSheet.Problem] = []
  private(set) var notices: [String] = []
  /// Rows with a name that the table does not have, and nothing to take over.
  private var strange: [(row: Int, name: String)] = []
  /// Keys of columns in which planners fill something in.
  private let entries: [String]

  init(table: WrittenTable, own: TableSheet) {
    self.table = table
    self.own = own
    entries = table.columns.filter { column in
      table.body.contains { row in
        table.sheet.cell(CellAddress(row: row, column: column.number)).isEntry
      }
    }.map(\.key)
  }

  mutating func compare() {
    let identity = table.identity.map { own.column($0) }
    guard !identity.contains(nil), !identity.isEmpty else {
      if !table.body.isEmpty { reportMissingIdentity() }
      return
    }
    problems += own.mergedCells
    let written = Dictionary(
      table.body.map { (table.identity(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let known = written.keys.sorted()
    let labels = table.labels
    var seen: [String: Int] = [:]
    for row in own.rows {
      let name = joined(
        identity.map { $0.map { plain(row.value($0)).text.trimmed } ?? "" })
      if labels.contains(name), written[name] == nil { continue }
      guard let original = written[name] else {
        reportUnknown(row, name, among: known)
        continue
      }
      if let first = seen[name] {
        report(
          row.number, identity[0], table.identity.first,
          "'\(name)' stands here again, after row \(first).",
          "remove one of the two rows")
        continue
      }
      seen[name] = row.number
      compare(row, with: original, name)
    }
    noteStrangeRows()
    for row in table.body where seen[table.identity(of: row)] == nil { reportMissing(row) }
  }

  private mutating func compare(_ row: ReadRow, with original: Int, _ name: String) {
    for column in table.columns where !table.identity.contains(column.key) {
      guard let number = own.column(column.key) else { continue }
      let cell = table.sheet.cell(CellAddress(row: original, column: column.number))
      let new = own.sheet.cell(row: row.number, column: number)
      if case .formula = cell.content, new.hasFormula { continue }
      let old = table.value(original, column.number)
      guard let value = value(new, cell, column) else { continue }
      guard !isSame(old, value) else { continue }
      differences.append(
        CellDifference(
          sheet: own.sheet.name, address: new.address, key: column.key, row: name,
          header: table.header(column.number), old: old, new: value, cell: cell))
    }
  }

  /// What an edited cell holds; nil, with a problem where it matters, for what cannot be read.
  private mutating func value(
    _ cell: ReadCell, _ written: Cell, _ column: TableSheet.Column
  ) -> CellValue? {
    let isEntry = written.isEntry
    let isNumber = isEntry && written.format != .text
    switch cell.value {
    case .text(let text) where isNumber:
      guard !text.trimmed.isEmpty else { return .blank }
      guard let typed = TypedNumber(text.trimmed, unit: unit(of: written)) else {
        report(
          cell.address.row, cell.address.column, column.key, "'\(shown(text))' is no number.",
          written.look == .override
            ? "write digits, for example 12.5, or empty the cell" : "write digits, for example 12.5"
        )
        return nil
      }
      if let reading = typed.reading {
        notices.append("sheet \(own.sheet.name), cell \(cell.address.text): \(reading).")
      }
      return .number(typed.value)
    case .blank, .number, .text, .truth: return plain(cell.value)
    case .date(let day):
      if isEntry {
        report(
          cell.address.row, cell.address.column, column.key,
          "a date stands here (\(dateText(day))).",
          "give the cell the format 'General' and type its content again")
      }
    case .error(let code):
      // A formula of the workbook that fails shows what is wrong in the cells it takes.
      if isEntry {
        report(
          cell.address.row, cell.address.column, column.key, "the cell shows \(code).",
          "mend its formula, or type the value")
      }
    case .uncalculated:
      if isEntry {
        report(
          cell.address.row, cell.address.column, column.key, "the formula has no result.",
          "open the workbook in Excel or LibreOffice and save it, or type the value")
      }
    }
    return nil
  }

  /// The unit of an input, by how it is shown.
  private func unit(of cell: Cell) -> String {
    switch cell.format {
    case .money: "MCNY"
    case .hectares: "ha"
    case .share: "share"
    case .text, .plain, .moneyYi, .mu, .ratio, .gap, .score, .points, .amount, .change,
      .wholeChange,
      .indicator,
      .integer, .year, .factor, .price, .date, .move:
      ""
    }
  }

  private func plain(_ value: ReadValue) -> CellValue {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): text.trimmed.isEmpty ? .blank : .text(text)
    case .truth(let truth): .truth(truth)
    case .blank, .date, .error, .uncalculated: .blank
    }
  }

  private func isSame(_ old: CellValue, _ new: CellValue) -> Bool {
    if case .number(let a) = old, case .number(let b) = new {
      return abs(a - b) <= WorkbookComparison.tolerance * max(1, abs(a), abs(b))
    }
    return plainText(old.text) == plainText(new.text)
  }

  /// Text in which only letters count: programs end lines and blanks in different ways.
  private func plainText(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// MARK: - Rows that do not match

extension ComparedRows {
  private var noun: String { own.sheet.name }

  private mutating func reportMissingIdentity() {
    let names = table.identity.filter { own.column($0) == nil }
    problems.append(
      TableSheet.Problem(
        address: CellAddress(row: own.keyRow, column: 1), field: names.first,
        found:
          "the column '\(names.joined(separator: "', '"))' is missing, by which rows are known.",
        fix: "bring it back with its key, or edit a workbook that has it"))
  }

  private mutating func reportUnknown(_ row: ReadRow, _ name: String, among known: [String]) {
    let hasEntries = entries.contains { column in
      own.column(column).map { row.value($0) != .blank } ?? false
    }
    let isNameless = name.allSatisfy { $0 == "/" || $0 == " " }
    // Totals and remarks below a table are no rows of it.
    guard hasEntries || row.value(1).number != nil else {
      if !isNameless {
        strange.append((row.number, name))
      }
      return
    }
    let column = table.identity.first.flatMap { own.column($0) } ?? 1
    guard !isNameless else {
      report(
        row.number, column, table.identity.first, "nothing says which row this is.",
        "write the identifier, or empty the row")
      return
    }
    report(
      row.number, column, table.identity.first, "there is no '\(shown(name))' in this table.",
      nearestName(to: name, among: known).map {
        "new rows are added in the portfolio or its template, not in the workbook of a run; did you "
          + "mean '\($0)'?"
      } ?? "new rows are added in the portfolio or its template, not in the workbook of a run")
  }

  /// One sentence however many there are.
  private mutating func noteStrangeRows() {
    if strange.isEmpty { return }
    let most = 5
    let names = strange.prefix(most).map { row, name in
      "\(CellAddress(row: row, column: own.columns.first?.number ?? 1).text) '\(shown(name))'"
    }
    let more = strange.count > most ? " … (+\(strange.count - most))" : ""
    notices.append(
      "sheet \(own.sheet.name): not part of the table and not read: "
        + "\(names.joined(separator: ", "))\(more); new rows are added in the portfolio, or in its "
        + "template.")
  }

  private mutating func reportMissing(_ row: Int) {
    let name = table.identity(of: row)
    let hasEntries = table.columns.contains { column in
      let cell = table.sheet.cell(CellAddress(row: row, column: column.number))
      return cell.target != nil || cell.look == .override
    }
    if hasEntries {
      problems.append(
        TableSheet.Problem(
          address: nil, field: table.identity.first, found: "the row of '\(name)' is missing.",
          fix: "bring it back; what is to be left out of a plan is excluded in the portfolio"))
    } else {
      notices.append("sheet \(own.sheet.name): the row of '\(name)' is missing.")
    }
  }

  private mutating func report(
    _ row: Int, _ column: Int?, _ field: String?, _ found: String, _ fix: String
  ) {
    problems.append(
      TableSheet.Problem(
        address: CellAddress(row: row, column: column ?? 1), field: field, found: found, fix: fix))
  }
}

extension Cell {
  /// Whether planners fill it in.
  var isEntry: Bool { target != nil || look == .override || look == .input }
}
