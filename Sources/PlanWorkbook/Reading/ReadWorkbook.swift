public import PlanReport

/// A workbook as it was read: values as stored, nothing calculated, nothing left out but formats.
public struct ReadWorkbook: Sendable {
  /// Worksheets in the order of their tabs, hidden ones too.
  public var sheets: [ReadSheet]
  public var names: [Name]
  /// What a planner should know about the whole file.
  public var notices: [ReadNotice]

  /// A name that the workbook defines.
  public struct Name: Hashable, Sendable {
    public var name: String
    /// What it stands for, as written: `Limits!$C$7`, `Parks!$A$7:$A$30`, `0.5`.
    public var target: String
    /// Where the name holds; nil: in the whole workbook.
    public var sheet: String?
  }

  /// The sheet of a name, in any case of letters as in Excel.
  public func sheet(named name: String) -> ReadSheet? {
    sheets.first { $0.name == name }
      ?? sheets.first { $0.name.lowercased() == name.lowercased() }
  }
}

/// One cell as it was read.
public struct ReadCell: Hashable, Sendable {
  public var address: CellAddress
  public var value: ReadValue
  /// Whether a formula gave the value.
  public var hasFormula: Bool
  /// Whether the number shows as a percentage; the value is the fraction, 0.125 for 12.5%.
  public var isPercent: Bool
  /// Whether its row or its column is hidden.
  public var isHidden: Bool
}

/// Something in a workbook that was read all the same, but that a planner may not be aware of.
public enum ReadNotice: Hashable, Sendable {
  /// A tab that holds a chart, a dialogue or macros instead of cells; it is not read.
  case noCells(sheet: String)
  /// Days are counted from 1904, as old Macintosh files do; the values read are converted.
  case countsFrom1904
  case macros
  case hiddenSheet(String)
  /// Rows that a filter or a planner hid, as counted from 1.
  case hiddenRows(sheet: String, first: Int, count: Int)
  case hiddenColumns(sheet: String, first: String, count: Int)
  /// Merged cells whose range is not written like `A1:B2`.
  case unclearMerge(sheet: String, text: String)
}

extension ReadNotice: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCells(let sheet): "sheet '\(sheet)' holds no cells and is not read"
    case .countsFrom1904: "the workbook counts days from 1904; its dates are converted"
    case .macros: "the workbook holds macros; they are not run"
    case .hiddenSheet(let sheet): "sheet '\(sheet)' is hidden, and read all the same"
    case .hiddenRows(let sheet, let first, let count):
      count == 1
        ? "row \(first) of sheet '\(sheet)' is hidden, and read all the same"
        : "\(count) rows of sheet '\(sheet)' are hidden, the first is \(first); "
          + "they are read all the same"
    case .hiddenColumns(let sheet, let first, let count):
      count == 1
        ? "column \(first) of sheet '\(sheet)' is hidden, and read all the same"
        : "\(count) columns of sheet '\(sheet)' are hidden, the first is \(first); "
          + "they are read all the same"
    case .unclearMerge(let sheet, let text):
      "sheet '\(sheet)' merges '\(text)', which is no range of cells"
    }
  }
}
