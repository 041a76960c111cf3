/// The list of parts at the end of a zip file, held against each part's own header.
struct ZipDirectory {
  private let bytes: [UInt8]
  private let reader: LittleEndian

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    reader = LittleEndian(bytes)
  }

  private static let damaged = WorkbookRefusal.damaged(reason: "its list of parts is broken")

  /// Where the directory stands, and how many parts it lists.
  private struct Place {
    var range: Range<Int>
    var count: Int
  }

  func entries() throws(WorkbookRefusal) -> [ZipArchive.Entry] {
    let place = try place()
    guard place.count <= ReadingLimits.parts else {
      throw .tooMany(what: "parts", most: ReadingLimits.parts)
    }
    var entries: [ZipArchive.Entry] = []
    var position = place.range.lowerBound
    for _ in 0..<place.count {
      let (entry, length) = try entry(at: position, before: place.range.lowerBound)
      entries.append(entry)
      position += length
      guard position <= place.range.upperBound else { throw Self.damaged }
    }
    guard position == place.range.upperBound else { throw Self.damaged }
    try checkSizes(entries)
    try checkOverlaps(entries)
    return entries
  }

  // MARK: The end of the file

  private func place() throws(WorkbookRefusal) -> Place {
    guard let end = endRecord() else {
      throw .damaged(reason: "it ends too early; the copy or download was cut off")
    }
    if let locator = reader.long(end - 20), locator == 0x0706_4B50 {
      guard let record = reader.quad(end - 12), reader.long(record) == 0x0606_4B50,
        reader.long(record + 16) == 0, reader.long(record + 20) == 0,
        let count = reader.quad(record + 32), let size = reader.quad(record + 40),
        let start = reader.quad(record + 48)
      else { throw Self.damaged }
      return try place(start, size, count, before: record)
    }
    guard reader.short(end + 4) == 0, reader.short(end + 6) == 0,
      let count = reader.short(end + 10), let size = reader.long(end + 12),
      let start = reader.long(end + 16)
    else { throw .damaged(reason: "it is one part of a zip file in several parts") }
    return try place(start, size, count, before: end)
  }

  private func place(
    _ start: Int, _ size: Int, _ count: Int, before end: Int
  ) throws(WorkbookRefusal) -> Place {
    guard start <= end, size == end - start, count >= 0 else { throw Self.damaged }
    return Place(range: start..<end, count: count)
  }

  /// The record that ends every zip file, before a comment of up to 65,535 bytes.
  private func endRecord() -> Int? {
    var position = bytes.count - 22
    let lowest = max(0, position - 65_535)
    while position >= lowest {
      if bytes[position] == 0x50, reader.long(position) == 0x0605_4B50,
        reader.short(position + 20) == bytes.count - position - 22
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  // MARK: One part

  private func entry(
    at position: Int, before directory: Int
  ) throws(WorkbookRefusal) -> (ZipArchive.Entry, length: Int) {
    guard reader.long(position) == 0x0201_4B50,
      let flags = reader.short(position + 8), let method = reader.short(position + 10),
      let sum = reader.long(position + 16), let nameLength = reader.short(position + 28),
      let extraLength = reader.short(position + 30), let noteLength = reader.short(position + 32),
      position + 46 <= bytes.count - nameLength - extraLength - noteLength
    else { throw Self.damaged }
    let rawName = bytes[(position + 46)..<(position + 46 + nameLength)]
    let name = try partName(rawName)
    guard flags & 0x2041 == 0 else {
      throw .unsafe(part: name, reason: "it is encrypted")
    }
    guard let method = ZipArchive.Method(rawValue: method) else {
      throw .unsafe(
        part: name, reason: "it is packed in a way (\(method)) that workbooks do not use")
    }
    let sizes = try sizes(at: position, extra: position + 46 + nameLength, extraLength)
    guard let data = dataStart(sizes.header, rawName, method), data <= directory,
      sizes.packed <= directory - data, method == .deflated || sizes.packed == sizes.unpacked
    else {
      throw .damaged(reason: "part '\(name)' is not where the list of parts says")
    }
    let range = data..<(data + sizes.packed)
    return (
      ZipArchive.Entry(
        name: name, method: method, checksum: UInt32(truncatingIfNeeded: sum),
        size: sizes.unpacked, data: range, extent: sizes.header..<range.upperBound, flags: flags),
      46 + nameLength + extraLength + noteLength
    )
  }

  /// The sizes and the place of the header, from the zip64 field where they do not fit.
  private func sizes(
    at position: Int, extra: Int, _ extraLength: Int
  ) throws(WorkbookRefusal) -> (packed: Int, unpacked: Int, header: Int) {
    guard var packed = reader.long(position + 20), var unpacked = reader.long(position + 24),
      var header = reader.long(position + 42), reader.short(position + 34) == 0
    else { throw Self.damaged }
    let full = 0xFFFF_FFFF
    guard packed == full || unpacked == full || header == full else {
      return (packed, unpacked, header)
    }
    guard var field = zip64Field(extra, extraLength) else { throw Self.damaged }
    func next() throws(WorkbookRefusal) -> Int {
      guard field.count >= 8, let value = reader.quad(field.lowerBound) else { throw Self.damaged }
      field = (field.lowerBound + 8)..<field.upperBound
      return value
    }
    if unpacked == full { unpacked = try next() }
    if packed == full { packed = try next() }
    if header == full { header = try next() }
    return (packed, unpacked, header)
  }

  private func zip64Field(_ extra: Int, _ length: Int) -> Range<Int>? {
    var position = extra
    while position + 4 <= extra + length, let tag = reader.short(position),
      let size = reader.short(position + 2), position + 4 + size <= extra + length
    {
      if tag == 1 { return (position + 4)..<(position + 4 + size) }
      position += 4 + size
    }
    return nil
  }

  /// Where the packed bytes begin; nil where the part's own header says something else.
  private func dataStart(
    _ header: Int, _ rawName: ArraySlice<UInt8>, _ method: ZipArchive.Method
  ) -> Int? {
    guard reader.long(header) == 0x0403_4B50, reader.short(header + 8) == method.rawValue,
      let nameLength = reader.short(header + 26), let extraLength = reader.short(header + 28),
      header + 30 <= bytes.count - nameLength - extraLength,
      bytes[(header + 30)..<(header + 30 + nameLength)] == rawName
    else { return nil }
    return header + 30 + nameLength + extraLength
  }

  /// The name with `/` between folders, refused where it leads out of the file.
  private func partName(_ raw: ArraySlice<UInt8>) throws(WorkbookRefusal) -> String {
    // Some programs of Windows write `\`.
    let name = String(decoding: raw.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    let folders = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !raw.isEmpty, !raw.contains(where: { $0 < 0x20 }), folders.first != "",
      !folders.contains(".."), !folders.contains("."), name.dropFirst().first != ":"
    else {
      throw .unsafe(part: name, reason: "its name leads out of the file")
    }
    return name
  }

  // MARK: All parts

  private func checkSizes(_ entries: [ZipArchive.Entry]) throws(WorkbookRefusal) {
    var all = 0
    for entry in entries {
      guard entry.size <= ReadingLimits.partBytes else {
        throw .bomb(
          part: entry.name, reason: "it unpacks to more than \(ReadingLimits.partBytes) bytes")
      }
      guard
        entry.size <= ReadingLimits.ratioFrom
          || entry.size / ReadingLimits.ratio <= entry.data.count
      else {
        throw .bomb(
          part: entry.name,
          reason: "\(entry.data.count) bytes unpack to \(entry.size)")
      }
      all += entry.size
      guard all <= ReadingLimits.allBytes else {
        throw .bomb(
          part: entry.name,
          reason: "the parts up to it unpack to more than \(ReadingLimits.allBytes) bytes")
      }
    }
  }

  /// Parts that share bytes: a small file could unpack to any size.
  private func checkOverlaps(_ entries: [ZipArchive.Entry]) throws(WorkbookRefusal) {
    let sorted = entries.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.extent.upperBound > second.extent.lowerBound {
      throw .unsafe(part: second.name, reason: "it overlaps part '\(first.name)'")
    }
  }
}
