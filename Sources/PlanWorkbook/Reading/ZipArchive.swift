/// The parts of a zip file: listed and checked at once, unpacked when asked for.
///
/// Refuses what is broken or made to mislead: parts that overlap, stand twice, differ from their
/// own headers, leave their folder or unpack to far more than a workbook holds.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.5.
struct ZipArchive {
  let bytes: [UInt8]
  /// In the order of the directory.
  let entries: [Entry]
  /// Positions in `entries` by name, in small letters: part names differ by more than case.
  private let positions: [String: Int]

  struct Entry: Hashable {
    /// With `/` between folders and none in front.
    var name: String
    var method: Method
    var checksum: UInt32
    /// Unpacked.
    var size: Int
    /// The packed bytes.
    var data: Range<Int>
    /// Everything from its header to its last byte.
    var extent: Range<Int>
    var flags: Int
  }

  enum Method: Int {
    case stored = 0
    case deflated = 8
  }

  init(_ bytes: [UInt8]) throws(WorkbookRefusal) {
    let entries = try ZipDirectory(bytes).entries()
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard positions.updateValue(position, forKey: entry.name.lowercased()) == nil else {
        throw .unsafe(part: entry.name, reason: "it stands in the file twice")
      }
    }
    self.bytes = bytes
    self.entries = entries
    self.positions = positions
  }

  func entry(_ name: String) -> Entry? { positions[name.lowercased()].map { entries[$0] } }

  /// All bytes of a part.
  func unpacked(_ entry: Entry) throws(WorkbookRefusal) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: entry.size)
    // The buffers outlive the calls, and the part writes within the counts given.
    try bytes.withUnsafeBufferPointer { (file) throws(WorkbookRefusal) in
      try result.withUnsafeMutableBufferPointer { (target) throws(WorkbookRefusal) in
        var part = try ZipPart(entry, in: file)
        var filled = 0
        while true {
          let count = try part.read(into: UnsafeMutableBufferPointer(rebasing: target[filled...]))
          if count == 0 { return }
          filled += count
        }
      }
    }
    return result
  }
}

/// One part of a zip file, unpacked piece by piece, its length and sum checked at its end.
struct ZipPart: ~Copyable {
  let entry: ZipArchive.Entry
  private let packed: UnsafeBufferPointer<UInt8>
  /// nil: stored as it is.
  private let inflate: Inflate?
  private var done = 0
  private var sum: UInt32 = 0
  private var hasEnded = false

  /// - Parameter file: The whole file; stays valid as long as this value lives.
  init(_ entry: ZipArchive.Entry, in file: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {
    self.entry = entry
    packed = UnsafeBufferPointer(rebasing: file[entry.data])
    switch entry.method {
    case .stored: inflate = nil
    case .deflated:
      guard let made = Inflate(packed) else { throw .damaged(reason: "no memory to unpack it") }
      inflate = made
    }
  }

  /// - Returns: How many bytes were written into the target; 0 at the end of the part.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(WorkbookRefusal) -> Int {
    if hasEnded { return 0 }
    if target.isEmpty {
      // The caller has all the bytes promised; one more shows a part that is longer.
      return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) {
        (spare) throws(WorkbookRefusal) in try read(into: spare)
      }
    }
    let count = try piece(target)
    done += count
    guard done <= entry.size else { throw lies("it unpacks to more than it says") }
    sum = checksum(UnsafeBufferPointer(rebasing: target[..<count]), after: sum)
    if hasEnded {
      guard done == entry.size else { throw lies("it unpacks to less than it says") }
      guard sum == entry.checksum else { throw lies("its check sum is wrong") }
    }
    return count
  }

  private mutating func piece(
    _ target: UnsafeMutableBufferPointer<UInt8>
  ) throws(WorkbookRefusal) -> Int {
    if inflate == nil {
      let count = min(target.count, packed.count - done)
      _ = target.update(fromContentsOf: packed[done..<(done + count)])
      hasEnded = done + count == packed.count
      return count
    }
    guard let (count, outcome) = inflate?.fill(target) else { return 0 }
    switch outcome {
    case .more: break
    case .end:
      hasEnded = true
      guard inflate?.unused == 0 else { throw lies("something follows its end") }
    case .damaged: throw lies("its packed data is broken")
    }
    return count
  }

  private func lies(_ reason: String) -> WorkbookRefusal {
    .damaged(reason: "part '\(entry.name)': \(reason)")
  }
}
