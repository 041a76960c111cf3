public import ParkModel

/// Messages in Chinese: notices, problems and their fixes, as planners meet them with `--language zh`.
///
/// Keyed by the English text, in which `{}` stands for whatever varies, so that a message is written
/// where it arises and in one language only. What is not listed stays English.
public enum ChineseMessages {
  /// A whole message of one or several lines.
  public static func text(_ message: String, in language: Language) -> String {
    language == .chinese ? text(message) : message
  }

  static func text(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " }
    let text = String(line.dropFirst(indent.count))
    for (start, chinese) in [("Fix: ", "改法："), ("Error: ", "错误："), ("Note: ", "说明：")]
    where text.hasPrefix(start) {
      return indent + chinese + sentence(String(text.dropFirst(start.count)))
    }
    return indent + sentence(text)
  }

  private static func sentence(_ text: String) -> String {
    for entry in patterns {
      if let chinese = entry.match(text) { return chinese }
    }
    return text
  }

  private static let patterns = entries.map { Pattern($0.0, $0.1) }

  /// A text with gaps, and the Chinese text with the same gaps in the same order.
  struct Pattern {
    private let literals: [String]
    private let chinese: [String]

    init(_ english: String, _ chinese: String) {
      literals = Self.parts(english)
      self.chinese = Self.parts(chinese)
    }

    private static func parts(_ text: String) -> [String] {
      var parts: [String] = [""]
      var rest = text[...]
      while let gap = rest.firstRange(of: "{}") {
        parts[parts.count - 1] = String(rest[..<gap.lowerBound])
        parts.append("")
        rest = rest[gap.upperBound...]
      }
      parts[parts.count - 1] = String(rest)
      return parts
    }

    /// The Chinese text; nil where the text is another. Gaps are as short as can be, and hold
    /// messages of their own where they are such.
    func match(_ text: String) -> String? {
      guard text.hasPrefix(literals[0]), literals.count == chinese.count else { return nil }
      var rest = text.dropFirst(literals[0].count)
      var result = chinese[0]
      for place in literals.indices.dropFirst() {
        let literal = literals[place]
        let isLast = place == literals.count - 1
        let end: Substring.Index
        if literal.isEmpty {
          guard isLast else { return nil }
          end = rest.endIndex
        } else if isLast {
          guard rest.hasSuffix(literal) else { return nil }
          end = rest.index(rest.endIndex, offsetBy: -literal.count)
        } else {
          guard let found = rest.firstRange(of: literal) else { return nil }
          end = found.lowerBound
        }
        // What stands in quotes is what a planner typed.
        let gap = String(rest[..<end])
        let isQuoted = literals[place - 1].hasSuffix("'")
        result += (isQuoted ? gap : ChineseMessages.sentence(gap)) + chinese[place]
        rest = rest[end...].dropFirst(literal.count)
      }
      return rest.isEmpty ? result : nil
    }
  }
}
