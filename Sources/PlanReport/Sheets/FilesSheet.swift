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
/// One row a line of a file; a line longer than a cell can hold takes several rows. Lines stand as
/// they are, so that a reader sees what was planned from; a line with letters that a workbook does
/// not keep stands as the hexadecimal digits of its bytes.
public enum FilesSheet {
  public static let name = "_Files"
  static let keys = ["#key", "file", "line", "part", "form", "end", "text"]
  /// A cell holds 32,767 UTF-16 units; a scalar has at most two.
  static let longestPart = 16_000
  /// More lines than this would double the size of a large workbook; they stay in the history.
  static let mostLines = 200_000

  /// One row of the sheet: a line, or a part of a long one.
  public struct Line: Hashable, Sendable {
    public var file: String
    public var line: Int
    public var part: Int
    public var form: String
    public var end: String
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
    let count = files.reduce(0) { $0 + 1 + $1.bytes.count { $0 == UInt8(ascii: "\n") } }
    guard !files.isEmpty, count <= mostLines else { return nil }
    var rows = [Sheet.Row(keys.map { Cell(.text($0), look: .key) })]
    for line in files.flatMap(lines) {
      rows.append(
        Sheet.Row([
          .empty, Cell(.text(line.file)), Cell(.number(Double(line.line)), .plain),
          Cell(.number(Double(line.part)), .plain), Cell(.text(line.form)),
          .words(line.end), .words(line.text),
        ]))
    }
    return Sheet(
      name: name, kind: .hidden,
      columns: [6, 24, 6, 6, 6, 6, 100].map { .init(width: $0) }, rows: rows)
  }
}

// MARK: - Lines and files

extension FilesSheet {
  static func lines(of file: AttachedFile) -> [Line] {
    var lines: [Line] = []
    let pieces = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, piece) in pieces.enumerated() {
      let isLast = place == pieces.count - 1
      // Nothing follows the last line end of a file.
      if isLast, piece.isEmpty, place > 0 { break }
      let hasReturn = !isLast && piece.last == UInt8(ascii: "\r")
      let bytes = hasReturn ? piece.dropLast() : piece
      let text = String(decoding: bytes, as: UTF8.self)
      let isPlain = isKept(text) && Array(text.utf8) == Array(bytes)
      let parts = split(isPlain ? text : hexadecimal(bytes))
      for (part, text) in parts.enumerated() {
        lines.append(
          Line(
            file: file.name, line: place + 1, part: part + 1, form: isPlain ? "text" : "hex",
            end: part < parts.count - 1 || isLast ? "" : hasReturn ? "crlf" : "lf", text: text))
      }
    }
    return lines
  }

  /// Puts files together again, in the order of their names' first lines.
  ///
  /// - Parameter lines: In any order.
  /// - Returns: nil where a line or a part of one is missing or cannot be read.
  public static func files(from lines: [Line]) -> [AttachedFile]? {
    var order: [String] = []
    var byFile: [String: [Line]] = [:]
    for line in lines {
      if byFile[line.file] == nil { order.append(line.file) }
      byFile[line.file, default: []].append(line)
    }
    var files: [AttachedFile] = []
    for name in order {
      guard let bytes = bytes(of: byFile[name] ?? []) else { return nil }
      files.append(AttachedFile(name: name, bytes: bytes))
    }
    return files
  }

  private static func bytes(of lines: [Line]) -> [UInt8]? {
    let sorted = lines.sorted { ($0.line, $0.part) < ($1.line, $1.part) }
    var bytes: [UInt8] = []
    var (line, part) = (1, 0)
    for row in sorted {
      let follows = row.line == line && row.part == part + 1
      guard follows || (row.line == line + 1 && row.part == 1 && part > 0) else { return nil }
      (line, part) = (row.line, row.part)
      if row.form == "hex" {
        guard let own = Self.bytes(hexadecimal: row.text) else { return nil }
        bytes += own
      } else {
        bytes += Array(row.text.utf8)
      }
      if row.end == "crlf" { bytes.append(UInt8(ascii: "\r")) }
      if !row.end.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    }
    return bytes
  }

  /// Whether every letter comes back from a workbook as it was.
  private static func isKept(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .format: false
      default: true
      }
    } && !text.contains("_x")
  }

  private static func split(_ text: String) -> [String] {
    guard text.unicodeScalars.count > longestPart else { return [text] }
    var parts: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      parts.append(String(rest.prefix(longestPart)))
      rest = rest.dropFirst(longestPart)
    }
    return parts
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
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
