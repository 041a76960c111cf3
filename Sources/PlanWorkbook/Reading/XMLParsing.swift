import CExpat

extension ZipArchive {
  /// Reads the XML of a part, piece by piece as it is unpacked, without keeping it.
  ///
  /// DOCTYPE is refused before any of it is read: workbooks have none, and it alone can make XML
  /// grow or reach for other files.
  func parse(_ entry: Entry, _ content: XMLContent) throws(WorkbookRefusal) {
    try bytes.withUnsafeBufferPointer { (file) throws(WorkbookRefusal) in
      let parser = try XMLParser(content)
      var part = try ZipPart(entry, in: file)
      var isLast = false
      while !isLast {
        let target = try parser.buffer()
        let count = try part.read(into: target)
        isLast = count == 0
        try parser.parse(count, isLast: isLast)
      }
    }
  }
}

/// Reads XML that stands in memory.
func parseXML(_ bytes: [UInt8], _ content: XMLContent) throws(WorkbookRefusal) {
  let parser = try XMLParser(content)
  var position = 0
  var isLast = false
  while !isLast {
    let target = try parser.buffer()
    let count = min(target.count, bytes.count - position)
    _ = target.update(fromContentsOf: bytes[position..<(position + count)])
    position += count
    isLast = count == 0
    try parser.parse(count, isLast: isLast)
  }
}

/// Owns one parser of expat.
struct XMLParser: ~Copyable {
  private let parser: OpaquePointer
  /// Kept alive by this value, as the parser holds it unretained.
  private let content: XMLContent
  private static let pieceBytes = 1 << 16
  /// The longest tag or comment: the parser keeps it whole, and reads it again with each piece.
  private static let longestToken = 1 << 18

  init(_ content: XMLContent) throws(WorkbookRefusal) {
    guard let parser = XML_ParserCreateNS(nil, XMLName.separator) else {
      throw .content(part: content.part, reason: "no memory to read it")
    }
    self.parser = parser
    self.content = content
    // The parser ends with this value, and this value ends the calls.
    content.stop = { XML_StopParser(parser, 0) }
    content.place = {
      let start = Int(XML_GetCurrentByteIndex(parser))
      return start..<(start + Int(XML_GetCurrentByteCount(parser)))
    }
    XML_SetUserData(parser, Unmanaged.passUnretained(content).toOpaque())
    XML_SetElementHandler(
      parser,
      { target, name, pairs in
        guard let name, let pairs else { return }
        give(target) { $0.opened(XMLName(name), XMLAttributes(pairs: pairs)) }
      },
      { target, _ in give(target) { $0.closed() } })
    XML_SetCharacterDataHandler(parser) { target, text, count in
      guard let text else { return }
      // `count` bytes from `text` on are valid within this call.
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        give(target) { $0.read(UnsafeBufferPointer(start: bytes, count: Int(count))) }
      }
    }
    XML_SetStartNamespaceDeclHandler(parser) { target, prefix, _ in
      guard let prefix else { return }
      give(target) { $0.declared(prefix: prefix) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { target, _, _, _, _ in
      give(target) { $0.refuse("it declares a document type, which no workbook does") }
    }
  }

  deinit {
    content.stop = nil
    content.place = nil
    XML_ParserFree(parser)
  }

  /// Where the next piece goes.
  func buffer() throws(WorkbookRefusal) -> UnsafeMutableBufferPointer<UInt8> {
    guard let start = XML_GetBuffer(parser, Int32(Self.pieceBytes)) else {
      throw .content(part: content.part, reason: "no memory to read it")
    }
    // The parser gives this many bytes, for us alone until `parse`.
    return UnsafeMutableBufferPointer(
      start: start.bindMemory(to: UInt8.self, capacity: Self.pieceBytes), count: Self.pieceBytes)
  }

  func parse(_ count: Int, isLast: Bool) throws(WorkbookRefusal) {
    let status = XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0)
    if let refusal = content.refusal { throw refusal }
    guard status == XML_STATUS_OK else {
      let text =
        XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "broken XML"
      throw .content(
        part: content.part, reason: "\(text), line \(XML_GetCurrentLineNumber(parser))")
    }
    var offset: Int32 = 0
    var size: Int32 = 0
    // Only the two counts are asked for: what the parser still holds is the token it waits for.
    if XML_GetInputContext(parser, &offset, &size) != nil, Int(size - offset) > Self.longestToken {
      throw .content(part: content.part, reason: "a single tag is longer than 250,000 bytes")
    }
  }
}

/// Gives an event to the content that it is for, unless that has refused what it reads.
@inline(__always)
private func give(_ target: UnsafeMutableRawPointer?, _ event: (XMLContent) -> Void) {
  guard let target else { return }
  // Set by `XMLParser`, which keeps the content alive as long as it parses.
  Unmanaged<XMLContent>.fromOpaque(target)._withUnsafeGuaranteedRef { content in
    if !content.isRefused { event(content) }
  }
}
