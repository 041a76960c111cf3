import PlanReport

/// Turns the rows and cells of a sheet's XML into `PackedCells`, one event after the other.
struct SheetRows {
  let sheet: String
  /// What formats make of numbers, by the positions that cells give.
  let formats: [NumberFormatKind]
  /// What is added to days counted from 1904.
  let dayShift: Double
  /// How many more cells the workbook may have.
  private(set) var budget: Int
  /// Rows with content that the sheet may have.
  private let mostRows: Int
  private(set) var cells = PackedCells()

  // The row that is open.
  private var isOpen = false
  private var row = 0
  private var isHiddenRow = false
  private var rowStart = 0
  private var column = 0
  private var rowIsSorted = true
  private var rowsAreSorted = true
  // The cell that is open.
  private var isCellOpen = false
  private var type = CellType.number
  private var format = NumberFormatKind.plain
  private var hasFormula = false
  private var hasValue = false
  private var collects = false
  private var value: [UInt8] = []
  private var item = StringItem()
  private var isInline = false

  enum CellType { case number, shared, text, inline, truth, error, date }

  init(
    sheet: String, formats: [NumberFormatKind], shared: PackedTexts, countsFrom1904: Bool,
    budget: Int, mostRows: Int = ReadingLimits.rows
  ) {
    self.sheet = sheet
    self.formats = formats
    self.budget = budget
    self.mostRows = mostRows
    dayShift = countsFrom1904 ? 1_462 : 0
    cells.shared = shared
  }

  // MARK: Rows

  /// A row without a number follows the one before it.
  mutating func startRow(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
    let earlier = row
    row += 1
    if let text = attributes.value("r") {
      guard let number = Int(text), number >= 1, number <= ReadingLimits.rows else {
        throw refused("row '\(text.prefix(20))' is none of \(ReadingLimits.rows) rows")
      }
      row = number
    }
    guard row <= ReadingLimits.rows else { throw refused("the sheet has too many rows") }
    if row <= earlier { rowsAreSorted = false }
    isOpen = true
    isHiddenRow = attributes.flag("hidden")
    rowStart = cells.cells.count
    column = 0
    rowIsSorted = true
  }

  mutating func endRow() throws(WorkbookRefusal) {
    guard isOpen else { return }
    isOpen = false
    let range = rowStart..<cells.cells.count
    if range.isEmpty { return }
    guard cells.rows.count < mostRows else {
      throw .tooMany(what: "filled rows on sheet '\(sheet)'", most: mostRows)
    }
    if !rowIsSorted { cells.cells[range].sort { $0.column < $1.column } }
    cells.rows.append(PackedCells.Row(number: row, range: range, isHidden: isHiddenRow))
  }

  // MARK: Cells

  /// - Returns: Whether all its attributes are known.
  mutating func startCell(_ attributes: XMLAttributes) throws(WorkbookRefusal) -> Bool {
    guard isOpen else { return false }
    budget -= 1
    guard budget >= 0 else { throw .tooMany(what: "cells", most: ReadingLimits.cells) }
    type = .number
    format = .plain
    hasFormula = false
    hasValue = false
    isInline = false
    value.removeAll(keepingCapacity: true)
    var allKnown = true
    var place: UnsafePointer<CChar>?
    var position = 0
    while let name = attributes.pairs[position], let text = attributes.pairs[position + 1] {
      switch UInt8(bitPattern: name[0]) {
      case UInt8(ascii: "r") where name[1] == 0: place = text
      case UInt8(ascii: "s") where name[1] == 0: format = numberFormat(text)
      case UInt8(ascii: "t") where name[1] == 0: type = try cellType(text)
      default: allKnown = false
      }
      position += 2
    }
    try moveTo(place)
    isCellOpen = true
    return allKnown
  }

  /// A cell without an address follows the one before it.
  private mutating func moveTo(_ place: UnsafePointer<CChar>?) throws(WorkbookRefusal) {
    guard let place else {
      column += 1
      guard column <= ReadingLimits.columns else { throw refused("the row is too long") }
      return
    }
    let bytes = UnsafeRawPointer(place).assumingMemoryBound(to: UInt8.self)
    var length = 0
    while length < 12, bytes[length] != 0 { length += 1 }
    guard let address = cellAddress(UnsafeBufferPointer(start: bytes, count: length)) else {
      throw refused("'\(String(cString: place).prefix(20))' is no cell of a sheet")
    }
    guard address.row == row else { throw refused("cell \(address.text) stands in row \(row)") }
    if address.column <= column { rowIsSorted = false }
    column = address.column
  }

  private func numberFormat(_ text: UnsafePointer<CChar>) -> NumberFormatKind {
    guard let position = smallNumber(text), position < formats.count else { return .plain }
    return formats[position]
  }

  private func cellType(_ text: UnsafePointer<CChar>) throws(WorkbookRefusal) -> CellType {
    if equals(text, "s") { return .shared }
    if equals(text, "n") { return .number }
    if equals(text, "str") { return .text }
    if equals(text, "inlineStr") { return .inline }
    if equals(text, "b") { return .truth }
    if equals(text, "e") { return .error }
    if equals(text, "d") { return .date }
    throw refused("cells of type '\(String(cString: text).prefix(20))' are unknown")
  }

  // MARK: What a cell is made of

  mutating func startPart(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookRefusal) -> Bool {
    guard isCellOpen else { return false }
    if name.isMain("v") {
      guard !hasValue else { throw refused("cell \(place) holds two values") }
      hasValue = true
      collects = true
      return attributes.isEmpty
    }
    if name.isMain("f") {
      guard !hasFormula else { throw refused("cell \(place) holds two formulas") }
      hasFormula = true
    } else if name.isMain("is") {
      guard !isInline else { throw refused("cell \(place) holds two texts") }
      isInline = true
    }
    return false
  }

  mutating func endPart() { collects = false }

  mutating func startText(_ name: XMLName, level: Int) {
    if isInline { item.start(name, level: level) }
  }

  mutating func endText(level: Int) { item.end(level: level) }

  /// - Parameter level: 0 within the parts of the cell, more within a text.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, level: Int
  ) throws(WorkbookRefusal) {
    var fits = true
    if level > 0 {
      fits = item.add(bytes)
    } else if collects {
      value.append(contentsOf: bytes)
      fits = value.count <= ReadingLimits.cellTextBytes
    }
    if !fits { throw refused("the text of cell \(place) is far longer than cells hold") }
  }

  mutating func endCell() throws(WorkbookRefusal) {
    guard isCellOpen else { return }
    isCellOpen = false
    switch type {
    case .inline where isInline: keep(item.text, as: .text)
    // Some programs write the text like the result of a formula.
    case .inline: keep(unescaped(value), as: .text)
    case .text: keep(unescaped(value), as: .text)
    case .error: keep(value, as: .error)
    case _ where value.isEmpty:
      if hasFormula { keep(0, as: .uncalculated) }
    case .number: keepNumber()
    case .shared: try keepShared()
    case .truth: keepTruth()
    case .date: keepDate()
    }
    if isInline { item.clear() }
    if cells.texts.bytes.count > ReadingLimits.textBytes {
      throw .tooMany(what: "bytes of text", most: ReadingLimits.textBytes)
    }
  }

  private mutating func keepNumber() {
    guard let number = value.withUnsafeBufferPointer({ decimalNumber($0) }) else {
      return keep(value, as: .error)
    }
    switch format {
    case .plain: keep(number.bitPattern, as: .number)
    case .percent: keep(number.bitPattern, as: .number, .percent)
    // Below one day it is a time, which no calendar moves.
    case .date: keep((number < 1 ? number : number + dayShift).bitPattern, as: .date)
    }
  }

  private mutating func keepShared() throws(WorkbookRefusal) {
    let text = String(decoding: value, as: UTF8.self)
    guard let position = Int(text), cells.shared.contains(position) else {
      throw .cell(
        sheet: sheet, cell: place,
        reason: "it points at text '\(text.prefix(20))', the file holds \(cells.shared.count)")
    }
    if cells.shared.isEmpty(position) {
      if hasFormula { keep(0, as: .blank) }
    } else {
      keep(UInt64(position), as: .sharedText)
    }
  }

  private mutating func keepTruth() {
    switch String(decoding: value, as: UTF8.self) {
    case "1", "true": keep(1, as: .truth)
    case "0", "false": keep(0, as: .truth)
    default: keep(value, as: .error)
    }
  }

  private mutating func keepDate() {
    guard let day = serialDay(String(decoding: value, as: UTF8.self)) else {
      return keep(value, as: .error)
    }
    keep(day.bitPattern, as: .date)
  }

  private mutating func keep(_ text: [UInt8], as kind: PackedCells.Kind) {
    if !text.isEmpty {
      keep(UInt64(cells.texts.append(text)), as: kind)
    } else if hasFormula {
      keep(0, as: hasValue ? .blank : .uncalculated)
    }
  }

  private mutating func keep(
    _ bits: UInt64, as kind: PackedCells.Kind, _ marks: PackedCells.Marks = []
  ) {
    cells.cells.append(
      PackedCells.Cell(
        bits: bits, column: UInt16(column), kind: kind,
        marks: hasFormula ? marks.union(.formula) : marks))
  }

  // MARK: The whole

  /// All cells in order.
  ///
  /// - Throws: Where a row or cell stands twice: nobody could say which one counts.
  consuming func finished() throws(WorkbookRefusal) -> PackedCells {
    if !rowsAreSorted { cells.rows.sort { $0.number < $1.number } }
    for (row, next) in zip(cells.rows, cells.rows.dropFirst()) where row.number == next.number {
      throw refused("row \(row.number) stands in the file twice")
    }
    for row in cells.rows {
      for position in row.range.dropFirst()
      where cells.cells[position].column == cells.cells[position - 1].column {
        let twice = CellAddress(row: row.number, column: Int(cells.cells[position].column))
        throw refused("cell \(twice.text) stands in the file twice")
      }
    }
    return cells
  }

  private var place: String { CellAddress(row: row, column: column).text }

  private func refused(_ reason: String) -> WorkbookRefusal {
    .content(part: "sheet '\(sheet)'", reason: reason)
  }
}

/// A number of up to six digits; nil for others.
private func smallNumber(_ text: UnsafePointer<CChar>) -> Int? {
  var value = 0
  var position = 0
  while text[position] != 0 {
    let digit = UInt8(bitPattern: text[position]) &- 0x30
    guard digit <= 9, position < 6 else { return nil }
    value = value * 10 + Int(digit)
    position += 1
  }
  return position > 0 ? value : nil
}
