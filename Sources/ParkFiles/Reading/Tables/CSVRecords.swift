/// Splits the bytes of a CSV file into records and cells, one record at a time.
///
/// RFC 4180 with what spreadsheets write: CRLF, LF or CR ends a record; a cell in double quotes
/// may hold commas, doubled quotes and line breaks; a quote inside a bare cell is a letter.
/// Only positions are kept, so a large file costs no more memory than its bytes.
struct CSVRecords {
  /// Where a cell lies in the bytes, without its quotes.
  struct Cell {
    var start: Int
    var end: Int
    var hasDoubledQuotes = false
  }

  enum Step: Equatable {
    case record
    case end
    /// A quoted cell is never closed; nothing after it can be read.
    case unterminatedQuote
    /// Something stands between a closing quote and the next comma.
    case textAfterQuote
    case tooManyCells
  }

  /// As many columns as a spreadsheet can hold.
  static let mostCells = 16_384

  let bytes: [UInt8]
  /// Where the text ends; bytes behind it are not looked at.
  private let end: Int
  /// Where the next record begins.
  private(set) var position: Int
  /// 1-based line on which the next record begins.
  private(set) var line = 1
  /// The cells of the current record.
  private(set) var cells: [Cell] = []
  /// 1-based line on which the current record begins.
  private(set) var recordLine = 1

  init(_ bytes: [UInt8], from start: Int, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
    position = start
  }

  /// Goes on with the record that begins at a position, on a line.
  mutating func move(to position: Int, line: Int) {
    self.position = position
    self.line = line
  }

  mutating func next() -> Step {
    cells.removeAll(keepingCapacity: true)
    recordLine = line
    guard position < end else { return .end }
    var step = Step.record
    while true {
      var cell = Cell(start: position, end: position)
      if let quote = quoteAfterBlanks() {
        position = quote
        let opened = line
        guard readQuoted(&cell) else { return .unterminatedQuote }
        let closed = position
        skipBareText()
        if bytes[closed..<position].contains(where: { $0 != Byte.space && $0 != Byte.tab }) {
          // Over several lines, the quote that closes it was meant to open another cell.
          if line > opened { return .unterminatedQuote }
          step = .textAfterQuote
        }
      } else {
        skipBareText()
        cell.end = position
      }
      if cells.count < Self.mostCells { cells.append(cell) } else { step = .tooManyCells }
      guard position < end, bytes[position] == Byte.comma else { break }
      position += 1
    }
    skipLineEnd()
    return step
  }

  /// The opening quote of a cell; people write blanks before it, spreadsheets do not.
  private func quoteAfterBlanks() -> Int? {
    var place = position
    while place < end, bytes[place] == Byte.space || bytes[place] == Byte.tab {
      place += 1
    }
    return place < end && bytes[place] == Byte.quote ? place : nil
  }

  /// Reads from the opening quote past the closing one; false where there is none.
  private mutating func readQuoted(_ cell: inout Cell) -> Bool {
    position += 1
    cell.start = position
    while position < end {
      let byte = bytes[position]
      if byte == Byte.quote {
        let isDoubled = position + 1 < end && bytes[position + 1] == Byte.quote
        guard isDoubled else {
          cell.end = position
          position += 1
          return true
        }
        cell.hasDoubledQuotes = true
        position += 2
        continue
      }
      if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isLineFeed(position + 1)) {
        line += 1
      }
      position += 1
    }
    return false
  }

  private mutating func skipBareText() {
    while position < end {
      let byte = bytes[position]
      if byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn { return }
      position += 1
    }
  }

  private mutating func skipLineEnd() {
    guard position < end else { return }
    position += bytes[position] == Byte.carriageReturn && isLineFeed(position + 1) ? 2 : 1
    line += 1
  }

  private func isLineFeed(_ index: Int) -> Bool {
    index < end && bytes[index] == Byte.lineFeed
  }

  /// The text of a cell, without quotes and without blanks at its ends.
  func text(_ cell: Cell) -> String {
    var start = cell.start
    var end = cell.end
    while start < end, Byte.isBlank(bytes[start]) { start += 1 }
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard cell.hasDoubledQuotes else { return text }
    var plain = ""
    var skipsQuote = false
    for scalar in text.unicodeScalars {
      if scalar == "\"", skipsQuote {
        skipsQuote = false
        continue
      }
      skipsQuote = scalar == "\""
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }

  func isEmpty(_ cell: Cell) -> Bool {
    bytes[cell.start..<cell.end].allSatisfy(Byte.isBlank)
  }
}

/// The bytes that mean something in a table.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == lineFeed || byte == carriageReturn
  }
}
