import PlanReport

/// Reads a workbook (.xlsx, .xlsm) as a planner or a program saved it.
///
/// Sheets are found as the file itself says, never by the names of its parts. Formulas are not
/// calculated: their stored results are read. Text beside the cells (comments, charts, formats) is
/// left out.
///
/// - Parameter isEdited: Whether planners work on it: unless it is a template, which holds as much as
///   the portfolio does, its sheets may then have no more rows than `ReadingLimits.editedRows`.
/// - Throws: `WorkbookRefusal` for what is no workbook, broken, or made to do harm.
/// - Complexity: O(size of the file unpacked); 16 bytes of memory a cell, and its texts once.
public func readWorkbook(
  _ bytes: [UInt8], isEdited: Bool = false
) throws(WorkbookRefusal) -> ReadWorkbook {
  guard bytes.count <= ReadingLimits.fileBytes else {
    throw .tooLarge(bytes: bytes.count, most: ReadingLimits.fileBytes)
  }
  if let kind = WorkbookRefusal.Kind.recognised(bytes) { throw .kind(kind) }
  return try WorkbookParts(ZipArchive(bytes)).read(isEdited: isEdited)
}

/// Reads the workbook at a path.
///
/// - Throws: `WorkbookRefusal`, also where the system does not give the file.
public func readWorkbook(at path: String) throws(WorkbookRefusal) -> ReadWorkbook {
  try readWorkbook(TargetFile.bytes(of: path, most: ReadingLimits.fileBytes))
}

/// The parts of a workbook in its zip file, found through the relationships between them.
struct WorkbookParts {
  let archive: ZipArchive
  /// The part that lists the sheets.
  let book: ZipArchive.Entry
  let content: WorkbookContent
  let relationships: [Relationship]

  init(_ archive: ZipArchive) throws(WorkbookRefusal) {
    self.archive = archive
    let roots = try archive.relationships(of: "")
    guard let root = roots.first(where: { $0.kind == "officeDocument" }), let name = root.target
    else { throw .kind(try Self.kind(archive)) }
    if name.hasSuffix(".bin") { throw .kind(.binaryWorkbook) }
    guard let book = archive.entry(name) else {
      throw .damaged(reason: "part '\(name)' is missing")
    }
    self.book = book
    content = WorkbookContent(part: book.name)
    try archive.parse(book, content)
    relationships = try archive.relationships(of: book.name)
  }

  /// What a zip file without an office document is.
  private static func kind(
    _ archive: ZipArchive
  ) throws(WorkbookRefusal) -> WorkbookRefusal.Kind {
    guard let entry = archive.entry("mimetype"), entry.size < 1_000 else { return .otherZip }
    let text = String(decoding: try archive.unpacked(entry), as: UTF8.self)
    return text.hasPrefix("application/vnd.oasis.opendocument") ? .openDocument : .otherZip
  }

  func read(isEdited: Bool = false) throws(WorkbookRefusal) -> ReadWorkbook {
    let mostRows = isEdited && !isTemplate ? ReadingLimits.editedRows : ReadingLimits.rows
    let formats = try formats()
    let shared = try sharedStrings()
    var notices: [ReadNotice] = []
    if content.countsFrom1904 { notices.append(.countsFrom1904) }
    if relationships.contains(where: { $0.kind == "vbaProject" }) { notices.append(.macros) }
    var sheets: [ReadSheet] = []
    var budget = ReadingLimits.cells
    for listed in content.sheets {
      guard let entry = try sheetPart(listed) else {
        notices.append(.noCells(sheet: listed.name))
        continue
      }
      guard !sheets.contains(where: { $0.name == listed.name }) else {
        throw .content(part: book.name, reason: "two sheets are called '\(listed.name)'")
      }
      let rows = SheetRows(
        sheet: listed.name, formats: formats, shared: shared,
        countsFrom1904: content.countsFrom1904, budget: budget, mostRows: mostRows)
      let part = SheetContent(part: entry.name, rows: rows)
      try archive.parse(entry, part)
      budget = part.rows.budget
      sheets.append(try ReadSheet(listed, part))
    }
    guard !sheets.isEmpty else {
      throw .content(part: book.name, reason: "the workbook has no sheet with cells")
    }
    let names = content.names.map { name in
      ReadWorkbook.Name(
        name: name.name, target: name.target,
        sheet: name.sheet.flatMap {
          content.sheets.indices.contains($0) ? content.sheets[$0].name : nil
        })
    }
    return ReadWorkbook(sheets: sheets, names: names, notices: notices)
  }

  /// Whether the names of the sheets are those of a template.
  private var isTemplate: Bool {
    let names = Set(content.sheets.map(\.name))
    return names.contains(MetaFacts.sheet) && !names.contains(FilesSheet.name)
  }

  /// The part of a sheet; nil for sheets of other kinds than cells.
  func sheetPart(_ sheet: WorkbookContent.Sheet) throws(WorkbookRefusal) -> ZipArchive.Entry? {
    guard let relationship = relationships.first(where: { $0.id == sheet.relationship }),
      let name = relationship.target
    else {
      throw .content(part: book.name, reason: "sheet '\(sheet.name)' points at no part")
    }
    guard relationship.kind == "worksheet" else { return nil }
    guard let entry = archive.entry(name) else {
      throw .damaged(reason: "part '\(name)', sheet '\(sheet.name)', is missing")
    }
    return entry
  }

  /// The part that the workbook points at for all sheets, or nil.
  func part(_ kind: String) throws(WorkbookRefusal) -> ZipArchive.Entry? {
    guard let name = relationships.first(where: { $0.kind == kind })?.target else { return nil }
    guard let entry = archive.entry(name) else {
      throw .damaged(reason: "part '\(name)' is missing")
    }
    return entry
  }

  private func formats() throws(WorkbookRefusal) -> [NumberFormatKind] {
    guard let entry = try part("styles") else { return [] }
    let styles = StylesContent(part: entry.name)
    try archive.parse(entry, styles)
    return styles.kinds
  }

  private func sharedStrings() throws(WorkbookRefusal) -> PackedTexts {
    guard let entry = try part("sharedStrings") else { return PackedTexts() }
    let strings = SharedStringsContent(part: entry.name)
    try archive.parse(entry, strings)
    return strings.texts
  }
}

extension ReadSheet {
  fileprivate init(
    _ listed: WorkbookContent.Sheet, _ part: SheetContent
  ) throws(WorkbookRefusal) {
    self.init(name: listed.name, isHidden: listed.isHidden)
    cells = try part.rows.finished()
    merged = part.merged
    hiddenColumns = part.hiddenColumns
    if isHidden { notices.append(.hiddenSheet(name)) }
    let hiddenRows = cells.rows.filter(\.isHidden)
    if let first = hiddenRows.first {
      notices.append(.hiddenRows(sheet: name, first: first.number, count: hiddenRows.count))
    }
    let columns = hiddenColumnsInUse()
    if let first = columns.first {
      let address = CellAddress(row: 1, column: first)
      notices.append(
        .hiddenColumns(sheet: name, first: address.letters, count: columns.count))
    }
    notices += part.unclearMerges.map { .unclearMerge(sheet: name, text: $0) }
  }

  /// Hidden columns that hold anything: planners hide thousands of empty ones.
  private func hiddenColumnsInUse() -> [Int] {
    if hiddenColumns.isEmpty { return [] }
    var isUsed = [Bool](repeating: false, count: ReadingLimits.columns + 1)
    for cell in cells.cells { isUsed[Int(cell.column)] = true }
    return hiddenColumns.flatMap { $0.filter { isUsed[$0] } }
  }
}
