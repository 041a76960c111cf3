/// The places where lines that are not empty begin, counted many bytes at a time.
struct LineStarts {
  var count = 0
  /// Position of the first one.
  var first: Int?
  var holdsQuote = false
  /// Whether there is a byte that is not ASCII, or a zero.
  var holdsOther = false

  /// Looks at every byte of a range and at the byte before it.
  ///
  /// - Precondition: the range is not empty, begins above 0 and ends within the bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound > 0 && range.upperBound <= bytes.count)
    guard let base = bytes.baseAddress else { return }
    var quotes: UInt8 = 0
    var others: UInt8 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      // At most 128 in a row, so that their count fits into a byte: then sixteen add at once.
      let stop = min(place + 128, range.upperBound)
      var starts: UInt8 = 0
      for index in place..<stop {
        // Within the bytes by the precondition.
        let byte = base[index]
        starts &+= Self.isEnd(base[index - 1]) & ~Self.isEnd(byte) & 1
        quotes |= byte == Byte.quote ? 1 : 0
        others |= byte | (byte &- 1)
      }
      if starts > 0, first == nil {
        first = (place..<stop).first { Self.isEnd(bytes[$0 - 1]) > Self.isEnd(bytes[$0]) }
      }
      count += Int(starts)
      place = stop
    }
    if quotes != 0 { holdsQuote = true }
    if others & 0x80 != 0 { holdsOther = true }
  }

  @inline(__always)
  private static func isEnd(_ byte: UInt8) -> UInt8 {
    (byte == Byte.lineFeed ? 1 : 0) | (byte == Byte.carriageReturn ? 1 : 0)
  }
}
