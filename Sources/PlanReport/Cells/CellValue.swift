/// What a cell shows once everything is calculated.
public enum CellValue: Hashable, Sendable {
  case blank
  case number(Double)
  case text(String)
  /// Inside a calculation only: no cell of ours ends in one.
  case truth(Bool)

  /// The number, or nil for anything else.
  public var number: Double? {
    switch self {
    case .number(let value): value
    case .blank, .text, .truth: nil
    }
  }
}

/// A formula that has no proper result, with the cell it stands in.
public struct FormulaProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var sheet: String
  public var cell: String
  public var reason: String
  /// Whether a spreadsheet program would show an error value; otherwise only we refuse.
  var isErrorValue = false

  public init(sheet: String, cell: String, reason: String) {
    self.sheet = sheet
    self.cell = cell
    self.reason = reason
  }

  public var description: String {
    "the formula in \(sheet)!\(cell) has no result: \(reason)"
  }
}
