/// What may be entered in cells, with a hint before and an error after.
public struct Validation: Hashable, Sendable {
  public var range: CellRange
  public var rule: Rule
  /// Shown while the cell is selected: at most 255 characters, as in Excel.
  public var hint: String
  /// Shown when something else is entered: at most 255 characters.
  public var error: String

  public init(_ range: CellRange, _ rule: Rule, hint: String, error: String) {
    self.range = range
    self.rule = rule
    self.hint = hint
    self.error = error
  }

  public enum Rule: Hashable, Sendable {
    /// One of the values of a named range on the hidden sheet `Lists`.
    case list(name: String)
    /// Both ends included; nil: no end.
    case decimal(atLeast: Double?, atMost: Double?)
    case whole(atLeast: Int?, atMost: Int?)
    /// Where the formula, written for the range's first cell, is true.
    case condition(Expression)
  }
}
