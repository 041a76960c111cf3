import PlanReport

/// The boxes in which comments show, as Excel has drawn them since 1997: a part in VML.
///
/// Excel shows no comment without its box.
struct CommentBoxes {
  private let bytes: [UInt8]
  /// Before the tag that ends the part.
  private let end: Int
  private var next: Int
  private var added = ""

  /// nil where the part has no end: Excel itself writes VML that is no proper XML, so that only
  /// its last tag is looked for.
  init?(_ bytes: [UInt8]) {
    let closing = Array("</xml>".utf8)
    guard let end = Self.last(closing, in: bytes) else { return nil }
    self.bytes = bytes
    self.end = end
    next = Self.highestNumber(in: bytes) + 1
    if Self.last(Array("_x0000_t202\"".utf8), in: bytes) == nil { added = Self.box }
  }

  /// A whole part without boxes.
  static let fresh =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
    + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>"

  /// The kind of shape that all boxes share.
  private static let box =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
    + "path=\"m,l,21600r21600,l21600,xe\" \(names)><v:stroke joinstyle=\"miter\"/>"
    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

  /// Said again on each shape: the part may use other prefixes.
  private static let names =
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""

  /// A box that shows while the pointer is on the cell, tall enough for its lines.
  mutating func add(_ text: String, at address: CellAddress) {
    // About 30 characters a line in three columns.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + displayWidth(String($1)) / 30 }
    let row = address.row - 1
    let column = address.column - 1
    let height = min(40, lines + 1)
    let top = min(max(0, row - 1), ReadingLimits.rows - 1 - height)
    let left = min(column + 1, ReadingLimits.columns - 4)
    let anchor = "\(left), 15, \(top), 4, \(left + 3), 31, \(top + height), 4"
    added +=
      "<v:shape id=\"_x0000_s\(next)\" type=\"#_x0000_t202\" fillcolor=\"#ffffe1\" "
      + "o:insetmode=\"auto\" \(Self.names) style=\"position:absolute;visibility:hidden\">"
      + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
      + "<v:path o:connecttype=\"none\"/><v:textbox><div style=\"text-align:left\"></div></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
      + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>"
      + "</x:ClientData></v:shape>"
    next += 1
  }

  func marked() -> [UInt8] { bytes[..<end] + Array(added.utf8) + bytes[end...] }

  private static func last(_ pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    var position = bytes.count - pattern.count
    while position >= 0 {
      if bytes[position..<(position + pattern.count)].elementsEqual(pattern) { return position }
      position -= 1
    }
    return nil
  }

  /// Of the shapes named `_x0000_s1025` and so on; 1,024 where there are none.
  private static func highestNumber(in bytes: [UInt8]) -> Int {
    let pattern = Array("_x0000_s".utf8)
    var highest = 1_024
    for position in bytes.indices
    where bytes[position] == pattern[0] && bytes[position...].starts(with: pattern) {
      let digits = bytes[(position + pattern.count)...].prefix {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      if let number = Int(String(decoding: digits.prefix(9), as: UTF8.self)) {
        highest = max(highest, number)
      }
    }
    return highest
  }
}
