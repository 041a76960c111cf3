public import PlanReport

/// A long table for a workbook of its own, described before its rows are known.
///
/// Laid out as the tables of the plan's workbook are: title, purpose, a note, hidden machine keys,
/// units, header, then the rows, numbered in column A.
public struct BulkTable: Hashable, Sendable {
  /// Also the beginning of the names of further sheets: `Data`, `Data_2` …
  public var name: String
  public var title: String
  /// One sentence.
  public var purpose: String
  /// Where the rows come from, in one line; may be empty.
  public var note: String
  public var columns: [Column]
  /// How many columns stay in view, the row numbers not counted.
  public var frozenColumns: Int
  /// What heads the row numbers, and what stands before the units.
  public var numberHeader: String
  public var unitLabel: String

  public init(
    name: String = "Data", title: String, purpose: String, note: String = "", columns: [Column],
    frozenColumns: Int = 1, numberHeader: String = "No.", unitLabel: String = "unit"
  ) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.note = note
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.numberHeader = numberHeader
    self.unitLabel = unitLabel
  }

  public struct Column: Hashable, Sendable {
    /// Machine key; survives translated headers and moved columns.
    public var key: String
    public var header: String
    public var unit: String
    /// `.text` holds text, `.integer` whole numbers, all others numbers; text may stand in place of
    /// a number.
    public var format: Cell.NumberFormat

    public init(
      _ key: String, _ header: String, unit: String = "", format: Cell.NumberFormat = .amount
    ) {
      self.key = key
      self.header = header
      self.unit = unit
      self.format = format
    }

    /// Why a number cannot stand in this column, or nil.
    func refusal(of number: Double) -> String? {
      if let reason = numberDefect(number) { return "'\(key)': \(reason)" }
      if format == .text { return "'\(key)' holds text, not \(number)" }
      if format == .integer, number != number.rounded(.towardZero) {
        return "'\(key)' holds whole numbers, not \(number)"
      }
      return nil
    }
  }

  public enum Value: Hashable, Sendable {
    case blank
    /// Finite; its digits in the file read back as exactly this number.
    case number(Double)
    case text(String)
  }

  /// What was written.
  public struct Written: Hashable, Sendable {
    public var sheets: Int
    public var rows: Int
    /// Texts longer than the 32,767 characters that a cell holds; they end in "…".
    public var cutTexts: Int
  }
}

extension BulkTable {
  static let titleRow = 1
  static let purposeRow = 2
  static let noteRow = 3
  static let keyRow = 4
  static let unitRow = 5
  static let headerRow = 6
  static let firstRow = 7
  /// Rows that a sheet takes, after the six above them.
  static let mostRows = 1_048_576 - headerRow

  /// Refuses what Excel would not open.
  func check() throws(WorkbookDefect) {
    // Room for `_999` after the name.
    guard isPlainName(name, most: 27) else { throw .sheetName(name) }
    guard (1...16_383).contains(columns.count) else {
      throw .tooLarge(sheet: name, rows: 0, columns: columns.count + 1)
    }
    var keys: Set<String> = []
    for column in columns {
      guard !column.key.isEmpty, keys.insert(column.key).inserted else {
        throw .refused(
          what: "sheet '\(name)'", reason: "'\(column.key)' is the key of no column or of two")
      }
    }
  }
}
