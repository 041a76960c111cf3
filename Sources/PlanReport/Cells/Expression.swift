/// A calculation of a workbook cell that both evaluates here and prints as an Excel formula.
///
/// Only what every Excel since 2007, WPS and LibreOffice know; no function needs a prefix.
public indirect enum Expression: Hashable, Sendable {
  case number(Double)
  case text(String)
  case cell(CellReference)
  case range(CellRange)
  /// A single cell with a name of its own, such as `LEVERAGE_CAP`.
  case name(String)
  case combined(Expression, Operator, Expression)
  case call(Function, [Expression])
  /// How many cells of a range are of a kind; the one calculation over arrays in use.
  case count(Counted)

  public indirect enum Counted: Hashable, Sendable {
    /// Cells that differ from their counterparts in a range of the same shape.
    case differing(CellRange, CellRange)
    /// Cells that show an error.
    case errors(CellRange)
  }

  /// What stands between two operands.
  public enum Operator: String, CaseIterable, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    /// Text put together.
    case joined = "&"
    case equals = "="
    case differs = "<>"
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    /// Higher binds tighter.
    var precedence: Int {
      switch self {
      case .equals, .differs, .less, .atMost, .greater, .atLeast: 1
      case .joined: 2
      case .plus, .minus: 3
      case .times, .divided: 4
      }
    }
  }

  /// The functions in use. The raw value is the name in a formula.
  public enum Function: String, CaseIterable, Hashable, Sendable {
    case sum = "SUM"
    case sumProduct = "SUMPRODUCT"
    case when = "IF"
    case max = "MAX"
    case min = "MIN"
    case rank = "RANK"
    case countIf = "COUNTIF"
    case sumIf = "SUMIF"
    case index = "INDEX"
    case match = "MATCH"
    case absolute = "ABS"
    case and = "AND"
    case or = "OR"
    case isNumber = "ISNUMBER"
    case left = "LEFT"
    case squareRoot = "SQRT"
    case count = "COUNT"
    case countFilled = "COUNTA"
    case countIfs = "COUNTIFS"
    case sumIfs = "SUMIFS"
    case ifError = "IFERROR"
    case isError = "ISERROR"
    case round = "ROUND"
    case not = "NOT"
  }
}

extension Expression {
  public static func + (left: Self, right: Self) -> Self { .combined(left, .plus, right) }
  public static func - (left: Self, right: Self) -> Self { .combined(left, .minus, right) }
  public static func * (left: Self, right: Self) -> Self { .combined(left, .times, right) }
  public static func / (left: Self, right: Self) -> Self { .combined(left, .divided, right) }

  /// The cell at a row and a column of the sheet in which the formula stands.
  public static func at(row: Int, column: Int) -> Self {
    .cell(CellReference(CellAddress(row: row, column: column)))
  }

  public static func when(_ condition: Self, then yes: Self, otherwise no: Self) -> Self {
    .call(.when, [condition, yes, no])
  }
}
