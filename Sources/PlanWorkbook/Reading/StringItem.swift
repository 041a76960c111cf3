/// Collects the text of one string: plain, or in runs of different looks.
///
/// Phonetic guides, which repeat the text in another script, are left out.
struct StringItem {
  private(set) var bytes: [UInt8] = []
  private var isInRun = false
  private var collects = false

  /// - Parameter level: 1 for the children of the item.
  mutating func start(_ name: XMLName, level: Int) {
    switch level {
    case 1:
      isInRun = name.isMain("r")
      collects = name.isMain("t")
    case 2: collects = isInRun && name.isMain("t")
    default: break
    }
  }

  mutating func end(level: Int) {
    if level <= 2 { collects = false }
    if level == 1 { isInRun = false }
  }

  /// - Returns: Whether the text is still of a length that cells have.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if collects { bytes.append(contentsOf: text) }
    return bytes.count <= ReadingLimits.cellTextBytes
  }

  /// The whole text, as shown.
  var text: [UInt8] { unescaped(bytes) }

  /// Starts afresh.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}
