public import ParkModel
import PlanReport

/// The files of a portfolio as a template's sheets hold them.
public struct TemplateReading: Sendable {
  /// The portfolio's name as the template was written; empty where the workbook does not say.
  public private(set) var name = ""
  public private(set) var files: [ImportedFile] = []
  /// What the sheets themselves have wrong, whatever their numbers mean.
  public private(set) var problems: [InputProblem] = []
  /// What was read but may not be what was meant, a sentence each.
  public private(set) var notices: [String] = []
  private let path: String

  /// Whether a workbook is a template: it says so, or it has a sheet of the table of parks.
  public static func isTemplate(_ workbook: ReadWorkbook) -> Bool {
    let meta = MetaFacts(workbook)
    if let kind = meta.text(MetaKey.kind) { return kind == MetaKey.template }
    guard !meta.hasSheet, workbook.sheet(named: FilesSheet.name) == nil else { return false }
    guard let parks = workbook.sheet(named: "parks"), let row = TableSheet.rowOfKeys(in: parks)
    else { return false }
    return parks.rows.first { $0.number == row }?.contains { $0.value == .text("park") } == true
  }

  /// - Parameter path: Of the workbook as the planner typed it, for messages.
  public init(_ workbook: ReadWorkbook, path: String) {
    self.path = path
    let meta = MetaFacts(workbook)
    name = meta.text("portfolio") ?? ""
    var read: Set<String> = []
    for wanted in Self.wanted(meta) {
      guard let sheet = workbook.sheet(ofTable: wanted.sheet) else {
        if wanted.isPromised { reportMissing(wanted.sheet, wanted.file) }
        continue
      }
      read.insert(sheet.name)
      if sheet.name != wanted.sheet {
        notices.append("sheet \(sheet.name) is read as \(wanted.sheet), as it was called.")
      }
      self.read(sheet, as: wanted.file)
    }
    for sheet in workbook.sheets where !read.contains(sheet.name) {
      if ["Start", MetaFacts.sheet].contains(sheet.name) || sheet.rows.isEmpty { continue }
      notices.append("sheet \(sheet.name) is not part of the template and is not read.")
    }
    notices += workbook.importNotices(of: read)
  }

  private struct Wanted {
    var sheet: String
    var file: String
    /// Whether the workbook itself says that it has the sheet.
    var isPromised: Bool
  }

  /// The sheets that the workbook says it has, then all others that a portfolio may have.
  private static func wanted(_ meta: MetaFacts) -> [Wanted] {
    let promised = meta.facts.compactMap { fact -> Wanted? in
      guard fact.key.hasPrefix(MetaKey.file), let file = fact.value.text else { return nil }
      let sheet = String(fact.key.dropFirst(MetaKey.file.count))
      return Wanted(sheet: sheet, file: file, isPromised: true)
    }
    let names = Set(promised.map(\.file))
    let further = TemplateFile.usualSheets.filter { !names.contains($0.file) }
    return promised + further.map { Wanted(sheet: $0.sheet, file: $0.file, isPromised: false) }
  }

  private mutating func reportMissing(_ sheet: String, _ file: String) {
    problems.append(
      InputProblem(
        workbook: path, sheet: sheet, found: "the sheet is missing; it holds \(file).",
        fix: "bring it back from the template; to do without it, leave it without rows"))
  }
}

// MARK: - One sheet

extension TemplateReading {
  private mutating func read(_ sheet: ReadSheet, as file: String) {
    let isTable = file.hasSuffix(".csv")
    guard let table = TableSheet(sheet, known: Self.known(isTable)) else {
      problems.append(
        InputProblem(
          workbook: path, sheet: sheet.name,
          found: "there is neither a row of keys (#key) nor a row of headers in the first "
            + "\(TableSheet.searchedRows) rows.",
          fix: "start again from the template, or write the column names of \(file) into a row"))
      return
    }
    notices += table.notices
    for problem in table.problems + table.mergedCells { add(problem, sheet: sheet.name) }
    if isTable { readTable(table, file) } else { readLines(table, file) }
  }

  private static func known(_ isTable: Bool) -> [TableSheet.Known] {
    ColumnWords.all.filter { ($0.column == "text") != isTable }.map { words in
      TableSheet.Known(
        key: words.column,
        names: [words.name.english, words.name.chinese] + words.synonyms)
    }
  }

  private mutating func readTable(_ table: TableSheet, _ file: String) {
    var reading = CellReading(sheet: table.sheet.name)
    let columns = table.columns.map { column in
      (
        number: column.number, key: column.key, holds: ColumnWords.of(column.key)?.holds,
        unit: ColumnWords.unit(of: column.key)
      )
    }
    var rows: [[String]] = []
    var numbers: [Int] = []
    for row in table.rows {
      let cells = columns.map { column in
        reading.text(
          table.sheet.cell(row: row.number, column: column.number), column: column.key,
          holds: column.holds, unit: column.unit)
      }
      rows.append(cells)
      numbers.append(row.number)
    }
    finish(reading)
    files.append(
      ImportedFile(
        name: file, sheet: table.sheet.name,
        content: .table(columns: columns.map(\.key), rows: rows), keyRow: table.keyRow,
        rowNumbers: numbers, columnNumbers: columns.map(\.number)))
  }

  private mutating func readLines(_ table: TableSheet, _ file: String) {
    guard let column = table.column("text") else {
      problems.append(
        InputProblem(
          workbook: path, sheet: table.sheet.name, found: "the column 'text' is missing.",
          fix: "write its name into the row of keys, above the lines of \(file)"))
      return
    }
    var reading = CellReading(sheet: table.sheet.name)
    var lines: [String] = []
    var numbers: [Int] = []
    let last = table.rows.last?.number ?? table.firstRow - 1
    for number in stride(from: table.firstRow, through: last, by: 1) {
      let cell = table.sheet.cell(row: number, column: column)
      if case .text(let text) = cell.value, !cell.hasFormula {
        // Indents mean something; blanks at the end do not.
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) }
        lines.append(String(text[..<(end ?? text.startIndex)]))
      } else {
        lines.append(reading.text(cell, column: "text", holds: .text, unit: ""))
      }
      numbers.append(number)
    }
    finish(reading)
    files.append(
      ImportedFile(
        name: file, sheet: table.sheet.name, content: .lines(lines), keyRow: table.keyRow,
        rowNumbers: numbers, columnNumbers: [column]))
  }

  private mutating func finish(_ reading: CellReading) {
    for problem in reading.problems { add(problem, sheet: reading.sheet) }
    notices += reading.allNotices
  }

  private mutating func add(_ problem: TableSheet.Problem, sheet: String) {
    problems.append(problem.inputProblem(workbook: path, sheet: sheet))
  }
}

extension TableSheet.Problem {
  func inputProblem(workbook: String, sheet: String) -> InputProblem {
    InputProblem(
      workbook: workbook, sheet: sheet, cell: address?.text, field: field, found: found, fix: fix)
  }
}
