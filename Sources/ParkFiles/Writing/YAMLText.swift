/// A value of a settings file, written in the plain style of `FORMAT.md`.
indirect enum YAMLText {
  case text(String)
  case number(Double)
  case yesNo(Bool)
  case list([YAMLText])
  case map([(key: String, value: YAMLText)])

  /// A list with each entry on its own lines, or a map with each key on its own line.
  var document: String {
    switch self {
    case .list(let entries):
      entries.map { entry in
        switch entry {
        case .map(let pairs):
          pairs.enumerated().map { position, pair in
            (position == 0 ? "- " : "  ") + YAMLText.line(pair, indent: "  ")
          }.joined()
        case .text, .number, .yesNo, .list: "- \(entry.flow)\n"
        }
      }.joined()
    case .map(let pairs): pairs.map { YAMLText.line($0, indent: "") }.joined()
    case .text, .number, .yesNo: "\(flow)\n"
    }
  }

  /// One key: short values behind the colon, a list of maps one entry a line below it.
  private static func line(_ pair: (key: String, value: YAMLText), indent: String) -> String {
    if case .list(let entries) = pair.value, entries.contains(where: \.isMap) {
      return "\(pair.key):\n" + entries.map { "\(indent)  - \($0.flow)\n" }.joined()
    }
    if case .map(let pairs) = pair.value, indent.isEmpty {
      return "\(pair.key):\n" + pairs.map { "  \($0.key): \($0.value.flow)\n" }.joined()
    }
    return "\(pair.key): \(pair.value.flow)\n"
  }

  private var isMap: Bool {
    if case .map = self { true } else { false }
  }

  /// The value on one line.
  var flow: String {
    switch self {
    case .text(let text): YAMLText.scalar(text)
    case .number(let number): PlainNumber.written(number)
    case .yesNo(let answer): answer ? "yes" : "no"
    case .list(let entries): "[\(entries.map(\.flow).joined(separator: ", "))]"
    case .map(let pairs):
      "{\(pairs.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }

  /// A text without quotes where no reader could take it for anything else.
  private static func scalar(_ text: String) -> String {
    let words = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
    let isPlain =
      text.unicodeScalars.first.map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
          || $0 == "."
          || $0 == " "
      }
      && text.last != " " && !words.contains(text.lowercased())
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
