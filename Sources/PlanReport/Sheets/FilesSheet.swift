/// A file that travels inside a workbook, byte for byte.
public struct AttachedFile: Hashable, Sendable {
  /// Inputs are called `inputs/` and their path in the portfolio folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The hidden sheet that carries a run's inputs, settings and plan, so that the workbook can be
/// read back without any history.
///
/// A row holds as many lines of a file as fit into a cell; a line longer than that takes several
/// rows. Lines stand as they are, so that a reader sees what was planned from; a line with letters
/// that a workbook does not keep stands in a row of its own, as the hexadecimal digits of its bytes.
public enum FilesSheet {
  public static let name = "_Files"
  static let keys = ["#key", "file", "line", "part", "form", "end", "text"]
  /// In bytes of UTF-8. A cell holds 32,767 UTF-16 units, and no scalar has more of them than bytes.
  static let longestText = 16_000
  /// More bytes than this would double the size of a large workbook; they stay in the history.
  static let mostBytes = 10_000_000

  /// One row of the sheet: lines that follow each other, or a part of a long one.
  public struct Piece: Hashable, Sendable {
    public var file: String
    /// The number of the first line, from 1 on.
    public var line: Int
    /// 1, or more where a line goes on from the row before.
    public var part: Int
    /// `text`, or `hex` for the digits of bytes.
    public var form: String
    /// How each of its lines ends: `lf`, `crlf`, or not at all.
    public var end: String
    /// With line feeds between its lines and none after the last.
    public var text: String

    public init(file: String, line: Int, part: Int, form: String, end: String, text: String) {
      self.file = file
      self.line = line
      self.part = part
      self.form = form
      self.end = end
      self.text = text
    }
  }

  /// The sheet; nil where there is nothing to carry or far too much of it.
  public static func sheet(of files: [AttachedFile]) -> Sheet? {
    guard !files.isEmpty, files.reduce(0, { $0 + $1.bytes.count }) <= mostBytes else { return nil }
    var rows = [Sheet.Row(keys.map { Cell(.text($0), look: .key) })]
    for piece in files.flatMap(pieces) {
      rows.append(
        Sheet.Row([
          .empty, Cell(.text(piece.file)), Cell(.number(Double(piece.line)), .plain),
          Cell(.number(Double(piece.part)), .plain), Cell(.text(piece.form)),
          .words(piece.end), .words(piece.text),
        ]))
    }
    return Sheet(
      name: name, kind: .hidden,
      columns: [6, 24, 6, 6, 6, 6, 100].map { .init(width: $0) }, rows: rows)
  }
}

// MARK: - Files to pieces

extension FilesSheet {
  static func pieces(of file: AttachedFile) -> [Piece] {
    let feed = UInt8(ascii: "\n")
    var pieces: [Piece] = []
    /// Lines that wait for more of their kind.
    var (waiting, first, ending) = ([UInt8](), 0, "")
    func close() {
      guard first > 0 else { return }
      pieces.append(
        Piece(
          file: file.name, line: first, part: 1, form: "text", end: ending,
          text: String(decoding: waiting, as: UTF8.self)))
      first = 0
      waiting.removeAll(keepingCapacity: true)
    }
    let lines = file.bytes.split(separator: feed, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let isLast = place == lines.count - 1
      // Nothing follows the last line end of a file.
      if isLast, line.isEmpty, place > 0 { break }
      let hasReturn = !isLast && line.last == UInt8(ascii: "\r")
      let bytes = hasReturn ? line.dropLast() : line
      let end = isLast ? "" : hasReturn ? "crlf" : "lf"
      let isPlain = isKept(bytes)
      if first > 0,
        !isPlain || end != ending || waiting.count + 1 + bytes.count > longestText
      {
        close()
      }
      if isPlain, bytes.count <= longestText {
        if first > 0 { waiting.append(feed) } else { (first, ending) = (place + 1, end) }
        waiting += bytes
      } else {
        let parts = split(isPlain ? Array(bytes) : hexadecimal(bytes))
        for (part, text) in parts.enumerated() {
          pieces.append(
            Piece(
              file: file.name, line: place + 1, part: part + 1, form: isPlain ? "text" : "hex",
              end: part < parts.count - 1 ? "" : end, text: text))
        }
      }
    }
    close()
    return pieces
  }

  /// Whether every letter comes back from a workbook as it was.
  private static func isKept(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    var isASCII = true
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || last == UInt8(ascii: "_") && byte == UInt8(ascii: "x") {
        return false
      }
      isASCII = isASCII && byte < 0x80
      last = byte
    }
    guard !isASCII else { return true }
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .format: false
      default: true
      }
    }
  }

  /// Pieces that fit into cells, cut between scalars.
  private static func split(_ text: [UInt8]) -> [String] {
    var parts: [String] = []
    var start = 0
    repeat {
      var end = min(start + longestText, text.count)
      // A byte that begins with the bits 10 goes on with a scalar.
      while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
      parts.append(String(decoding: text[start..<end], as: UTF8.self))
      start = end
    } while start < text.count
    return parts
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }
}

// MARK: - Pieces to files

extension FilesSheet {
  /// Puts files together again, in the order of their names' first pieces.
  ///
  /// - Parameter pieces: In any order; each may also hold a single line, as in older workbooks.
  /// - Returns: nil where a line or a part of one is missing or cannot be read.
  public static func files(from pieces: [Piece]) -> [AttachedFile]? {
    var order: [String] = []
    var byFile: [String: [Piece]] = [:]
    for piece in pieces {
      if byFile[piece.file] == nil { order.append(piece.file) }
      byFile[piece.file, default: []].append(piece)
    }
    var files: [AttachedFile] = []
    for name in order {
      guard let bytes = bytes(of: byFile[name] ?? []) else { return nil }
      files.append(AttachedFile(name: name, bytes: bytes))
    }
    return files
  }

  private static func bytes(of pieces: [Piece]) -> [UInt8]? {
    let feed = UInt8(ascii: "\n")
    let sorted = pieces.sorted { ($0.line, $0.part) < ($1.line, $1.part) }
    var bytes: [UInt8] = []
    /// The line and part that the piece before was, and the line that comes after it.
    var (line, part, next) = (0, 0, 1)
    for piece in sorted {
      let goesOn = piece.line == line && piece.part == part + 1 && part > 0
      guard goesOn || (piece.line == next && piece.part == 1) else { return nil }
      let end: [UInt8] =
        piece.end.isEmpty ? [] : piece.end == "crlf" ? [UInt8(ascii: "\r"), feed] : [feed]
      (line, part, next) = (piece.line, piece.part, piece.line + 1)
      if piece.form == "hex" {
        guard let own = Self.bytes(hexadecimal: piece.text) else { return nil }
        bytes += own
      } else {
        for byte in piece.text.utf8 {
          if byte == feed {
            bytes += end
            next += 1
          } else {
            bytes.append(byte)
          }
        }
      }
      bytes += end
    }
    return bytes
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = text.map(\.hexDigitValue)
    guard digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).reduce(into: [UInt8]?([])) { bytes, place in
      guard let high = digits[place], let low = digits[place + 1] else {
        bytes = nil
        return
      }
      bytes?.append(UInt8(high * 16 + low))
    }
  }
}
