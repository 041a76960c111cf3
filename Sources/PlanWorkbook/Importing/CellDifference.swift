public import ParkModel
public import PlanReport

/// A cell of an edited workbook that does not hold what was written.
public struct CellDifference: Hashable, Sendable {
  /// As the tab is called in the edited workbook.
  public var sheet: String
  /// In the edited workbook.
  public var address: CellAddress
  /// The machine key of the column.
  public var key: String
  /// What identifies the row, such as a park's identifier; empty where nothing does.
  public var row: String
  /// The column's header on the sheet, on one line.
  public var header: String
  public var old: CellValue
  public var new: CellValue
  /// The cell as it was written.
  public var cell: Cell

  /// What a planner meant by changing the cell.
  public enum Meaning: Hashable, Sendable {
    /// A number of the portfolio, as a scenario addresses it.
    case input(NumberAddress)
    /// An input that no scenario can change.
    case fixedInput
    /// A planner's own value in place of a result.
    case override
    /// A result or a formula: it follows from the inputs and is never taken over.
    case result
  }

  public var meaning: Meaning {
    if let target = cell.target { return .input(target) }
    switch cell.look {
    case .override: return .override
    case .input: return .fixedInput
    case .plain, .title, .purpose, .banner, .section, .sentence, .key, .unit, .header, .label,
      .calculated, .crossLink,
      .engine, .total, .tileLabel, .tileValue, .tileUnit, .good, .fair, .bad:
      return .result
    }
  }
}

extension CellValue {
  /// The value as text; empty for a blank.
  public var text: String {
    switch self {
    case .blank: ""
    case .number(let number): TypedNumber.written(number)
    case .text(let text): text
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    }
  }
}
