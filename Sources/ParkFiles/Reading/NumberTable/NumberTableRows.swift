import ParkModel

/// Reads the rows of a number table, stretch by stretch.
///
/// Regular rows (bare cells without blanks, numbers of plain digits) are read in one go over the
/// bytes; any other row goes cell by cell through `CSVRecords`, which alone knows all rules.
struct NumberTableRows {
  private let uses: [NumberTableHeader.Use]
  /// Columns of numbers.
  private let width: Int
  private let hasPaths: Bool
  private let hasKinds: Bool
  private let isIdentifierByte: [Bool]

  init(_ header: NumberTableHeader) {
    uses = header.uses
    width = header.numbers.count
    hasPaths = header.uses.contains(.path)
    hasKinds = header.uses.contains(.kind)
    isIdentifierByte = (0...255).map { isIdentifierLetter($0) }
  }

  /// Where the reading of one stretch stands.
  private struct Reading {
    var part = NumberTablePart()
    /// Where the next record begins, in the bytes and in lines.
    var place = 0
    var line = 1
    /// Distinct kinds met so far: most rows share a few.
    var kinds: [String] = []
  }

  /// - Parameters:
  ///   - bytes: The stretch, with at least `NumberCell.margin` zeros behind `count` bytes.
  ///   - values: Room for the rows of the stretch, row-major.
  func read(
    _ bytes: [UInt8], count: Int, into values: UnsafeMutableBufferPointer<Double>
  ) -> NumberTablePart {
    precondition(bytes.count >= count + NumberCell.margin)
    var reading = Reading()
    reading.part.reserve(
      width > 0 ? values.count / width : 0, hasPaths: hasPaths, hasKinds: hasKinds)
    var records = CSVRecords(bytes, from: 0, to: count)
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      while reading.place < count {
        readRegularRows(base, count, &reading, values)
        records.move(to: reading.place, line: reading.line)
        guard readRow(&records, &reading, values) else { break }
        reading.place = records.position
        reading.line = records.line
      }
    }
    reading.part.lines = reading.line - 1
    return reading.part
  }

  // MARK: Regular rows

  /// Reads row after row until one that is not regular, or for which there is no room.
  ///
  /// - Parameter bytes: `count` bytes of text without zeros, then zeros. Every step below stops at
  ///   a zero, so no byte beyond the margin is looked at.
  private func readRegularRows(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ reading: inout Reading,
    _ values: UnsafeMutableBufferPointer<Double>
  ) {
    let last = uses.count - 1
    while reading.place < count, (reading.part.rows + 1) * width <= values.count {
      var place = bytes + reading.place
      var target = reading.part.rows * width
      var park: (start: UnsafePointer<UInt8>, length: Int, hash: UInt64)?
      var path: DevelopmentPath?
      var kind = ""
      for column in 0...last {
        switch uses[column] {
        case .number:
          let byte = place.pointee
          if byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn {
            values[target] = .nan
          } else {
            guard let number = NumberCell.read(place) else { return }
            values[target] = number.value
            place = number.end
          }
          target += 1
        case .park:
          park = identifier(&place)
        case .path:
          guard let found = token(&place) else { return }
          path = found
        case .kind:
          guard let found = bareText(&place, among: &reading.kinds) else { return }
          kind = found
        case .unread:
          guard skipText(&place) else { return }
        }
        if column < last {
          guard place.pointee == Byte.comma else { return }
          place += 1
        }
      }
      switch place.pointee {
      case Byte.lineFeed: place += 1
      case Byte.carriageReturn: place += place[1] == Byte.lineFeed ? 2 : 1
      default: return
      }
      guard let park else { return }
      let text = UnsafeBufferPointer(start: park.start, count: park.length)
      reading.part.parks.append(ParkID(String(decoding: text, as: UTF8.self)))
      reading.part.parkHashes.append(park.hash)
      reading.part.parkLines.append(Int32(truncatingIfNeeded: reading.line))
      if hasPaths { reading.part.paths.append(path) }
      if hasKinds { reading.part.kinds.append(kind) }
      reading.part.rows += 1
      reading.line += 1
      reading.place = place - bytes
    }
  }

  private func identifier(
    _ place: inout UnsafePointer<UInt8>
  ) -> (start: UnsafePointer<UInt8>, length: Int, hash: UInt64)? {
    let start = place
    var hash = ParkHash()
    while isIdentifierByte[Int(place.pointee)] {
      hash.add(place.pointee)
      place += 1
    }
    let length = place - start
    return length > 0 && length <= longestIdentifier ? (start, length, hash.value) : nil
  }

  /// A development path or nothing; nil for any other text.
  private func token(_ place: inout UnsafePointer<UInt8>) -> DevelopmentPath?? {
    let start = place
    guard skipText(&place) else { return nil }
    let text = UnsafeBufferPointer(start: start, count: place - start)
    if text.isEmpty { return .some(nil) }
    for path in DevelopmentPath.allCases where path.rawValue.utf8.elementsEqual(text) {
      return path
    }
    return nil
  }

  /// A text without blanks at its ends, the same string for the same text.
  private func bareText(
    _ place: inout UnsafePointer<UInt8>, among known: inout [String]
  ) -> String? {
    let start = place
    guard skipText(&place) else { return nil }
    let text = UnsafeBufferPointer(start: start, count: place - start)
    guard let first = text.first, let last = text.last else { return "" }
    guard !Byte.isBlank(first), !Byte.isBlank(last) else { return nil }
    if let found = known.first(where: { $0.utf8.elementsEqual(text) }) { return found }
    let new = String(decoding: text, as: UTF8.self)
    if known.count < 32 { known.append(new) }
    return new
  }

  /// Moves to the end of a cell; false where there is a quote in it, or the text ends.
  private func skipText(_ place: inout UnsafePointer<UInt8>) -> Bool {
    while true {
      switch place.pointee {
      case Byte.comma, Byte.lineFeed, Byte.carriageReturn: return true
      case Byte.quote, 0: return false
      default: place += 1
      }
    }
  }

  // MARK: Any row

  /// Reads one record by the rules of `CSVRecords`; false where there is none.
  private func readRow(
    _ records: inout CSVRecords, _ reading: inout Reading,
    _ values: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    let step = records.next()
    switch step {
    case .record, .textAfterQuote, .tooManyCells: break
    case .end: return false
    case .unterminatedQuote:
      reading.part.problems.add(line: records.recordLine, .step(step))
      reading.part.isBroken = true
      return false
    }
    let cells = records.cells
    if cells.allSatisfy(records.isEmpty) { return true }
    let line = records.recordLine
    if step != .record { reading.part.problems.add(line: line, .step(step)) }
    let isShort = cells.count < uses.count
    if isShort || !cells.dropFirst(uses.count).allSatisfy(records.isEmpty) {
      reading.part.problems.add(line: line, .ragged(cells: cells.count))
    }
    guard isShort || (reading.part.rows + 1) * width <= values.count else {
      // The file was surveyed before: only one that grew meanwhile has more rows.
      reading.part.failure = OpenFile.changed("")
      return false
    }
    var target = reading.part.rows * width
    var park = ""
    var path: DevelopmentPath?
    var kind = ""
    for (column, use) in uses.enumerated() {
      let cell = column < cells.count ? cells[column] : CSVRecords.Cell(start: 0, end: 0)
      switch use {
      case .number:
        let value = number(cell, records, column: column, line: line, &reading.part.problems)
        if !isShort { values[target] = value }
        target += 1
      case .park: park = identifier(records.text(cell), line: line, &reading.part.problems)
      case .path: path = token(records.text(cell), line: line, &reading.part.problems)
      case .kind: kind = records.text(cell)
      case .unread: break
      }
    }
    reading.part.parks.append(ParkID(park))
    reading.part.parkHashes.append(ParkHash(park).value)
    reading.part.parkLines.append(Int32(truncatingIfNeeded: line))
    if hasPaths { reading.part.paths.append(path) }
    if hasKinds { reading.part.kinds.append(kind) }
    if !isShort { reading.part.rows += 1 }
    return true
  }

  private func number(
    _ cell: CSVRecords.Cell, _ records: CSVRecords, column: Int, line: Int,
    _ problems: inout RowProblems
  ) -> Double {
    if records.isEmpty(cell) { return .nan }
    // Most cells are plain digits in these rows as well. The bytes end with the margin.
    let plain = records.bytes.withUnsafeBufferPointer { bytes -> Double? in
      guard let base = bytes.baseAddress, let read = NumberCell.read(base + cell.start),
        read.end == base + cell.end
      else { return nil }
      return read.value
    }
    if let plain { return plain }
    let text = records.text(cell)
    if let value = PlainNumber.value(text) { return value }
    problems.add(line: line, .noNumber(column: column, text))
    return .nan
  }

  /// A well-formed identifier, or an empty text.
  private func identifier(_ text: String, line: Int, _ problems: inout RowProblems) -> String {
    if text.isEmpty {
      problems.add(line: line, .noPark)
    } else if text.utf8.count > longestIdentifier || !text.utf8.allSatisfy(isIdentifierLetter) {
      problems.add(line: line, .illFormedPark(text))
    } else {
      return text
    }
    return ""
  }

  private func token(
    _ text: String, line: Int, _ problems: inout RowProblems
  ) -> DevelopmentPath? {
    if text.isEmpty { return nil }
    guard let path = DevelopmentPath(rawValue: text) else {
      problems.add(line: line, .unknownPath(text))
      return nil
    }
    return path
  }
}
