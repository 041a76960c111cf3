/// Writes a zip file entry by entry in constant memory, and reads it back once it is done.
struct ZipWriter: ~Copyable {
  private let path: String
  private let limit: UInt64
  private var file: OutputFile
  private var deflater: Deflater
  private(set) var entries: [ZipEntry] = []
  /// CRC-32 of the packed bytes of each entry, to find them again.
  private var packedSums: [UInt32] = []

  /// - Parameter limit: From here on lengths take 8 bytes; lower only in tests.
  init(path: String, limit: UInt64 = 0xFFFF_FFFF) throws(WorkbookDefect) {
    let file = try OutputFile(path: path)
    let deflater = try Deflater()
    self.path = path
    self.limit = limit
    self.file = file
    self.deflater = deflater
  }

  /// Adds a short entry that is known whole.
  mutating func add(_ name: String, _ text: String) throws(WorkbookDefect) {
    try begin(name, isStreamed: false)
    try append(Array(text.utf8))
    try end()
  }

  /// Begins an entry; `append` fills it, `end` closes it.
  mutating func begin(_ name: String, isStreamed: Bool = true) throws(WorkbookDefect) {
    let entry = ZipEntry(name: name, offset: file.length, isStreamed: isStreamed)
    entries.append(entry)
    packedSums.append(0)
    deflater.reset()
    try file.append(entry.header(limit: limit))
  }

  mutating func append(_ bytes: [UInt8]) throws(WorkbookDefect) {
    try bytes.withUnsafeBufferPointer { buffer throws(WorkbookDefect) in try append(buffer) }
  }

  /// - Parameter bytes: Read within the call only.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookDefect) {
    guard !bytes.isEmpty else { return }
    let place = entries.count - 1
    entries[place].unpacked += UInt64(bytes.count)
    entries[place].sum = checksum(bytes, after: entries[place].sum)
    try pack(bytes, isLast: false)
  }

  mutating func end() throws(WorkbookDefect) {
    try pack(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
    guard let entry = entries.last else { return }
    try file.overwrite(entry.header(limit: limit), at: entry.offset)
  }

  /// Writes the list of entries.
  mutating func finish() throws(WorkbookDefect) {
    try file.append(zipEnd(entries, at: directoryOffset, limit: limit))
  }

  private var directoryOffset: UInt64 {
    guard let last = entries.last else { return 0 }
    return last.offset + UInt64(last.header(limit: limit).count) + last.packed
  }

  private mutating func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(WorkbookDefect) {
    let place = entries.count - 1
    deflater.give(bytes, isLast: isLast)
    while let packed = deflater.next() {
      packedSums[place] = checksum(packed, after: packedSums[place])
      entries[place].packed += UInt64(packed.count)
      try file.append(packed)
    }
  }

  /// Why what stands on the disk is not what was written, or nil.
  ///
  /// Every byte is read again: records are compared, packed bytes by their checksum.
  func defect() -> String? {
    guard let reader = InputFile(path: path) else { return "it cannot be read back" }
    for (entry, sum) in zip(entries, packedSums) {
      let header = entry.header(limit: limit)
      guard reader.bytes(header.count) == header,
        reader.checksum(of: entry.packed) == sum
      else { return "part '\(entry.name)' is not as it was written" }
    }
    let end = zipEnd(entries, at: directoryOffset, limit: limit)
    // One byte more than there should be.
    guard reader.bytes(end.count + 1) == end else { return "its list of parts is damaged" }
    return nil
  }
}
