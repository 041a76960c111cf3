extension PlainNumber {
  /// Why a text is not a plain number, and what to write instead.
  ///
  /// - Parameter unit: Symbol of the unit that the number would have; empty for pure numbers.
  static func refusal(of text: String, unit: String) -> (found: String, fix: String) {
    let shown = quoted(text)
    let half = halfWidth(text)
    if half != text, text.unicodeScalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
      return ("\(shown) has full-width digits.", "write \(value(half) == nil ? "12.5" : half)")
    }
    if text.hasPrefix("#") {
      return (
        "\(shown) is a spreadsheet error, not a number.",
        "mend the formula and save again, or leave it empty where the value is not known"
      )
    }
    if notFinite.contains(half.lowercased()) || overflows(half) {
      return (
        "\(shown) is not a finite number.",
        "write a number, or leave it empty where the value is not known"
      )
    }
    if absent.contains(half.lowercased()) {
      return ("\(shown) is not a number.", "leave it empty where the value is not known")
    }
    if let last = half.last, last == "%" || last == "‰" {
      let number = value(half.dropLast().filter { $0 != " " })
      let fraction = number.map { written($0 / (last == "%" ? 100 : 1000)) } ?? "0.125"
      return ("\(shown) has a \(last == "%" ? "percent" : "per-mille") sign.", "write \(fraction)")
    }
    let minus = String(half.map { "−–—".contains($0) ? "-" : $0 })
    if minus != half, value(minus) != nil {
      return ("\(shown) has a long dash for a minus sign.", "write \(minus)")
    }
    if let joined = withoutSeparators(half) {
      return ("\(shown) has a thousands separator.", "write \(joined)")
    }
    if half.contains(","), value(half.map { $0 == "," ? "." : String($0) }.joined()) != nil {
      return (
        "\(shown) has a decimal comma.",
        "write \(half.map { $0 == "," ? "." : String($0) }.joined())"
      )
    }
    if let (number, rest) = numberBeforeText(half) {
      let kind = unit.isEmpty ? "a pure number" : "in \(unit)"
      if rest.hasPrefix("万") || rest.hasPrefix("亿") || rest.hasPrefix("千") {
        return ("\(shown) has text after the number.", "write the number out; it is \(kind)")
      }
      return ("\(shown) has text after the number.", "write \(number); it is \(kind)")
    }
    return (
      unit.isEmpty ? "\(shown) is not a number." : "\(shown) is not an amount in \(unit).",
      writeDigits
    )
  }

  /// Whether a text is no number and not even one in a habit that has a cure of its own.
  static func isNotMeant(_ text: String) -> Bool {
    value(text) == nil && refusal(of: text, unit: "").fix == writeDigits
  }

  private static let writeDigits = "write digits, for example 12.5"

  private static let notFinite: Set<String> = [
    "nan", "-nan", "+nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", ".nan",
    ".inf", "-.inf", "+.inf", "∞", "-∞", "1.#inf", "1.#qnan", "-1.#ind",
  ]

  private static let absent: Set<String> = [
    "n/a", "na", "-", "--", "—", "–", "null", "none", "nil", "~", "?", "unknown", "无", "不详",
    "…", "...",
  ]

  /// Whether the text has the form of a number, but one too large for a double.
  private static func overflows(_ text: String) -> Bool {
    guard let number = Double(text), number.isInfinite else { return false }
    return text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
  }

  /// Full-width digits, letters and signs as their half-width twins.
  private static func halfWidth(_ text: String) -> String {
    var half = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value),
        let twin = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        half.append(twin)
      } else {
        half.append(scalar)
      }
    }
    return String(half)
  }

  /// `1234.5` for `1,234.5`, `1 234.5` or `1'234.5`; nil where the groups are not of three.
  private static func withoutSeparators(_ text: String) -> String? {
    let separators: [Character] = [",", " ", "'", "_", "\u{A0}", "\u{202F}", "\u{2009}", "’"]
    guard let separator = separators.first(where: { text.contains($0) }) else { return nil }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "+" }
    guard (1...3).contains(first.count), groups.count > 1 else { return nil }
    for (i, group) in groups.enumerated().dropFirst() {
      let digits = i == groups.count - 1 ? group.prefix { $0 != "." } : group
      guard digits.count == 3 else { return nil }
    }
    let joined = groups.joined()
    return value(joined) == nil ? nil : joined
  }

  /// The number at the start of a text, and the letters after it.
  private static func numberBeforeText(_ text: String) -> (String, Substring)? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    let rest = text.dropFirst(number.count).drop { $0 == " " || $0 == "\u{A0}" }
    guard value(number) != nil, let first = rest.first, !"0123456789".contains(first)
    else { return nil }
    return (String(number), rest)
  }
}
