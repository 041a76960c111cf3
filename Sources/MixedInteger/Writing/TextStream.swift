/// Text on its way out, handed on in large pieces.
struct TextStream {
  private static let pieceBytes = 1 << 16

  private var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void

  init(to sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes.reserveCapacity(Self.pieceBytes + 1024)
  }

  mutating func write(_ text: String) throws {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.pieceBytes { try finish() }
  }

  mutating func line(_ text: String) throws {
    try write(text)
    try write("\n")
  }

  /// Hands on what is left.
  mutating func finish() throws {
    if bytes.isEmpty { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The shortest text that reads back as the same number, whole numbers without `.0`.
func numberText(_ value: Double) -> String {
  let text = "\(value == 0 ? 0 : value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
