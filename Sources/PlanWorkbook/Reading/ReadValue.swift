/// What a cell of a workbook holds, as the program that saved it left it.
public enum ReadValue: Hashable, Sendable {
  /// Nothing, or text without a single character.
  case blank
  case number(Double)
  case text(String)
  case truth(Bool)
  /// A number that shows as a date or time: days since 1899-12-30, whatever the file counts from.
  case date(Double)
  /// `#REF!` and the like, or what stands where a number should.
  case error(String)
  /// A formula whose result the file does not hold: open the file in Excel and save it.
  case uncalculated

  /// The number, or nil for anything else.
  public var number: Double? {
    if case .number(let value) = self { return value }
    return nil
  }

  /// The text, or nil for anything else.
  public var text: String? {
    if case .text(let value) = self { return value }
    return nil
  }
}
