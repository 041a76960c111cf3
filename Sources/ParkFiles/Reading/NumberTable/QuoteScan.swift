#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds line starts outside quoted cells, block after block of one file.
///
/// By the rules of `CSVRecords`: a quote opens a cell where only blanks stand before it in the
/// cell; inside, two quotes are a letter; anywhere else a quote is a letter.
struct QuoteScan {
  private var isQuoted = false
  /// Position in the file of the quote that opened the current cell.
  private(set) var opened = 0
  /// Whether the block before ended with a quote inside quotes: a closing one, or half of two.
  private var endedWithQuote = false
  /// Whether only blanks have been seen of the current cell.
  private var isAtCellStart = true

  /// Whether the text so far ends inside quotes.
  var isOpen: Bool { isQuoted && !endedWithQuote }

  /// Looks at the next block.
  ///
  /// - Parameters:
  ///   - range: The block within `bytes`; the byte before it stands there as well.
  ///   - offset: Position in the file of the first byte of `bytes`.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at offset: Int
  ) -> LineStarts {
    var starts = LineStarts()
    var place = range.lowerBound
    if endedWithQuote {
      endedWithQuote = false
      if bytes[place] == Byte.quote { place += 1 } else { close() }
    }
    while place < range.upperBound {
      let found = Self.quote(in: bytes, place..<range.upperBound)
      if isQuoted {
        guard let found else { break }
        place = found + 1
        if place == range.upperBound {
          endedWithQuote = true
        } else if bytes[place] == Byte.quote {
          place += 1
        } else {
          close()
        }
      } else {
        let end = found ?? range.upperBound
        starts.add(bytes, place..<min(end + 1, range.upperBound))
        lookBack(bytes, place..<end)
        if found != nil, isAtCellStart {
          isQuoted = true
          opened = offset + end
        }
        if found != nil { isAtCellStart = false }
        place = end + 1
      }
    }
    return starts
  }

  private mutating func close() {
    isQuoted = false
    isAtCellStart = false
  }

  /// Whether the end of a bare stretch is the start of a cell, but for blanks.
  private mutating func lookBack(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let last = bytes[range].last { $0 != Byte.space && $0 != Byte.tab }
    guard let last else { return }
    isAtCellStart =
      last == Byte.comma || last == Byte.lineFeed || last == Byte.carriageReturn
  }

  private static func quote(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    // The slice lies within the bytes, so the search stays within them.
    let slice = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
    guard let start = slice.baseAddress,
      let found = memchr(start, Int32(Byte.quote), slice.count)
    else { return nil }
    return range.lowerBound + (UnsafeRawPointer(found) - start)
  }
}
