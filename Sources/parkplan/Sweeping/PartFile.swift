import ParkFiles
import ParkModel
import WhatIf

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A part of a sweep on the disk: read for its place of every record, not for the records.
///
/// Records stand in the order in which they were done; a future is found by its place, so that
/// reading them in the order of futures takes no memory. A last line that a killed program left
/// unfinished does not count.
final class PartFile {
  // A class because it owns an open file.
  let path: String
  let header: SweepHeader
  /// The line of the portfolio as it is; nil where the file ends before it.
  let today: String?
  /// Bytes up to the end of the last whole line.
  let intactBytes: Int
  private let file: Descriptor
  private let places: [Place]

  private struct Place {
    var start = -1
    var length = 0
  }

  /// Opens and indexes a part.
  ///
  /// - Throws: `UnreadableFile`, or `InvalidInput` for a file that is no part of a sweep, with every
  ///   line that is damaged or does not belong.
  init(_ path: String) throws {
    self.path = path
    let file = try Descriptor(reading: path)
    var header: SweepHeader?
    var today: String?
    var places: [Place] = []
    var problems: [InputProblem] = []
    var row = 0
    var intact = 0
    try file.forEachLine { line, start, length in
      row += 1
      intact = start + length + 1
      if row == 1 {
        header = SweepLine.header(line)
        guard let header else { throw Self.foreign(path) }
        places = Array(repeating: Place(), count: header.futures.count)
        return
      }
      guard let known = header else { return }
      guard SweepLine.isIntact(line) else {
        return problems.append(
          InputProblem(
            file: path, row: row, found: "the line is damaged: its checksum is of another line",
            fix: row == 2
              ? "make the part anew: what it starts from is lost"
              : "take the line out, and finish the part with --resume"))
      }
      let future = SweepLine.future(line)
      if row == 2, future == SweepRecord.today {
        today = line
        return
      }
      guard let future, row > 2, known.futures.contains(future) else {
        return problems.append(
          InputProblem(
            file: path, row: row, found: "this is no future of part \(known.shard)/\(known.shards)",
            fix: "take the line out, and finish the part with --resume"))
      }
      let place = future - known.futures.lowerBound
      guard places[place].start < 0 else {
        return problems.append(
          InputProblem(
            file: path, row: row, found: "future \(future) stands twice",
            fix: "take one of its lines out"))
      }
      places[place] = Place(start: start, length: length)
    }
    guard let header else { throw Self.foreign(path) }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    self.header = header
    self.file = file
    self.today = today
    self.places = places
    intactBytes = intact
  }

  private static func foreign(_ path: String) -> InvalidInput {
    InvalidInput([
      InputProblem(
        file: path, row: 1,
        found: "this is no part of a sweep, one of another version, or its first line is damaged",
        fix: "name a file that parkplan sweep has written")
    ])
  }

  /// Futures that are done.
  var count: Int { places.count { $0.start >= 0 } }

  /// Futures that are still to be done, in order.
  var missing: [Int] {
    zip(header.futures, places).compactMap { future, place in place.start < 0 ? future : nil }
  }

  var summary: SweepParts.Part {
    SweepParts.Part(name: path, header: header, today: today, futures: count)
  }

  /// The plan of the portfolio as it is.
  func todayRecord() throws(InvalidInput) -> SweepRecord {
    guard let today, let record = SweepLine.record(today, of: header) else {
      throw malformed(row: "the second line")
    }
    return record
  }

  /// Calls for each record in the order of futures.
  ///
  /// - Throws: `InvalidInput` for a line that is no record, what `use` throws.
  func forEachRecord(_ use: (SweepRecord) throws -> Void) throws {
    for (future, place) in zip(header.futures, places) where place.start >= 0 {
      let line = try file.text(at: place.start, length: place.length)
      guard let record = SweepLine.record(line, of: header) else {
        throw malformed(row: "the line of future \(future)")
      }
      try use(record)
    }
  }

  private func malformed(row: String) -> InvalidInput {
    InvalidInput([
      InputProblem(
        file: path, found: "\(row) is damaged",
        fix: "take it out, and finish the part with --resume")
    ])
  }

  /// Refuses a part that cannot be gone on with, before anything is solved for it; a file without a
  /// whole line may still be the beginning of one.
  ///
  /// - Throws: as opening the part does.
  static func requireIntact(_ path: String) throws {
    var hasLine = false
    try Descriptor(reading: path).forEachLine { _, _, _ in hasLine = true }
    if hasLine { _ = try PartFile(path) }
  }

  /// Whether there is nothing in a file but the beginning of a header: nothing is lost by writing
  /// it anew.
  static func isBeginning(_ path: String, of header: String) throws -> Bool {
    let file = try Descriptor(reading: path)
    let text = try file.text(at: 0, length: header.utf8.count + 1)
    return text.utf8.count <= header.utf8.count && header.hasPrefix(text)
  }
}

/// An open file, closed with the value.
final class Descriptor: Sendable {
  private let number: Int32
  private let path: String

  init(reading path: String) throws(UnreadableFile) {
    number = open(path, O_RDONLY)
    self.path = path
    guard number >= 0 else { throw Self.unreadable(path) }
  }

  deinit { close(number) }

  private static func unreadable(_ path: String) -> UnreadableFile {
    UnreadableFile(
      path: path, reason: "cannot be read.\n  Fix: name a file that exists and that you may read.")
  }

  /// Up to so many bytes as text; fewer at the end of the file.
  func text(at start: Int, length: Int) throws(UnreadableFile) -> String {
    String(decoding: try bytes(at: start, most: length), as: UTF8.self)
  }

  private func bytes(at start: Int, most: Int) throws(UnreadableFile) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: most)
    var filled = 0
    while filled < most {
      let got = buffer.withUnsafeMutableBytes { bytes in
        pread(
          number, UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]).baseAddress,
          most - filled, off_t(start + filled))
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw Self.unreadable(path) }
      if got == 0 { break }
      filled += got
    }
    buffer.removeLast(most - filled)
    return buffer
  }

  /// Calls for every line that has its line feed, with its first byte and its length without it.
  func forEachLine(_ use: (String, Int, Int) throws -> Void) throws {
    var rest: [UInt8] = []
    var start = 0
    var place = 0
    while true {
      let piece = try bytes(at: place, most: 1 << 20)
      if piece.isEmpty { return }
      place += piece.count
      var from = piece.startIndex
      while let end = piece[from...].firstIndex(of: 0x0A) {
        rest += piece[from..<end]
        try use(String(decoding: rest, as: UTF8.self), start, rest.count)
        start += rest.count + 1
        rest.removeAll(keepingCapacity: true)
        from = end + 1
      }
      rest += piece[from...]
    }
  }
}
