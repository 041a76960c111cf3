/// The tag that begins an element, as it stands in the file, with a few attributes changed.
///
/// Only for XML that a parser has found in order.
struct RawTag {
  private(set) var bytes: [UInt8]
  /// With its prefix.
  let name: String
  /// Whether the element is this tag alone.
  let isEmpty: Bool
  private var attributes: [Attribute] = []

  private struct Attribute {
    var name: String
    /// From the space before the name to the closing quote.
    var whole: Range<Int>
    var value: Range<Int>
  }

  /// nil for what is no tag in UTF-8.
  init?(_ raw: some Sequence<UInt8>) {
    let bytes = Array(raw)
    guard bytes.count >= 3, bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else {
      return nil
    }
    let isSpace = { (byte: UInt8) in byte == 0x20 || (9...13).contains(byte) }
    isEmpty = bytes[bytes.count - 2] == UInt8(ascii: "/")
    let end = bytes.count - (isEmpty ? 2 : 1)
    var position = bytes[1..<end].firstIndex(where: isSpace) ?? end
    name = String(decoding: bytes[1..<position], as: UTF8.self)
    while let start = bytes[position..<end].firstIndex(where: { !isSpace($0) }) {
      guard let equals = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")),
        let open = bytes[equals..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
      else { return nil }
      let name = bytes[start..<equals].prefix { !isSpace($0) }
      attributes.append(
        Attribute(
          name: String(decoding: name, as: UTF8.self), whole: position..<(close + 1),
          value: (open + 1)..<close))
      position = close + 1
    }
    self.bytes = bytes
  }

  /// `x:` where the name is `x:row`, or empty.
  var prefix: String { name.lastIndex(of: ":").map { String(name[...$0]) } ?? "" }

  /// The value as it stands in the file, with references not resolved.
  subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  /// - Parameter value: Without characters that XML would escape; nil removes the attribute.
  func setting(_ name: String, _ value: String?) -> RawTag {
    var changed = bytes
    if let attribute = attributes.first(where: { $0.name == name }) {
      if let value {
        changed.replaceSubrange(attribute.value, with: value.utf8)
      } else {
        changed.removeSubrange(attribute.whole)
      }
    } else if let value {
      changed.insert(
        contentsOf: " \(name)=\"\(value)\"".utf8, at: bytes.count - (isEmpty ? 2 : 1))
    }
    return RawTag(changed) ?? self
  }

  /// The tag with content after it: as it is, or without the `/` that ended it.
  var opened: [UInt8] { isEmpty ? bytes.dropLast(2) + [UInt8(ascii: ">")] : bytes }

  var closing: String { "</\(name)>" }
}
