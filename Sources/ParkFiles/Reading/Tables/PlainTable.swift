/// A CSV file as text, cell by cell: for showing and comparing, not for planning.
public struct PlainTable: Hashable, Sendable {
  public var header: [String]
  public var rows: [Row]

  public struct Row: Hashable, Sendable {
    /// 1-based line on which the row begins.
    public var line: Int
    /// One a column, empty where the row ends before.
    public var cells: [String]

    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  public init(header: [String], rows: [Row]) {
    self.header = header
    self.rows = rows
  }

  /// Reads a table without checking what its cells mean.
  ///
  /// Blank rows, and cells that no column of the header is for, are left out.
  ///
  /// - Returns: nil for what is no UTF-8 text or cannot be split into cells.
  public init?(_ bytes: [UInt8]) {
    guard case .utf8(let start) = TextEncoding(of: bytes) else { return nil }
    var records = CSVRecords(bytes, from: start)
    guard records.next() == .record else { return nil }
    header = records.cells.map(records.text)
    rows = []
    while true {
      switch records.next() {
      case .end: return
      case .record:
        if records.cells.allSatisfy(records.isEmpty) { continue }
        var cells = records.cells.prefix(header.count).map(records.text)
        while cells.count < header.count { cells.append("") }
        rows.append(Row(line: records.recordLine, cells: cells))
      case .unterminatedQuote, .textAfterQuote, .tooManyCells: return nil
      }
    }
  }
}
