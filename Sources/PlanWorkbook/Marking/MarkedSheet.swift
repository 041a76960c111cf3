import PlanReport

/// A sheet with some cells in other formats; cells and rows that are not there are made.
struct MarkedSheet {
  private let bytes: [UInt8]
  private let places: SheetPlaces
  private let prefix: String
  private var edits = XMLEdits()

  /// - Parameter rows: The rows in which cells will be marked.
  init(_ bytes: [UInt8], part: String, rows: Set<Int>) throws(WorkbookRefusal) {
    try checkEncoding(bytes, part)
    places = SheetPlaces(part: part, wanted: rows)
    try parseXML(bytes, places)
    guard let root = RawTag(bytes[places.root]), places.holder != nil else {
      throw .content(part: part, reason: "it holds no rows")
    }
    self.bytes = bytes
    prefix = root.prefix
  }

  /// The relationship to the boxes of comments, or nil.
  var boxes: String? { places.boxes }

  /// Points at the boxes of comments.
  mutating func pointAtBoxes(_ relationship: String, office: String) {
    let pointer =
      "<\(prefix)legacyDrawing xmlns:r=\"\(office)\" r:id=\"\(relationship)\"/>"
    edits.insert(pointer, at: places.boxesEnd ?? places.rootEnd.lowerBound)
  }

  /// Gives cells their formats.
  ///
  /// - Parameters:
  ///   - columns: By the number of the row.
  ///   - twin: The position of the marked format that goes with a format.
  mutating func mark(_ columns: [Int: Set<Int>], _ twin: (Int) -> Int) {
    var missing = Set(columns.keys)
    for row in places.rows {
      guard let wanted = columns[row.number] else { continue }
      missing.remove(row.number)
      mark(wanted.sorted(), in: row, twin)
    }
    addRows(missing.sorted(), columns, twin)
  }

  // MARK: Rows that are there

  private mutating func mark(
    _ columns: [Int], in row: SheetPlaces.Row, _ twin: (Int) -> Int
  ) {
    guard let written = RawTag(bytes[row.tag]) else { return }
    // Rows that only follow one another would move with those that come between.
    var tag = row.hasNumber ? written : written.setting("r", "\(row.number)")
    var missing = Set(columns)
    for cell in row.cells {
      guard let found = RawTag(bytes[cell.tag]) else { continue }
      // Cells that only follow one another would move with those that come between.
      let address = CellAddress(row: row.number, column: cell.column).text
      var changed = found["r"] == nil ? found.setting("r", address) : found
      if missing.remove(cell.column) != nil {
        changed = changed.setting("s", "\(twin(found["s"].flatMap { Int($0) } ?? 0))")
      }
      if changed.bytes != found.bytes { edits.replace(cell.tag, changed.bytes) }
    }
    // The columns that it says to span may no longer be all.
    if !missing.isEmpty { tag = tag.setting("spans", nil) }
    let format = tag["customFormat"] == nil ? nil : tag["s"].flatMap { Int($0) }
    var content = ""
    for column in missing.sorted() {
      let text = cell(row.number, column, twin(format ?? columnFormat(column)))
      if let next = row.cells.first(where: { $0.column > column }) {
        edits.insert(text, at: next.tag.lowerBound)
      } else {
        content += text
      }
    }
    if !row.end.isEmpty {
      edits.insert(content, at: row.end.lowerBound)
      edits.replace(row.tag, tag.bytes)
    } else {
      edits.replace(row.tag, tag.opened + Array((content + tag.closing).utf8))
    }
  }

  private func cell(_ row: Int, _ column: Int, _ format: Int) -> String {
    "<\(prefix)c r=\"\(CellAddress(row: row, column: column).text)\" s=\"\(format)\"/>"
  }

  private func columnFormat(_ column: Int) -> Int {
    places.columns.first { $0.range.contains(column) }?.format ?? 0
  }

  // MARK: Rows that are not there

  private mutating func addRows(
    _ numbers: [Int], _ columns: [Int: Set<Int>], _ twin: (Int) -> Int
  ) {
    var last = ""
    var numbered = Set(columns.keys)
    for number in numbers {
      let cells = (columns[number] ?? []).sorted().map {
        cell(number, $0, twin(columnFormat($0)))
      }
      let text = "<\(prefix)row r=\"\(number)\">\(cells.joined())</\(prefix)row>"
      guard let next = places.rows.firstIndex(where: { $0.number > number }) else {
        last += text
        continue
      }
      let row = places.rows[next]
      edits.insert(text, at: row.tag.lowerBound)
      if !row.hasNumber, numbered.insert(row.number).inserted, let tag = RawTag(bytes[row.tag]) {
        edits.replace(row.tag, tag.setting("r", "\(row.number)").bytes)
      }
    }
    guard let holder = places.holder, !last.isEmpty else { return }
    if places.holderEnd.isEmpty, let tag = RawTag(bytes[holder]) {
      edits.replace(holder, tag.opened + Array((last + tag.closing).utf8))
    } else {
      edits.insert(last, at: places.holderEnd.lowerBound)
    }
  }

  /// The whole part with all changes.
  func marked() -> [UInt8] { edits.applied(to: bytes) }
}
