import Yams

/// Reads YAML into settings, within bounds that no file can exceed.
///
/// YAML allows aliases that grow without limit and nesting that exhausts the stack, so both are
/// bounded before the text is parsed, and the number of values while it is converted.
struct SettingsParser {
  static let mostAliases = 10
  static let mostIndent = 100
  static let deepestBrackets = 50
  static let mostValues = 2_000_000

  let file: String
  let problems: ProblemList
  private var valuesLeft = SettingsParser.mostValues

  init(file: String, problems: ProblemList) {
    self.file = file
    self.problems = problems
  }

  /// The root value of a file, `empty` for a file without any; nil, with a problem, on errors.
  mutating func parse(_ bytes: [UInt8]) -> Setting? {
    guard bytes.count <= RecognisedFile.largestSettings else {
      problems.add(
        file,
        RecognisedFile.refusal(ofBytes: bytes.count, atMost: RecognisedFile.largestSettings),
        fix: "split the portfolio")
      return nil
    }
    let start = TextEncoding(of: bytes).textStart(
      report: { problems.add(file, row: $0, $1, fix: $2) }, kind: .settings)
    guard let start, isBounded(bytes[start...]) else { return nil }
    do {
      let text = String(decoding: bytes[start...], as: UTF8.self)
      guard let node = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
        return Setting(row: 1, content: .empty)
      }
      return convert(node)
    } catch let error as YamlError {
      report(error)
    } catch {
      problems.add(file, "the file is no YAML: \(error).", fix: "mend it in a text editor")
    }
    return nil
  }

  private mutating func convert(_ node: Node) -> Setting? {
    valuesLeft -= 1
    guard valuesLeft >= 0 else {
      if valuesLeft == -1 {
        problems.add(
          file, "the file holds more than \(Self.mostValues) values.",
          fix: "write the entries out without aliases, or split the portfolio")
      }
      return nil
    }
    let row = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return Setting(row: row, content: isNull ? .empty : .text(scalar.string))
    case .sequence(let sequence):
      var list: [Setting] = []
      for item in sequence {
        guard let setting = convert(item) else { return nil }
        list.append(setting)
      }
      return Setting(row: row, content: .list(list))
    case .mapping(let mapping):
      var entries: [Setting.Entry] = []
      for (key, value) in mapping {
        let keyRow = key.mark?.line ?? row
        guard case .scalar(let name) = key else {
          problems.add(
            file, row: keyRow, "a key is a list or a map.", fix: "write a plain word as the key")
          return nil
        }
        guard let setting = convert(value) else { return nil }
        entries.append(Setting.Entry(key: name.string, row: keyRow, value: setting))
      }
      return Setting(row: row, content: .map(entries))
    case .alias:
      problems.add(file, row: row, "an alias stands here.", fix: "write the entry out")
      return nil
    }
  }

  private func report(_ error: YamlError) {
    let row: Int?
    let found: String
    var fix = "mend the line: indent with spaces, put text with ': ' or '#' into quotes"
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      row = mark.line
      found = "the YAML cannot be read: \((context.map { "\($0.text) " } ?? "") + problem)."
    case .reader(let problem, _, _, _):
      row = nil
      found = "the YAML cannot be read: \(problem)."
      fix = "remove control characters from the text"
    case .duplicatedKeysInMapping(let duplicates, let context):
      row = context.mark.line
      found = "the key \(quoted(duplicates.first ?? "")) appears twice in the same place."
      fix = "remove one of the two"
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      row = nil
      found = "the YAML cannot be read."
    @unknown default:
      row = nil
      found = "the YAML cannot be read."
    }
    problems.add(
      file, row: row, found.replacingLineBreaks(), fix: fix)
  }

  // MARK: Bounds

  /// Counts what could nest or grow, without regard to quotes: no real settings come near.
  private func isBounded(_ bytes: ArraySlice<UInt8>) -> Bool {
    var aliases = 0
    var brackets = 0
    var indent = 0
    var isIndent = true
    var line = 1
    var before = UInt8(ascii: "\n")
    for (position, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\n") { line += 1 }
        indent = 0
        isIndent = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "?"):
        if isIndent { indent += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        isIndent = false
        brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        isIndent = false
        brackets = max(0, brackets - 1)
      case UInt8(ascii: "*"):
        isIndent = false
        let next = position + 1 < bytes.endIndex ? bytes[position + 1] : Byte.space
        if !Byte.isBlank(next), " \t\n\r[{,:-?".utf8.contains(before) { aliases += 1 }
      default: isIndent = false
      }
      before = byte
      if indent > Self.mostIndent || brackets > Self.deepestBrackets {
        problems.add(
          file, row: line, "the text is nested too deeply.",
          fix: "write it as FORMAT.md shows; close every bracket")
        return false
      }
      if aliases > Self.mostAliases {
        problems.add(
          file, row: line, "there are more than \(Self.mostAliases) aliases ('*name').",
          fix: "write the entries out, and put text with '*' into quotes after a letter")
        return false
      }
    }
    return true
  }
}

extension String {
  fileprivate func replacingLineBreaks() -> String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
