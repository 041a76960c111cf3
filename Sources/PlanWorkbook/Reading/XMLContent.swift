#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is done with the elements of one part; overridden for each kind of part.
///
/// A class: the parser, written in C, calls it back through a pointer.
class XMLContent {
  /// How many elements are open; the root is 1 while it starts and while it ends.
  private(set) var depth = 0
  private(set) var refusal: WorkbookRefusal?
  private(set) var isRefused = false
  private var names = NameBudget()
  private var elements = 0
  private var textCalls = 0
  let part: String
  /// Ends the parsing; set by the parser.
  var stop: (() -> Void)?
  /// Where the tag of the event stands in the bytes; set by the parser.
  ///
  /// Empty at the end of an element that is a single tag.
  var place: (() -> Range<Int>)?

  init(part: String) { self.part = part }

  /// - Returns: Whether all its attributes are known, so that they need not be counted.
  func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool { false }
  /// The element that was opened last, and not yet closed, ends.
  func end() {}
  /// A piece of text; one text may come in many pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Keeps the first refusal and ends the parsing.
  final func refuse(_ refusal: WorkbookRefusal) {
    guard !isRefused else { return }
    isRefused = true
    self.refusal = refusal
    stop?()
  }

  final func refuse(_ reason: String) { refuse(.content(part: part, reason: reason)) }

  // MARK: What the parser calls

  final func opened(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    elements += 1
    guard depth <= 100 else { return refuse("its elements are nested too deeply") }
    guard elements <= ReadingLimits.elements else { return refuse("it holds too many elements") }
    if !start(name, attributes) {
      if !names.spend(name, attributes) { refuse("it uses more names than any workbook") }
    }
  }

  final func closed() {
    end()
    depth -= 1
  }

  final func declared(prefix: UnsafePointer<CChar>) {
    if !names.spend(prefix) { refuse("it uses more names than any workbook") }
  }

  final func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    textCalls += 1
    guard textCalls <= ReadingLimits.elements else { return refuse("it holds too much text") }
    text(bytes)
  }
}

/// The name of an element, valid within one call of the parser.
struct XMLName {
  /// Ends in a zero byte.
  let local: UnsafePointer<CChar>
  let space: Space
  /// Whether the namespace is the one of the strict standard.
  let isStrict: Bool

  enum Space {
    /// SpreadsheetML, transitional or strict.
    case main
    /// The relationships of the package.
    case relationships
    case other
  }

  /// Between namespace and name; cannot stand in either.
  static let separator: CChar = 0x0A

  /// - Parameter full: Namespace, separator, name; or a name alone.
  init(_ full: UnsafePointer<CChar>) {
    if let local = Self.after(Self.transitional, full) {
      self.local = local
      space = .main
      isStrict = false
    } else if let local = Self.after(Self.strict, full) {
      self.local = local
      space = .main
      isStrict = true
    } else if let local = Self.after(Self.package, full) {
      self.local = local
      space = .relationships
      isStrict = false
    } else {
      local = full
      space = .other
      isStrict = false
    }
  }

  private static let transitional: StaticString =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main\n"
  private static let strict: StaticString = "http://purl.oclc.org/ooxml/spreadsheetml/main\n"
  private static let package: StaticString =
    "http://schemas.openxmlformats.org/package/2006/relationships\n"

  private static func after(
    _ space: StaticString, _ full: UnsafePointer<CChar>
  ) -> UnsafePointer<CChar>? {
    let length = space.utf8CodeUnitCount
    return space.utf8Start.withMemoryRebound(to: CChar.self, capacity: length) { start in
      strncmp(full, start, length) == 0 ? full + length : nil
    }
  }

  func isMain(_ text: StaticString) -> Bool { space == .main && equals(local, text) }
}

/// The attributes of an element, valid within one call of the parser.
struct XMLAttributes {
  /// Name, value, name, value, …, nil; names without a namespace stand alone.
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute without a namespace.
  func value(_ name: StaticString) -> String? {
    var position = 0
    while let found = pairs[position], let value = pairs[position + 1] {
      if equals(found, name) { return String(cString: value) }
      position += 2
    }
    return nil
  }

  var isEmpty: Bool { pairs[0] == nil }

  /// The id of a relationship, in either of its namespaces.
  var relationship: String? {
    value("http://schemas.openxmlformats.org/officeDocument/2006/relationships\nid")
      ?? value("http://purl.oclc.org/ooxml/officeDocument/relationships\nid")
  }

  func flag(_ name: StaticString) -> Bool {
    let text = value(name)
    return text == "1" || text == "true" || text == "on"
  }
}

/// Whether a text that ends in a zero byte is the one given.
func equals(_ text: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
  // Stops at the first difference, so never beyond the zero byte.
  for position in 0..<other.utf8CodeUnitCount
  where text[position] != CChar(bitPattern: other.utf8Start[position]) { return false }
  return text[other.utf8CodeUnitCount] == 0
}

/// Bounds the different names of a part: the parser keeps each one in memory.
private struct NameBudget {
  private var seen: Set<UInt64> = []
  private var bytes = 0
  private var spent = 0

  /// - Returns: Whether the budget still holds.
  mutating func spend(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    var holds = spend(name.local)
    var position = 0
    while let attribute = attributes.pairs[position] {
      holds = spend(attribute) && holds
      position += 2
    }
    return holds
  }

  mutating func spend(_ name: UnsafePointer<CChar>) -> Bool {
    // FNV-1a; which names meet does not matter, only about how many there are.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    while name[length] != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: name[length]))) &* 0x100_0000_01B3
      length += 1
    }
    spent += 1
    if seen.insert(hash).inserted { bytes += length }
    return seen.count <= 20_000 && bytes <= 4_000_000 && spent <= ReadingLimits.names
  }
}
