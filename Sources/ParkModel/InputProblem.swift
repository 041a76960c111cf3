/// One thing wrong with an input: where it stands, what was found, and how to mend it.
///
/// A struct of facts; the sentence is built late by `description`.
public struct InputProblem: Hashable, Sendable {
  /// Path as the user would type it, or the option that carried the value.
  public var file: String
  /// 1-based line of the file where the record begins, nil for the whole file.
  public var row: Int?
  /// Column name or key path, nil for the whole row.
  public var field: String?
  /// Where the file is a workbook: the sheet and, unless all of it is meant, the cell or row.
  public var sheet: String?
  public var cell: String?
  public var found: String
  public var fix: String

  public init(file: String, row: Int? = nil, field: String? = nil, found: String, fix: String) {
    self.file = file
    self.row = row
    self.field = field
    self.found = found
    self.fix = fix
  }

  /// A problem of a workbook.
  ///
  /// - Parameter cell: As a planner reads it, such as `D9`.
  public init(
    workbook: String, sheet: String? = nil, cell: String? = nil, field: String? = nil,
    found: String, fix: String
  ) {
    self.init(file: workbook, field: field, found: found, fix: fix)
    self.sheet = sheet
    self.cell = cell
  }
}

extension InputProblem: CustomStringConvertible {
  public var description: String {
    var place = file
    if let sheet { place += ", sheet \(sheet)" }
    if let cell { place += ", cell \(cell)" }
    if let row { place += ", row \(row)" }
    if let field { place += ", field '\(field)'" }
    return "\(place): \(found)\n  Fix: \(fix)"
  }
}

/// Every problem of one input at once.
public struct InvalidInput: Error, Hashable, Sendable {
  public var problems: [InputProblem]
  public init(_ problems: [InputProblem]) { self.problems = problems }
}
