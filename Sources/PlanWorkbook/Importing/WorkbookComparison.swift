public import ParkModel
public import PlanReport

/// What a planner changed in a workbook since it was written.
///
/// Sheets are found by the names of their keys, columns by their keys, rows by what identifies
/// them, so that moving and sorting change nothing. Formulas are not compared: their results follow
/// from what stands in the other cells.
public struct WorkbookComparison: Sendable {
  /// In order of the sheets as written, then of the edited rows.
  public private(set) var differences: [CellDifference] = []
  /// What cannot be read, all at once.
  public private(set) var problems: [InputProblem] = []
  /// A sentence each.
  public private(set) var notices: [String] = []
  private let path: String

  /// Numbers are equal within this times the larger size: spreadsheets save fifteen digits.
  static let tolerance = 1e-12

  /// - Parameters:
  ///   - written: The sheets as they were written.
  ///   - path: Of the edited workbook as the planner typed it, for messages.
  public init(
    _ edited: ReadWorkbook, against written: [Sheet], path: String
  ) throws(FormulaProblem) {
    self.path = path
    let results = try Calculation(written)
    var read: Set<String> = []
    for sheet in written {
      guard let table = WrittenTable(sheet, results) else { continue }
      guard let own = edited.sheet(ofTable: sheet.name) else {
        problems.append(
          InputProblem(
            workbook: path, sheet: sheet.name, found: "the sheet is missing.",
            fix: "edit a workbook that has all its sheets; parkplan export writes it again"))
        continue
      }
      read.insert(own.name)
      compare(own, with: table)
    }
    notices += edited.importNotices(of: read)
  }

  private mutating func compare(_ own: ReadSheet, with table: WrittenTable) {
    let known = table.columns.map { column in
      TableSheet.Known(
        key: column.key,
        names: table.value(table.keyRow + 2, column.number).text
          .split(whereSeparator: \.isNewline).map(String.init))
    }
    guard let found = TableSheet(own, known: known) else {
      problems.append(
        InputProblem(
          workbook: path, sheet: own.name,
          found: "there is neither a row of keys (#key) nor a row of headers in the first "
            + "\(TableSheet.searchedRows) rows.",
          fix: "edit a workbook that has them; parkplan export writes it again"))
      return
    }
    notices += found.notices
    for problem in found.problems {
      problems.append(problem.inputProblem(workbook: path, sheet: own.name))
    }
    var rows = ComparedRows(table: table, own: found)
    rows.compare()
    differences += rows.differences
    notices += rows.notices
    for problem in rows.problems {
      problems.append(problem.inputProblem(workbook: path, sheet: own.name))
    }
  }
}
