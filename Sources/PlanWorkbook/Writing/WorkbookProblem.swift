/// A file that cannot be written, with the reason as the system gives it.
public struct UnwritableFile: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String {
    "\(path) cannot be written: \(reason)\n"
      + "  Fix: choose a folder that exists, has room and lets you write"
  }
}

/// Something that a workbook must not hold, found before a program that opens it would.
///
/// Facts only; the sentence is built by `description`.
public enum WorkbookDefect: Error, Hashable, Sendable {
  case noSheet
  case sheetName(String)
  case duplicateSheetName(String)
  case definedName(String)
  case duplicateDefinedName(String)
  /// A formula without a proper result, or one that Excel would not read.
  case formula(sheet: String, cell: String, reason: String)
  case brokenLink(sheet: String, cell: String, target: String)
  case tooManyLinks(sheet: String, count: Int)
  case tooLarge(sheet: String, rows: Int, columns: Int)
  /// A chart series that points at cells which hold no plain numbers.
  case chartValues(sheet: String, chart: String, series: String, reason: String)
  /// A rule for what may be entered that Excel would not take.
  case validation(sheet: String, range: String, reason: String)
  case created(String)
  /// The program's locale writes decimals with something else than a point.
  case decimalPoint(String)
  /// The C library refused a call.
  case refused(what: String, reason: String)
}

extension WorkbookDefect: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSheet: "a workbook needs at least one sheet that shows"
    case .sheetName(let name):
      "'\(name)' cannot name a sheet\n"
        + "  Fix: up to 31 letters, digits and _, not like a cell address, not 'History'"
    case .duplicateSheetName(let name): "two sheets are called '\(name)'"
    case .definedName(let name):
      "'\(name)' cannot name a cell\n"
        + "  Fix: up to 100 letters, digits and _, not like a cell address, not R or C"
    case .duplicateDefinedName(let name): "two cells are called '\(name)'"
    case .formula(let sheet, let cell, let reason):
      "the formula in \(sheet)!\(cell) cannot be written: \(reason)"
    case .brokenLink(let sheet, let cell, let target):
      "the link in \(sheet)!\(cell) leads to '\(target)', which is no sheet"
    case .tooManyLinks(let sheet, let count):
      "sheet '\(sheet)' has \(count) links; Excel reads 65,530 at most"
    case .tooLarge(let sheet, let rows, let columns):
      "sheet '\(sheet)' has \(rows) rows and \(columns) columns; "
        + "Excel reads 1,048,576 and 16,384 at most"
    case .chartValues(let sheet, let chart, let series, let reason):
      "series '\(series)' of chart '\(chart)' on sheet '\(sheet)' cannot be drawn: \(reason)"
    case .validation(let sheet, let range, let reason):
      "the rule for entries in \(sheet)!\(range) cannot be written: \(reason)"
    case .created(let text):
      "'\(text)' is no time\n  Fix: write UTC as 2026-03-01T09:30:00Z"
    case .decimalPoint(let point):
      "the program's locale writes '\(point)' for the decimal point\n"
        + "  Fix: never set a locale for numbers (LC_NUMERIC) before writing a workbook"
    case .refused(let what, let reason): "\(what): \(reason)"
    }
  }
}
