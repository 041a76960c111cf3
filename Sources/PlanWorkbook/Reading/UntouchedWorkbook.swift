/// Whether a file is a workbook that this program wrote and that nothing has saved since, so that
/// writing over it loses nobody's work.
///
/// Every program that saves a workbook sets its name or the time in the file's properties.
///
/// - Source: ECMA-376 part 2, 8.3.4: `lastModifiedBy`, `created` and `modified`.
public func isUntouchedWorkbook(_ bytes: [UInt8]) -> Bool {
  guard let properties = try? CoreProperties.of(bytes) else { return false }
  let saver = properties.text("lastModifiedBy") ?? properties.text("creator")
  let saved = properties.text("modified")
  return saver == CoreProperties.ownName
    && (saved == nil || saved == properties.text("created"))
}

/// The part that says who made and who saved a file, and when.
final class CoreProperties: XMLContent {
  /// What the program calls itself in its files.
  static let ownName = "ParkPlanner"
  private var texts: [String: [UInt8]] = [:]
  private var current: String?

  /// - Returns: nil where the file has no such part.
  static func of(_ bytes: [UInt8]) throws(WorkbookRefusal) -> CoreProperties? {
    let archive = try ZipArchive(bytes)
    guard let name = try partName(in: archive), let entry = archive.entry(name) else { return nil }
    let content = CoreProperties(part: name)
    try archive.parse(entry, content)
    return content
  }

  static func partName(in archive: ZipArchive) throws(WorkbookRefusal) -> String? {
    try archive.relationships(of: "").first { $0.kind == "core-properties" }?.target
  }

  /// The text of a property, by the name of its element without namespace.
  func text(_ name: String) -> String? {
    texts[name].map { String(decoding: $0, as: UTF8.self) }
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard depth == 2 else { return false }
    let full = String(cString: name.local)
    let own = full.split(separator: "\n").last.map(String.init) ?? full
    // What stands twice counts as it stood first.
    current = texts[own] == nil ? own : nil
    if let current { texts[current] = [] }
    return false
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard depth == 2, let current else { return }
    texts[current]?.append(contentsOf: bytes)
  }

  override func end() {
    if depth == 2 { current = nil }
  }
}
