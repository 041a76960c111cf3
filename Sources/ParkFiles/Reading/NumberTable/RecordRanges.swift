/// Stretches of whole records that together are all rows of a file, for threads to read at once.
struct RecordRanges {
  /// One stretch, of about one block.
  struct Stretch: Equatable {
    /// Positions in the file.
    var bytes: Range<Int>
    /// Not fewer than its records.
    var mostRecords: Int
  }

  private(set) var stretches: [Stretch] = []
  /// A position near the first byte that is not UTF-8 text; nil where all is well.
  private(set) var fault: Int?

  private struct Survey {
    var starts = LineStarts()
    var fault: Int?
    var failure: UnreadableFile?
  }

  /// Splits the rows of a file.
  ///
  /// A stretch begins at the first line of its block that is not empty and not inside quotes. In a
  /// file without quotes each block is looked at by itself, on all threads; quotes have to be
  /// followed from the top.
  ///
  /// - Parameter start: Where the rows begin, behind the line end of the header.
  init(
    of file: borrowing OpenFile, from start: Int, blocks: Blocks
  ) throws(UnreadableFile) {
    let parts = blocks.split(start..<file.size)
    var surveys = Self.surveys(of: file, parts, blocks)
    for survey in surveys {
      if let failure = survey.failure { throw failure }
    }
    fault = surveys.lazy.compactMap(\.fault).first
    guard fault == nil else { return }
    var end = file.size
    if surveys.contains(where: \.starts.holdsQuote) {
      var scan = QuoteScan()
      var buffer: [UInt8] = []
      for (index, part) in parts.enumerated() {
        try file.read(part.lowerBound - 1..<part.upperBound, into: &buffer)
        surveys[index].starts = buffer.withUnsafeBufferPointer {
          scan.next($0, 1..<part.count + 1, at: part.lowerBound - 1)
        }
        Self.move(&surveys[index].starts, by: part.lowerBound - 1)
      }
      // Behind a quote that is never closed nothing can be read.
      if scan.isOpen { end = min(end, scan.opened + 1) }
    }
    assemble(surveys, start: start, end: end)
  }

  private static func surveys(
    of file: borrowing OpenFile, _ parts: [Range<Int>], _ blocks: Blocks
  ) -> [Survey] {
    blocks.map(parts.count) { index, buffer in
      var survey = Survey()
      let part = parts[index]
      // A letter of UTF-8 has at most three bytes on the other side of the block's ends.
      let first = max(0, part.lowerBound - 3)
      let last = min(part.upperBound + 3, file.size)
      do throws(UnreadableFile) {
        try file.read(first..<last, into: &buffer)
      } catch {
        survey.failure = error
        return survey
      }
      buffer.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[..<(last - first)])
        let local = part.lowerBound - first..<part.upperBound - first
        survey.starts.add(text, local)
        if survey.starts.holdsOther { survey.fault = fault(text, local).map { $0 + first } }
      }
      move(&survey.starts, by: first)
      return survey
    }
  }

  /// The first byte of a block that is not text, from the start of the letter that it begins in.
  private static func fault(_ text: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) -> Int? {
    var start = block.lowerBound
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard let fault = TextEncoding.firstFault(text, from: start), fault < block.upperBound
    else { return nil }
    return fault
  }

  private static func move(_ starts: inout LineStarts, by offset: Int) {
    starts.first = starts.first.map { $0 + offset }
  }

  private mutating func assemble(_ surveys: [Survey], start: Int, end: Int) {
    guard start < end else { return }
    var begins = [(start, 0)]
    for survey in surveys where survey.starts.count > 0 {
      if let first = survey.starts.first, first > start, first < end, begins.last?.1 ?? 0 > 0 {
        begins.append((first, survey.starts.count))
      } else {
        begins[begins.count - 1].1 += survey.starts.count
      }
    }
    for (index, begin) in begins.enumerated() {
      let next = index + 1 < begins.count ? begins[index + 1].0 : end
      stretches.append(Stretch(bytes: begin.0..<next, mostRecords: begin.1))
    }
  }
}
