import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// All rows of a number table, read on all threads.
struct NumberTableContent {
  /// Up to the one where the file breaks off, in order.
  private(set) var parts: [NumberTablePart] = []
  private(set) var values: [Double] = []
  private(set) var parks: [ParkID] = []
  private(set) var paths: [DevelopmentPath?] = []
  private(set) var kinds: [String] = []
  private(set) var duplicates: [DuplicateParks.Duplicate] = []

  var isBroken: Bool { parts.last?.isBroken ?? false }

  init(
    _ file: borrowing OpenFile, _ header: NumberTableHeader, _ stretches: [RecordRanges.Stretch],
    _ blocks: Blocks
  ) throws(UnreadableFile) {
    let width = header.numbers.count
    let reader = NumberTableRows(header)
    let starts = Self.starts(stretches, columns: header.uses.count, numbers: width)
    let total = starts[stretches.count]
    try Self.checkMemory(total * MemoryLayout<Double>.stride, file.path)
    var read: [NumberTablePart] = []
    // Each stretch says how many rows it wrote; `closeGaps` leaves nothing unwritten between them.
    values = [Double](unsafeUninitializedCapacity: total) { values, initialized in
      // Stretches have room of their own, so no two threads write to the same place.
      nonisolated(unsafe) let room = values
      read = blocks.map(stretches.count) { index, buffer in
        do throws(UnreadableFile) {
          try file.read(stretches[index].bytes, into: &buffer)
        } catch {
          var part = NumberTablePart()
          part.failure = error
          return part
        }
        return reader.read(
          buffer, count: stretches[index].bytes.count,
          into: UnsafeMutableBufferPointer(rebasing: room[starts[index]..<starts[index + 1]]))
      }
      initialized = Self.closeGaps(values, starts, read.map { $0.rows * width })
    }
    for part in read {
      if let failure = part.failure {
        throw UnreadableFile(path: file.path, reason: failure.reason)
      }
      parts.append(part)
      if part.isBroken { break }
    }
    collect(header)
  }

  /// Where the values of each stretch begin, as if every line that is not empty were a row; and
  /// where they end.
  private static func starts(
    _ stretches: [RecordRanges.Stretch], columns: Int, numbers: Int
  ) -> [Int] {
    var starts = [0]
    var next = 0
    for stretch in stretches {
      // A row has a comma after each cell but the last, one letter at least, and a line end.
      next += min(stretch.mostRecords, (stretch.bytes.count + 1) / (columns + 1)) * numbers
      starts.append(next)
    }
    return starts
  }

  /// Moves the values of each stretch up to those before; returns how many there are.
  private static func closeGaps(
    _ values: UnsafeMutableBufferPointer<Double>, _ starts: [Int], _ counts: [Int]
  ) -> Int {
    var end = 0
    for (index, count) in counts.enumerated() {
      if end < starts[index], count > 0, let base = values.baseAddress {
        // Both places lie within the values, the target before the source; they may overlap.
        (base + end).update(from: base + starts[index], count: count)
      }
      end += count
    }
    return end
  }

  /// Refuses a table for which there is no memory, where an array would end the program.
  private static func checkMemory(_ bytes: Int, _ path: String) throws(UnreadableFile) {
    guard bytes > 0 else { return }
    guard let memory = malloc(bytes) else {
      throw UnreadableFile(
        path: path, reason: "its numbers need \(bytes >> 20) MB of memory, which is not there.")
    }
    free(memory)
  }

  private mutating func collect(_ header: NumberTableHeader) {
    parks = joined(\.parks)
    paths =
      header.uses.contains(.path)
      ? joined(\.paths) : [DevelopmentPath?](repeating: nil, count: parks.count)
    kinds =
      header.uses.contains(.kind)
      ? joined(\.kinds) : [String](repeating: "", count: parks.count)
    duplicates = DuplicateParks(parks, hashes: joined(\.parkHashes)).found
  }

  private func joined<Element>(_ list: (NumberTablePart) -> [Element]) -> [Element] {
    var all: [Element] = []
    all.reserveCapacity(parts.reduce(0) { $0 + list($1).count })
    for part in parts { all += list(part) }
    return all
  }

  /// Decides columns of which only text was found behind empty cells; true where one is text.
  func decide(_ header: inout NumberTableHeader, problems: ProblemList) -> Bool {
    let numbers = header.numbers
    var found = false
    for (place, column) in numbers.enumerated() where header.undecided.contains(column) {
      let isEmpty = stride(from: place, to: values.count, by: numbers.count)
        .allSatisfy { values[$0].isNaN }
      let texts = parts.lazy.flatMap(\.problems.listed).compactMap { problem -> String? in
        guard case .noNumber(column, let text) = problem.kind else { return nil }
        return text
      }
      guard isEmpty, !texts.isEmpty else { continue }
      header.decide(
        column, by: Array(texts.prefix(NumberTableHeader.sampleSize)), problems: problems)
      found = found || header.uses[column] == .unread
    }
    return found
  }
}
