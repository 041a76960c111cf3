/// Where the elements of a part stand in its bytes, down to a depth.
final class XMLOutline: XMLContent {
  struct Element {
    /// Without its prefix.
    var name: String
    /// 1 for the root.
    var depth: Int
    /// Position of the element around it.
    var parent: Int?
    var tag: Range<Int>
    /// The tag that ends it; empty, at the end of `tag`, where there is none.
    var end: Range<Int>
  }

  /// In the order of the file; the root comes first.
  private(set) var elements: [Element] = []
  private var open: [Int] = []
  private let deepest: Int

  private init(part: String, deepest: Int) {
    self.deepest = deepest
    super.init(part: part)
  }

  static func of(
    _ bytes: [UInt8], part: String, deepest: Int
  ) throws(WorkbookRefusal) -> XMLOutline {
    let outline = XMLOutline(part: part, deepest: deepest)
    try checkEncoding(bytes, part)
    try parseXML(bytes, outline)
    return outline
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard depth <= deepest, let place = place?() else { return false }
    guard elements.count < 1_000_000 else {
      refuse("it holds too many elements to be marked")
      return false
    }
    // A name of no namespace of ours comes with its own.
    let local = String(cString: name.local).split(separator: "\n").last ?? ""
    open.append(elements.count)
    elements.append(
      Element(
        name: String(local), depth: depth, parent: open.dropLast().last, tag: place,
        end: place.upperBound..<place.upperBound))
    return false
  }

  override func end() {
    guard depth <= deepest, let place = place?(), let position = open.popLast() else { return }
    elements[position].end = place
  }

  /// Positions of the elements of a name right inside another one.
  func children(of parent: Int, _ name: String) -> [Int] {
    elements[(parent + 1)...].indices.prefix { elements[$0].depth > elements[parent].depth }
      .filter { elements[$0].parent == parent && elements[$0].name == name }
  }
}

/// Places in bytes are of use only where tags stand in ASCII.
func checkEncoding(_ bytes: [UInt8], _ part: String) throws(WorkbookRefusal) {
  guard !bytes.prefix(2).contains(where: { $0 == 0 || $0 >= 0xFE }) else {
    throw .content(part: part, reason: "it is not written in UTF-8, so it cannot be marked")
  }
}
