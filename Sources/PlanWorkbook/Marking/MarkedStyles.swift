/// The formats of a workbook with red twins of those that marked cells have.
///
/// A twin keeps number format, font, border and alignment; only its ground is another.
struct MarkedStyles {
  static let red = "FFFF9999"

  private let bytes: [UInt8]
  private let outline: XMLOutline
  private let fills: Int
  private let formats: Int
  /// The existing formats, by the positions that cells give.
  private let existing: [XMLOutline.Element]
  /// Added formats, and where those of existing ones are among them.
  private var added: [[UInt8]] = []
  private var twins: [Int: Int] = [:]

  init(_ bytes: [UInt8], part: String) throws(WorkbookRefusal) {
    self.bytes = bytes
    outline = try XMLOutline.of(bytes, part: part, deepest: 3)
    guard let fills = outline.children(of: 0, "fills").first,
      let formats = outline.children(of: 0, "cellXfs").first
    else { throw .content(part: part, reason: "it holds no formats of cells") }
    self.fills = fills
    self.formats = formats
    existing = outline.children(of: formats, "xf").map { [outline] in outline.elements[$0] }
  }

  /// A whole part, for a workbook without one.
  static func fresh(main: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <styleSheet xmlns="\(main)"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>\
    </fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>\
    <patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/>\
    <top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" \
    fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" \
    fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
    """
  }

  /// The position of the red twin of a format.
  mutating func twin(of format: Int) -> Int {
    if let twin = twins[format] { return twin }
    let twin = existing.count + added.count
    twins[format] = twin
    added.append(red(format))
    return twin
  }

  private var redFill: String { "\(outline.children(of: fills, "fill").count)" }

  private func red(_ format: Int) -> [UInt8] {
    guard existing.indices.contains(format), let tag = RawTag(bytes[existing[format].tag]) else {
      let prefix = prefix(formats)
      return Array(
        "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"\(redFill)\" borderId=\"0\" applyFill=\"1\"/>"
          .utf8)
    }
    let changed = tag.setting("fillId", redFill).setting("applyFill", "1")
    return changed.bytes
      + bytes[
        tag.isEmpty
          ? existing[format].end : existing[format].tag.upperBound..<existing[format].end.upperBound
      ]
  }

  private func prefix(_ element: Int) -> String {
    RawTag(bytes[outline.elements[element].tag])?.prefix ?? ""
  }

  /// The whole part with what was added.
  func marked() -> [UInt8] {
    if added.isEmpty { return bytes }
    let prefix = prefix(fills)
    let fill =
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(Self.red)\"/>"
      + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    var edits = XMLEdits()
    extend(fills, [Array(fill.utf8)], "fill", &edits)
    extend(formats, added, "xf", &edits)
    return edits.applied(to: bytes)
  }

  /// Adds to a list and to the number that it gives of itself.
  private func extend(
    _ list: Int, _ items: [[UInt8]], _ name: String, _ edits: inout XMLEdits
  ) {
    let element = outline.elements[list]
    let count = outline.children(of: list, name).count + items.count
    guard let tag = RawTag(bytes[element.tag])?.setting("count", "\(count)") else { return }
    let content = items.flatMap { $0 }
    guard element.end.isEmpty else {
      edits.replace(element.tag, tag.bytes)
      edits.replace(element.end.lowerBound..<element.end.lowerBound, content)
      return
    }
    edits.replace(element.tag, tag.opened + content + Array(tag.closing.utf8))
  }
}
