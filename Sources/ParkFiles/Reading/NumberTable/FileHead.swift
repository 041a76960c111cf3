/// The first lines of a large table: the header, and rows enough to tell text from numbers.
struct FileHead {
  /// Whole lines from the start of the file.
  let bytes: [UInt8]
  /// What the whole of `bytes` is.
  let encoding: TextEncoding
  /// Behind the header, where `step` is a record.
  private(set) var records: CSVRecords
  private(set) var step: CSVRecords.Step

  /// Bytes that are looked at first, and at most.
  static let usual = 1 << 20
  static let most = 64 << 20

  /// Reads more and more of a file until the header is whole.
  init(of file: borrowing OpenFile) throws(UnreadableFile) {
    var length = min(file.size, Self.usual)
    while true {
      var buffer: [UInt8] = []
      try file.read(0..<length, into: &buffer)
      let isAll = length == file.size
      let isMost = isAll || length >= Self.most
      guard let end = isAll ? length : Self.lastLineEnd(buffer, length) ?? (isMost ? length : nil)
      else {
        length = min(file.size, 8 * length)
        continue
      }
      let head = Array(buffer[..<end])
      let encoding = TextEncoding(of: head)
      var records = CSVRecords(head, from: 0)
      var step = CSVRecords.Step.end
      if case .utf8(let start) = encoding {
        records.move(to: start, line: 1)
        step = records.next()
        if step == .unterminatedQuote, !isMost {
          length = min(file.size, 8 * length)
          continue
        }
      }
      bytes = head
      self.encoding = encoding
      self.records = records
      self.step = step
      return
    }
  }

  /// Where the last line ends that is whole; nil where none is.
  private static func lastLineEnd(_ bytes: [UInt8], _ count: Int) -> Int? {
    var place = count - 1
    while place > 0 {
      let before = bytes[place - 1]
      if before == Byte.lineFeed { return place }
      if before == Byte.carriageReturn, bytes[place] != Byte.lineFeed { return place }
      place -= 1
    }
    return nil
  }
}
