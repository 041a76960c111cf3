import PlanReport

/// Writes a long table as an Excel workbook of its own, row by row, in constant memory.
///
/// The file appears whole or not at all, and every byte of it is read back before it does. Numbers
/// stand with the shortest digits that read back as the same number. A table longer than a sheet
/// (1,048,570 rows below the header) goes on on a further one with the same header: nothing is
/// lost, and each sheet filters on its own. The same rows and time give the same bytes.
///
/// - Parameters:
///   - path: An existing file is replaced.
///   - created: Time of the run in UTC, `2026-03-01T09:30:00Z`.
///   - content: Is given the function that takes the cells of the next row; cells that are left out
///     at its end are blank. What it throws ends the writing and leaves the place as it was.
/// - Returns: How much was written.
/// - Throws: `UnwritableFile`, `WorkbookDefect` for what a workbook must not hold.
@discardableResult
public func writeBulkWorkbook(
  _ table: BulkTable, to path: String, created: String,
  _ content: (_ write: ([BulkTable.Value]) throws -> Void) throws -> Void
) throws -> BulkTable.Written {
  try table.check()
  guard unixTime(created) != nil else { throw WorkbookDefect.created(created) }
  var written = BulkTable.Written(sheets: 0, rows: 0, cutTexts: 0)
  try TargetFile(path: path).replace { draft, _ in
    var writer = try BulkWriter(table, to: draft, created: created)
    try content { cells in try writer.append(cells) }
    written = try writer.finish()
  }
  return written
}

/// Puts the sheets of a long table together and into the zip file.
struct BulkWriter: ~Copyable {
  private let table: BulkTable
  private let mostRows: Int
  private var zip: ZipWriter
  private var bytes = SheetBytes()
  /// What stands before and after the row number in a column's cells, column by column.
  private var pieces = SheetBytes()
  /// Where each of them ends in `pieces`.
  private var pieceEnds: [Int] = [0]
  /// The first rows wait until their texts are measured.
  private var waiting: [[BulkTable.Value]] = []
  private var layout: BulkSheet?
  private var sheets: [(name: String, rows: Int)] = []
  private var written = BulkTable.Written(sheets: 0, rows: 0, cutTexts: 0)

  private static let measuredRows = 200

  /// - Parameters:
  ///   - mostRows: Rows of a sheet, fewer only in tests.
  ///   - zipLimit: See `ZipWriter`.
  init(
    _ table: BulkTable, to path: String, created: String, mostRows: Int = BulkTable.mostRows,
    zipLimit: UInt64 = 0xFFFF_FFFF
  ) throws(WorkbookDefect) {
    let styles = BulkStyles(table.columns)
    var zip = try ZipWriter(path: path, limit: zipLimit)
    try zip.add("_rels/.rels", BulkParts.relations)
    try zip.add("docProps/app.xml", BulkParts.app)
    try zip.add("docProps/core.xml", BulkParts.core(title: table.title, created: created))
    try zip.add("xl/styles.xml", styles.xml)
    self.table = table
    self.mostRows = mostRows
    self.zip = zip
    for (place, format) in ([.integer] + table.columns.map(\.format)).enumerated() {
      let letters = CellAddress(row: 1, column: place + 1).letters
      let style = place == 0 ? BulkStyles.Fixed.number.rawValue : styles.number(of: format)
      for piece in ["<c r=\"\(letters)", "\" s=\"\(style)\""] {
        pieces.append(Array(piece.utf8))
        pieceEnds.append(pieces.count)
      }
    }
  }

  mutating func append(_ cells: [BulkTable.Value]) throws(WorkbookDefect) {
    guard cells.count <= table.columns.count else {
      throw problem(written.rows + waiting.count, "it has \(cells.count) cells")
    }
    guard layout == nil else { return try put(cells) }
    waiting.append(cells)
    if waiting.count == Self.measuredRows { try begin() }
  }

  /// Lays the sheets out, then writes the rows that waited for it.
  private mutating func begin() throws(WorkbookDefect) {
    let rows = waiting
    waiting = []
    layout = BulkSheet(table, samples: rows)
    try beginSheet()
    for cells in rows { try put(cells) }
  }

  private mutating func beginSheet() throws(WorkbookDefect) {
    guard let layout else { return }
    let name = sheets.isEmpty ? table.name : "\(table.name)_\(sheets.count + 1)"
    sheets.append((name, 0))
    try zip.begin("xl/worksheets/sheet\(sheets.count).xml")
    try zip.append(layout.head(isFirst: sheets.count == 1))
  }

  private mutating func endSheet() throws(WorkbookDefect) {
    guard let layout, let sheet = sheets.last else { return }
    try zip.append(bytes.all)
    bytes.clear()
    try zip.append(layout.tail(rows: sheet.rows))
    try zip.end()
  }

  private mutating func put(_ cells: [BulkTable.Value]) throws(WorkbookDefect) {
    if sheets[sheets.count - 1].rows == mostRows {
      try endSheet()
      try beginSheet()
    }
    let row = BulkTable.firstRow + sheets[sheets.count - 1].rows
    sheets[sheets.count - 1].rows += 1
    written.rows += 1
    bytes.append("<row r=\"")
    let digits = bytes.count
    bytes.append(integer: row)
    let length = bytes.count - digits
    bytes.append("\">")
    put(.number(Double(written.rows)), 0, digits, length)
    for column in cells.indices {
      switch cells[column] {
      case .blank: continue
      case .text: break
      case .number(let number):
        if let reason = table.columns[column].refusal(of: number) {
          throw problem(written.rows - 1, reason)
        }
      }
      put(cells[column], column + 1, digits, length)
    }
    bytes.append("</row>")
    if bytes.count > 1 << 17 {
      try zip.append(bytes.all)
      bytes.clear()
    }
  }

  /// - Parameters:
  ///   - digits: Where the digits of the row number stand in `bytes`.
  ///   - length: How many they are.
  private mutating func put(
    _ cell: BulkTable.Value, _ column: Int, _ digits: Int, _ length: Int
  ) {
    let (start, middle, end) = (
      pieceEnds[2 * column], pieceEnds[2 * column + 1], pieceEnds[2 * column + 2]
    )
    bytes.append(UnsafeBufferPointer(rebasing: pieces.all[start..<middle]))
    bytes.appendAgain(from: digits, count: length)
    bytes.append(UnsafeBufferPointer(rebasing: pieces.all[middle..<end]))
    switch cell {
    case .blank: bytes.append("/>")
    case .number(let number):
      bytes.append("><v>")
      bytes.append(number: number)
      bytes.append("</v></c>")
    case .text(let text):
      bytes.append(" t=\"inlineStr\"><is><t")
      bytes.append(needsSpaceKept(text) ? " xml:space=\"preserve\">" : ">")
      if bytes.append(text: text) { written.cutTexts += 1 }
      bytes.append("</t></is></c>")
    }
  }

  /// Blanks and line feeds at the ends are lost to a reader otherwise.
  private func needsSpaceKept(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20
  }

  private func problem(_ row: Int, _ reason: String) -> WorkbookDefect {
    .refused(what: "row \(row + 1) of sheet '\(table.name)'", reason: reason)
  }

  /// Ends the file and reads it back.
  mutating func finish() throws(WorkbookDefect) -> BulkTable.Written {
    if layout == nil { try begin() }
    try endSheet()
    guard let layout else { return written }
    let parts = BulkParts(sheets: sheets, layout: layout)
    try zip.add("xl/workbook.xml", parts.workbook)
    try zip.add("xl/_rels/workbook.xml.rels", parts.workbookRelations)
    try zip.add("[Content_Types].xml", parts.contentTypes)
    try zip.finish()
    if let defect = zip.defect() {
      throw .refused(what: closing, reason: defect + "; most likely the disk is at fault")
    }
    written.sheets = sheets.count
    return written
  }
}
