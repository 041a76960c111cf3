/// A cell's place in a sheet, counted from 1 like the row numbers that a planner sees.
public struct CellAddress: Hashable, Sendable {
  public var row: Int
  /// 1 is column A.
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The address that a planner reads as `B7`; nil for what is none.
  public init?(text: String) {
    let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), let row = Int(String(Substring(digits))), row > 0,
      digits.first != UInt8(ascii: "+")
    else { return nil }
    self.init(row: row, column: letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 })
  }

  /// The letters of the column: 1 is `A`, 27 is `AA`.
  public var letters: String {
    var text = ""
    Self.print(letters: column, into: &text)
    return text
  }

  private static func print(letters column: Int, into text: inout String) {
    guard column > 0 else { return }
    print(letters: (column - 1) / 26, into: &text)
    text.unicodeScalars.append(UnicodeScalar(UInt8(65 + (column - 1) % 26)))
  }

  /// The address as a planner reads it, such as `B7`.
  public var text: String {
    var text = ""
    print(isFixed: false, into: &text)
    return text
  }

  /// - Parameter isFixed: Whether it begins as `$B$7` does.
  fileprivate func print(isFixed: Bool, into text: inout String) {
    if isFixed { text += "$" }
    Self.print(letters: column, into: &text)
    if isFixed { text += "$" }
    text += String(row)
  }
}

/// One cell as a formula points at it, in its own sheet or another one.
public struct CellReference: Hashable, Sendable {
  /// nil: the sheet in which the formula stands.
  public var sheet: String?
  public var address: CellAddress
  /// Whether row and column stay put when a planner copies the formula (`$B$7`).
  public var isFixed: Bool

  public init(_ address: CellAddress, sheet: String? = nil, isFixed: Bool = false) {
    self.address = address
    self.sheet = sheet
    self.isFixed = isFixed
  }

  public var text: String {
    var text = ""
    print(into: &text)
    return text
  }

  func print(into text: inout String) {
    printPrefix(sheet, into: &text)
    address.print(isFixed: isFixed, into: &text)
  }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable {
  public var sheet: String?
  public var first: CellAddress
  public var last: CellAddress
  public var isFixed: Bool

  public init(
    _ first: CellAddress, _ last: CellAddress, sheet: String? = nil, isFixed: Bool = false
  ) {
    self.first = first
    self.last = last
    self.sheet = sheet
    self.isFixed = isFixed
  }

  /// Rows of one column.
  public static func column(
    _ column: Int, rows: ClosedRange<Int>, sheet: String? = nil, isFixed: Bool = false
  ) -> CellRange {
    CellRange(
      CellAddress(row: rows.lowerBound, column: column),
      CellAddress(row: rows.upperBound, column: column), sheet: sheet, isFixed: isFixed)
  }

  /// Columns of one row.
  public static func row(
    _ row: Int, columns: ClosedRange<Int>, sheet: String? = nil, isFixed: Bool = false
  ) -> CellRange {
    CellRange(
      CellAddress(row: row, column: columns.lowerBound),
      CellAddress(row: row, column: columns.upperBound), sheet: sheet, isFixed: isFixed)
  }

  /// Addresses row by row, from left to right.
  public var addresses: [CellAddress] {
    guard first.row <= last.row, first.column <= last.column else { return [] }
    return (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }

  public var text: String {
    var text = ""
    print(into: &text)
    return text
  }

  func print(into text: inout String) {
    printPrefix(sheet, into: &text)
    first.print(isFixed: isFixed, into: &text)
    text += ":"
    last.print(isFixed: isFixed, into: &text)
  }
}

/// Sheet names are letters, digits and `_` (see `Sheet`), so that they never need quotes.
private func printPrefix(_ sheet: String?, into text: inout String) {
  guard let sheet else { return }
  text += sheet
  text += "!"
}
