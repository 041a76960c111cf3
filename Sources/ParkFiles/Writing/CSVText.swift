/// A table as CSV text: a header and rows of cells, quoted where they must be.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let columns: Int

  init(_ header: [String]) {
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
    let text = cell.utf8
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
