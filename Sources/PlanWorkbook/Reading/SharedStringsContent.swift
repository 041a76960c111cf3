/// The part that holds the strings which sheets share.
final class SharedStringsContent: XMLContent {
  private(set) var texts = PackedTexts()
  private var item = StringItem()
  private var isItem = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch depth {
    case 1:
      if !name.isMain("sst") { refuse("it holds no strings") }
      return false
    case 2:
      isItem = name.isMain("si")
      return false
    default:
      if isItem { item.start(name, level: depth - 2) }
      return attributes.isEmpty
    }
  }

  override func end() {
    if depth > 2 {
      item.end(level: depth - 2)
    } else if depth == 2, isItem {
      _ = texts.append(item.text)
      item.clear()
      if texts.count > ReadingLimits.cells || texts.bytes.count > ReadingLimits.textBytes {
        refuse(.tooMany(what: "bytes of text", most: ReadingLimits.textBytes))
      }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if depth > 2, !item.add(bytes) { refuse("a text is far longer than cells hold") }
  }
}
