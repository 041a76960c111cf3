/// Whether bytes are text that can be read, and if not, what they are.
enum TextEncoding: Equatable {
  /// UTF-8; the text begins after the byte-order mark, if there is one.
  case utf8(start: Int)
  case utf16
  case gb18030
  case xlsx
  case xls
  case binary(line: Int)
  case unknown(line: Int)

  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = Self.checked(bytes, from: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .xlsx
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .xls
    } else {
      self = Self.checked(bytes, from: 0)
    }
  }

  private static func checked(_ bytes: [UInt8], from start: Int) -> TextEncoding {
    guard let fault = bytes.withUnsafeBufferPointer({ firstFault($0, from: start) })
    else { return .utf8(start: start) }
    let line = 1 + bytes[start..<fault].count { $0 == 0x0A }
    if bytes[fault] == 0 {
      return looksLikeUTF16(bytes) ? .utf16 : .binary(line: line)
    }
    if bytes.contains(0) { return looksLikeUTF16(bytes) ? .utf16 : .binary(line: line) }
    return isGB18030(bytes, from: fault) ? .gb18030 : .unknown(line: line)
  }

  /// Position of the first zero byte or of the first byte that is no UTF-8; nil where all is well.
  static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
    let end = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    while i < end {
      // Eight letters of ASCII at once; the load ends within the bytes.
      if i + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
      }
      let byte = bytes[i]
      if byte < 0x80 {
        if byte == 0 { return i }
        i += 1
        continue
      }
      let (length, low, high): (Int, UInt8, UInt8) =
        switch byte {
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xE1...0xEF: (3, 0x80, 0xBF)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        default: (0, 0, 0)
        }
      guard length > 0, i + length <= end, bytes[i + 1] >= low, bytes[i + 1] <= high
      else { return i }
      for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return i }
      i += length
    }
    return nil
  }

  /// Text of mostly Latin letters has a zero in every second byte of UTF-16.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    let zeros = sample.indices.reduce(into: (even: 0, odd: 0)) { count, i in
      guard sample[i] == 0 else { return }
      if i % 2 == 0 { count.even += 1 } else { count.odd += 1 }
    }
    let most = max(zeros.even, zeros.odd)
    return sample.count >= 4 && most * 4 >= sample.count && min(zeros.even, zeros.odd) * 8 <= most
  }

  /// Whether all from the first fault on is well-formed GB18030: one, two or four bytes a letter.
  private static func isGB18030(_ bytes: [UInt8], from start: Int) -> Bool {
    var i = start
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      guard bytes[i] != 0x80, bytes[i] != 0xFF, i + 1 < bytes.count else { return false }
      switch bytes[i + 1] {
      case 0x40...0x7E, 0x80...0xFE: i += 2
      case 0x30...0x39:
        guard i + 3 < bytes.count, (0x81...0xFE).contains(bytes[i + 2]),
          (0x30...0x39).contains(bytes[i + 3])
        else { return false }
        i += 4
      default: return false
      }
    }
    return true
  }

  /// What is wrong and how to mend it, or where the text begins.
  func textStart(report: (_ row: Int?, _ found: String, _ fix: String) -> Void, kind: FileKind)
    -> Int?
  {
    let save =
      switch kind {
      case .table: "in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'"
      case .settings: "save it again as UTF-8 in a text editor"
      }
    switch self {
    case .utf8(let start): return start
    case .utf16: report(nil, "the file is UTF-16 ('Unicode text'), not UTF-8.", save)
    case .gb18030:
      report(nil, "the file is GB18030 (GBK, the Chinese Windows encoding), not UTF-8.", save)
    case .xlsx:
      report(nil, "the file is an Excel workbook (.xlsx) under another name.", save)
    case .xls:
      report(nil, "the file is an old Excel workbook (.xls) under another name.", save)
    case .binary(let line):
      report(line, "the file holds a zero byte: it is not text.", save)
    case .unknown(let line): report(line, "the text is not UTF-8 from here on.", save)
    }
    return nil
  }

  enum FileKind { case table, settings }
}
