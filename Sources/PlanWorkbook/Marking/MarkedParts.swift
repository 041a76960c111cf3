import PlanReport

/// The parts of a workbook while it is being marked: those changed, those added, all others.
struct MarkedParts {
  let parts: WorkbookParts
  /// By name.
  private var changed: [String: [UInt8]] = [:]
  /// In the order in which they were added.
  private var added: [(name: String, bytes: [UInt8])] = []

  init(_ parts: WorkbookParts) { self.parts = parts }

  private var archive: ZipArchive { parts.archive }

  // MARK: One sheet

  mutating func mark(
    _ sheet: String, _ comments: [CellAddress: String]
  ) throws(WorkbookRefusal) {
    guard let listed = parts.content.sheets.first(where: { $0.name == sheet }),
      let entry = try parts.sheetPart(listed)
    else { throw .content(part: parts.book.name, reason: "it has no sheet '\(sheet)'") }
    let addresses = comments.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let columns = Dictionary(grouping: addresses, by: \.row).mapValues { Set($0.map(\.column)) }
    var marked = try MarkedSheet(
      try current(entry.name) ?? [], part: entry.name, rows: Set(columns.keys))

    let styles = try stylesName()
    var formats = try MarkedStyles(try current(styles) ?? [], part: styles)
    marked.mark(columns) { formats.twin(of: $0) }
    put(styles, formats.marked())

    let boxed = try comment(entry.name, addresses, comments)
    if try addBoxes(boxed, comments, marked.boxes, entry.name), marked.boxes == nil {
      let boxes = try newPart("xl/drawings/vmlDrawing", ".vml", Array(CommentBoxes.fresh.utf8))
      put(boxes, try boxesPart(boxed, comments, boxes))
      marked.pointAtBoxes(
        try relate(entry.name, "vmlDrawing", to: boxes), office: office)
    }
    put(entry.name, marked.marked())
  }

  /// Writes the comments of a sheet.
  ///
  /// - Returns: The cells that need a box for theirs.
  private mutating func comment(
    _ sheet: String, _ addresses: [CellAddress], _ comments: [CellAddress: String]
  ) throws(WorkbookRefusal) -> [CellAddress] {
    let name: String
    if let known = try target(of: sheet, "comments") {
      name = known
    } else {
      name = try newPart(
        "xl/comments", ".xml", Array(MarkedComments.fresh(main: main).utf8))
      _ = try relate(sheet, "comments", to: name)
      try declare(
        "<Override PartName=\"/\(name)\" "
          + "ContentType=\"\(Self.spreadsheet).comments+xml\"/>")
    }
    var marked = try MarkedComments(try current(name) ?? [], part: name)
    let boxed = addresses.filter { marked.add(comments[$0] ?? "", at: $0) }
    put(name, marked.marked())
    return boxed
  }

  /// Adds boxes to the part that a sheet has for them.
  ///
  /// - Returns: Whether there are boxes for which a part is needed.
  private mutating func addBoxes(
    _ addresses: [CellAddress], _ comments: [CellAddress: String], _ relationship: String?,
    _ sheet: String
  ) throws(WorkbookRefusal) -> Bool {
    if addresses.isEmpty { return false }
    try declare(
      "<Default Extension=\"vml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
    guard let relationship else { return true }
    let related = try relationships(of: sheet).first { $0.id == relationship }
    guard let name = related?.target else {
      throw .content(part: sheet, reason: "the boxes of its comments are missing")
    }
    put(name, try boxesPart(addresses, comments, name))
    return true
  }

  private func boxesPart(
    _ addresses: [CellAddress], _ comments: [CellAddress: String], _ name: String
  ) throws(WorkbookRefusal) -> [UInt8] {
    guard let bytes = try current(name), var boxes = CommentBoxes(bytes) else {
      throw .content(part: name, reason: "the boxes of comments are missing or have no end")
    }
    for address in addresses { boxes.add(comments[address] ?? "", at: address) }
    return boxes.marked()
  }

  // MARK: Parts

  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The bytes of a part as it is by now; nil where there is none.
  private func current(_ name: String) throws(WorkbookRefusal) -> [UInt8]? {
    if let part = added.first(where: { $0.name == name }) { return part.bytes }
    guard let entry = archive.entry(name) else { return nil }
    if let bytes = changed[entry.name] { return bytes }
    return try archive.unpacked(entry)
  }

  private mutating func put(_ name: String, _ bytes: [UInt8]) {
    if let entry = archive.entry(name) {
      changed[entry.name] = bytes
    } else if let place = added.firstIndex(where: { $0.name == name }) {
      added[place].bytes = bytes
    } else {
      added.append((name, bytes))
    }
  }

  /// A part of a name with the first number that is free.
  private mutating func newPart(
    _ start: String, _ end: String, _ bytes: [UInt8]
  ) throws(WorkbookRefusal) -> String {
    var number = 1
    while try current("\(start)\(number)\(end)") != nil { number += 1 }
    let name = "\(start)\(number)\(end)"
    put(name, bytes)
    return name
  }

  /// The part of the formats; made where the workbook has none.
  private mutating func stylesName() throws(WorkbookRefusal) -> String {
    if let name = try target(of: parts.book.name, "styles") { return name }
    let name = try newPart("xl/styles", ".xml", Array(MarkedStyles.fresh(main: main).utf8))
    _ = try relate(parts.book.name, "styles", to: name)
    try declare(
      "<Override PartName=\"/\(name)\" ContentType=\"\(Self.spreadsheet).styles+xml\"/>")
    return name
  }

  /// The namespaces that the workbook itself uses.
  private var main: String {
    parts.content.isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  private var office: String {
    parts.content.isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  // MARK: What points at what

  private func relationships(of part: String) throws(WorkbookRefusal) -> [Relationship] {
    guard let bytes = try current(relationshipsName(part)) else { return [] }
    return try RelationshipsContent.read(bytes, of: part)
  }

  private func target(of part: String, _ kind: String) throws(WorkbookRefusal) -> String? {
    try relationships(of: part).first { $0.kind == kind }?.target
  }

  /// - Returns: The id of the new relationship.
  private mutating func relate(
    _ part: String, _ kind: String, to target: String
  ) throws(WorkbookRefusal) -> String {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let name = relationshipsName(part)
    let bytes = try current(name) ?? Array("<Relationships xmlns=\"\(package)\"/>".utf8)
    let taken = Set(try relationships(of: part).map(\.id))
    var number = 1
    while taken.contains("mark\(number)") { number += 1 }
    put(
      name,
      try extended(
        bytes, name,
        with: "<Relationship Id=\"mark\(number)\" Type=\"\(office)/\(kind)\" Target=\"/\(target)\" "
          + "xmlns=\"\(package)\"/>"))
    return "mark\(number)"
  }

  /// Says what a part or an ending is, where that is not said yet.
  private mutating func declare(_ line: String) throws(WorkbookRefusal) {
    let name = "[Content_Types].xml"
    guard let bytes = try current(name) else {
      throw .damaged(reason: "part '\(name)' is missing")
    }
    let key = line.split(separator: "\"")[1].lowercased()
    let outline = try XMLOutline.of(bytes, part: name, deepest: 2)
    for element in outline.elements {
      guard let tag = RawTag(bytes[element.tag]) else { continue }
      if (tag["Extension"] ?? tag["PartName"])?.lowercased() == key { return }
    }
    let space = "http://schemas.openxmlformats.org/package/2006/content-types"
    put(name, try extended(bytes, name, with: line.dropLast(2) + " xmlns=\"\(space)\"/>"))
  }

  /// A part with one more element at the end of its root.
  private func extended(
    _ bytes: [UInt8], _ part: String, with line: String
  ) throws(WorkbookRefusal) -> [UInt8] {
    let outline = try XMLOutline.of(bytes, part: part, deepest: 1)
    var edits = XMLEdits()
    edits.append(line, to: outline.elements[0], in: bytes)
    return edits.applied(to: bytes)
  }

  // MARK: The whole

  /// Says in the file's properties that this program saved it last, so that a later copy may take
  /// its place as long as nobody has edited it. A workbook without properties stays without.
  mutating func sign() throws(WorkbookRefusal) {
    guard let name = try coreName(in: archive), archive.entry(name) != nil
    else { return }
    // The time of any zip file made here: equal marks give equal bytes.
    put(name, Array(BulkParts.core(title: "", created: "1980-01-01T00:00:00Z").utf8))
  }

  /// The workbook as a zip file, its parts in their order, those added last.
  func packed() throws(WorkbookRefusal) -> [UInt8] {
    var file = PackedFile()
    for entry in archive.entries {
      if let bytes = changed[entry.name] {
        try file.add(entry.name, bytes)
      } else {
        try file.add(entry.name, try archive.unpacked(entry))
      }
    }
    for part in added { try file.add(part.name, part.bytes) }
    return file.finished()
  }
}
