import PlanReport

/// The part that holds one sheet. Its cells go straight from the XML into `PackedCells`.
///
/// Cost: about 0.1 µs a cell beside unpacking and the parser.
final class SheetContent: XMLContent {
  // Events come one after the other, so that no two of them reach for the rows at once.
  @exclusivity(unchecked) private(set) var rows: SheetRows
  private(set) var merged: [CellRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var unclearMerges: [String] = []
  private var section = Section.other

  private enum Section { case columns, rows, merges, other }

  init(part: String, rows: SheetRows) {
    self.rows = rows
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if section == .rows, depth > 2 { return startInRows(name, attributes) }
    switch depth {
    case 1:
      if !name.isMain("worksheet") { refuse("it holds no sheet") }
    case 2:
      section =
        name.isMain("sheetData")
        ? .rows : name.isMain("cols") ? .columns : name.isMain("mergeCells") ? .merges : .other
    case 3 where section == .columns && name.isMain("col"): addColumns(attributes)
    case 3 where section == .merges && name.isMain("mergeCell"): addMerge(attributes)
    default: break
    }
    return false
  }

  private func startInRows(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    do throws(WorkbookRefusal) {
      switch depth {
      case 3 where name.isMain("row"): try rows.startRow(attributes)
      case 4 where name.isMain("c"): return try rows.startCell(attributes)
      case 5 where name.space == .main: return try rows.startPart(name, attributes)
      case 6...: rows.startText(name, level: depth - 5)
      default: break
      }
    } catch {
      refuse(error)
    }
    return false
  }

  override func end() {
    guard section == .rows else { return }
    do throws(WorkbookRefusal) {
      switch depth {
      case 3: try rows.endRow()
      case 4: try rows.endCell()
      case 5: rows.endPart()
      case 6...: rows.endText(level: depth - 5)
      default: break
      }
    } catch {
      refuse(error)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard section == .rows, depth >= 5 else { return }
    do throws(WorkbookRefusal) { try rows.add(bytes, level: depth - 5) } catch { refuse(error) }
  }

  // MARK: Beside the cells

  private func addColumns(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden"), let first = attributes.value("min").flatMap({ Int($0) }),
      let last = attributes.value("max").flatMap({ Int($0) }), first >= 1, first <= last,
      last <= ReadingLimits.columns, first > hiddenColumns.last?.upperBound ?? 0
    else { return }
    hiddenColumns.append(first...last)
  }

  private func addMerge(_ attributes: XMLAttributes) {
    let text = attributes.value("ref") ?? ""
    guard merged.count < ReadingLimits.merges else {
      return refuse(.tooMany(what: "merged ranges", most: ReadingLimits.merges))
    }
    if let range = CellRange(reading: text) {
      merged.append(range)
    } else if unclearMerges.count < 100 {
      unclearMerges.append(text)
    }
  }
}

extension CellRange {
  /// `A1:B2`, or `A1` for a single cell.
  init?(reading text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellAddress(reading: $0) }),
      let last = corners.count == 2 ? CellAddress(reading: corners[1]) : first,
      corners.count <= 2, first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first, last)
  }
}

extension CellAddress {
  /// `B7`; nil for what is no cell of a sheet.
  init?(reading text: some StringProtocol) {
    var text = String(text)
    guard let address = text.withUTF8({ cellAddress($0) }) else { return nil }
    self = address
  }
}

/// `B7` as bytes; nil for what is no cell of a sheet.
func cellAddress(_ text: UnsafeBufferPointer<UInt8>) -> CellAddress? {
  var column = 0
  var row = 0
  var position = 0
  while position < text.count {
    let letter = (text[position] & 0xDF) &- 0x40
    guard letter >= 1, letter <= 26 else { break }
    column = column * 26 + Int(letter)
    guard column <= ReadingLimits.columns else { return nil }
    position += 1
  }
  while position < text.count {
    let digit = text[position] &- 0x30
    guard digit <= 9 else { return nil }
    row = row * 10 + Int(digit)
    guard row <= ReadingLimits.rows else { return nil }
    position += 1
  }
  return column > 0 && row > 0 ? CellAddress(row: row, column: column) : nil
}
