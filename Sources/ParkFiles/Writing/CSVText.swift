/// A table as CSV text: a header and rows of cells, quoted where they must be.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let columns: Int
  /// Whether spreadsheet programs open it rather than this one.
  private let isForSpreadsheets: Bool

  /// - Parameter isForSpreadsheets: Puts a `'` before text that they would take for a formula; the
  ///   portfolio's own files are read back as they are and go without.
  init(_ header: [String], isForSpreadsheets: Bool = false) {
    self.isForSpreadsheets = isForSpreadsheets
    columns = header.count
    append(header)
  }

  /// Adds a row; cells that are left out at its end are empty.
  mutating func append(_ cells: [String]) {
    for position in 0..<columns {
      if position > 0 { bytes.append(Byte.comma) }
      if position < cells.count { append(cell: cells[position]) }
    }
    bytes.append(Byte.lineFeed)
  }

  /// Takes what is written so far; what follows starts anew.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(cell: String) {
    let text = (isForSpreadsheets && isLikeFormula(cell) ? "'" + cell : cell).utf8
    let isBare = text.allSatisfy {
      $0 != Byte.comma && $0 != Byte.quote && $0 != Byte.lineFeed && $0 != Byte.carriageReturn
    }
    // The reader trims cells, quoted or not, so blanks at the ends need no quotes.
    if isBare {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(Byte.quote)
    for byte in text {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }
}

/// Whether a spreadsheet program would calculate a text when it opens a CSV file.
///
/// That is text that begins with `=`, `+`, `-`, `@` (wide ones count), a tab or a line break, and is
/// no plain number.
/// - Source: OWASP, CSV Injection.
func isLikeFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  switch first {
  case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n":
    let isNumeral = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    return !isNumeral || Double(text) == nil
  default: return false
  }
}
