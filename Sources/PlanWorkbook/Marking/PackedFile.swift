/// A zip file made in memory; its times are fixed, so that the same parts give the same bytes.
struct PackedFile {
  private static let limit: UInt64 = 0xFFFF_FFFF
  private var bytes: [UInt8] = []
  private var entries: [ZipEntry] = []

  mutating func add(_ name: String, _ content: [UInt8]) throws(WorkbookRefusal) {
    var entry = ZipEntry(name: name, offset: UInt64(bytes.count), isStreamed: false)
    let packed = try packed(content)
    entry.packed = UInt64(packed.count)
    entry.unpacked = UInt64(content.count)
    entry.sum = content.withUnsafeBufferPointer { checksum($0) }
    bytes += entry.header(limit: Self.limit)
    bytes += packed
    entries.append(entry)
  }

  private func packed(_ content: [UInt8]) throws(WorkbookRefusal) -> [UInt8] {
    let deflater: Deflater
    do {
      deflater = try Deflater()
    } catch {
      throw .damaged(reason: "no memory to pack it again")
    }
    return deflated(content, deflater)
  }

  private func deflated(_ content: [UInt8], _ deflater: consuming Deflater) -> [UInt8] {
    var packed: [UInt8] = []
    // The content outlives the calls.
    content.withUnsafeBufferPointer { buffer in
      deflater.give(buffer, isLast: true)
      while let piece = deflater.next() { packed += piece }
    }
    return packed
  }

  func finished() -> [UInt8] {
    bytes + zipEnd(entries, at: UInt64(bytes.count), limit: Self.limit)
  }
}
