import PlanReport

/// The comments of a sheet with further ones; a cell that has one already gets its text extended.
struct MarkedComments {
  private let bytes: [UInt8]
  private let outline: XMLOutline
  private let list: Int
  private let author: Int
  private let prefix: String
  /// Positions of the comments there are, by the addresses that they give.
  private let existing: [String: Int]
  private var edits = XMLEdits()
  private var added = ""

  static let writer = "ParkPlanner"

  init(_ bytes: [UInt8], part: String) throws(WorkbookRefusal) {
    self.bytes = bytes
    outline = try XMLOutline.of(bytes, part: part, deepest: 6)
    guard let authors = outline.children(of: 0, "authors").first,
      let list = outline.children(of: 0, "commentList").first,
      let root = RawTag(bytes[outline.elements[0].tag])
    else { throw .content(part: part, reason: "it holds no comments") }
    self.list = list
    prefix = root.prefix
    author = outline.children(of: authors, "author").count
    var existing: [String: Int] = [:]
    for comment in outline.children(of: list, "comment") {
      guard let place = RawTag(bytes[outline.elements[comment].tag])?["ref"] else { continue }
      existing[place] = comment
    }
    self.existing = existing
    edits.append(
      "<\(prefix)author>\(Self.writer)</\(prefix)author>", to: outline.elements[authors],
      in: bytes)
  }

  /// A whole part without comments.
  static func fresh(main: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<comments xmlns=\"\(main)\"><authors/><commentList/></comments>"
  }

  /// - Returns: Whether the cell had no comment before, so that it needs a box for it.
  mutating func add(_ text: String, at address: CellAddress) -> Bool {
    let text = asciiXML(cleanText(text))
    guard let comment = existing[address.text] else {
      added +=
        "<\(prefix)comment ref=\"\(address.text)\" authorId=\"\(author)\"><\(prefix)text>"
        + run(text) + "</\(prefix)text></\(prefix)comment>"
      return true
    }
    extend(comment, with: text)
    return false
  }

  private func run(_ text: String) -> String {
    "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)r>"
  }

  /// Behind the last words that the comment has.
  private mutating func extend(_ comment: Int, with text: String) {
    guard let body = outline.children(of: comment, "text").first else {
      let body = "<\(prefix)text>\(run(text))</\(prefix)text>"
      return edits.append(body, to: outline.elements[comment], in: bytes)
    }
    let holders = [body] + outline.children(of: body, "r")
    if let words = holders.flatMap({ outline.children(of: $0, "t") }).max() {
      edits.append("\n" + text, to: outline.elements[words], in: bytes)
    } else {
      edits.append(run(text), to: outline.elements[body], in: bytes)
    }
  }

  /// The whole part with what was added.
  func marked() -> [UInt8] {
    var edits = edits
    if !added.isEmpty { edits.append(added, to: outline.elements[list], in: bytes) }
    return edits.applied(to: bytes)
  }
}
