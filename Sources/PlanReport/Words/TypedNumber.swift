/// A number as people type it into a sheet, with its digits and signs made plain.
///
/// Plain numbers (`1234.5`, `6e-3`) come back as they are. Full-width digits, long minus signs,
/// separators of thousands, percent signs, Chinese counting words and units are read too, but
/// never in silence: `reading` says what was made of them.
public struct TypedNumber: Hashable, Sendable {
  public var value: Double
  /// What was taken from the text beyond its plain digits, such as `'5,000万元' is read as 50`; nil
  /// for a plain number.
  public var reading: String?

  /// - Parameter unit: What the number is to be in: `ha`, `MCNY`, `MCNY/ha`, `persons`, `share` or
  ///   anything else, which allows no words after the number.
  public init?(_ text: String, unit: String) {
    if let plain = Self.plain(text) {
      value = plain
      return
    }
    var rest = Self.halfWidth(text)
    guard let ending = Self.takeEnding(&rest, unit: unit) else { return nil }
    guard let digits = Self.withoutSeparators(rest), let number = Self.plain(digits) else {
      return nil
    }
    value = Self.rounded(number * ending)
    guard value.isFinite else { return nil }
    let shown = String(text.prefix(40)).split(whereSeparator: \.isNewline).joined(separator: " ")
    reading = "'\(shown)' is read as \(Self.shown(value))\(unit.isEmpty ? "" : " \(unit)")"
  }

  /// A number as files write it: no `.0` at the end of whole numbers, no exponent where zeros do.
  public static func written(_ value: Double) -> String {
    if value == value.rounded(.towardZero), abs(value) < 1e15 { return String(Int64(value)) }
    let text = "\(value)"
    guard abs(value) < 1e-3, abs(value) >= 1e-9, let exponent = text.firstIndex(of: "e"),
      let power = Int(text[text.index(after: exponent)...])
    else { return text }
    // 7e-05 is 0.00007: the same digits, so the same number.
    let digits = text[..<exponent].filter(\.isNumber)
    let sign = value < 0 ? "-" : ""
    return sign + "0." + String(repeating: "0", count: -power - 1)
      + (digits.hasSuffix("0") && text.contains(".0e") ? digits.dropLast() : digits[...])
  }

  /// A number as notices show it: at least six significant digits and four decimals.
  static func shown(_ value: Double) -> String {
    var scale = 1e4
    while abs(value) * scale < 1e5, scale < 1e9 { scale *= 10 }
    let scaled = (value * scale).rounded()
    return abs(scaled) < 1e15 && scaled != 0 ? written(scaled / scale) : written(value)
  }

  /// The word that stands after a number, such as `万元`; nil for a number alone or for what is
  /// none.
  public static func word(after text: String) -> String? {
    let half = halfWidth(text)
    let word = half.drop { !($0.isLetter || "%‰".contains($0)) }
    let number = half.dropLast(word.count).filter { !$0.isWhitespace }
    return word.isEmpty || plain(withoutSeparators(number) ?? number) == nil ? nil : String(word)
  }

  /// Whether a word only counts and says nothing of what is counted: 万 and 亿, not 万元.
  public static func onlyCounts(_ word: String) -> Bool {
    ["千", "万", "十万", "百万", "千万", "亿"].contains(halfWidth(word))
  }

  /// What one of a unit is in another: 100 ha to the square kilometre; nil where the two do not
  /// measure the same.
  ///
  /// - Parameter word: As planners write it: `万元`, `亩`, `km2`.
  public static func factor(_ word: String, in unit: String) -> Double? {
    let word = halfWidth(word).lowercased().filter { !$0.isWhitespace }
    return factors(unit)[word]
  }
}

// MARK: - Words after a number

extension TypedNumber {
  /// Units and counting words by what they make of one.
  private static func factors(_ unit: String) -> [String: Double] {
    switch unit {
    case "ha":
      // 1 ha = 10,000 m2 = 15 mu.
      [
        "ha": 1, "公顷": 1, "hectare": 1, "hectares": 1, "亩": 1 / 15.0, "mu": 1 / 15.0,
        "万亩": 10_000 / 15.0, "km2": 100, "km²": 100, "平方公里": 100, "平方千米": 100, "m2": 1e-4,
        "m²": 1e-4, "平方米": 1e-4, "万平方米": 1,
      ]
    case "MCNY":
      [
        "mcny": 1, "百万元": 1, "百万": 1, "millionyuan": 1, "万元": 0.01, "万": 0.01, "亿元": 100,
        "亿": 100, "千元": 0.001, "元": 1e-6, "yuan": 1e-6, "cny": 1e-6, "千万元": 10,
      ]
    case "MCNY/ha":
      ["mcny/ha": 1, "百万元/公顷": 1, "万元/公顷": 0.01, "万元/亩": 0.15, "亿元/平方公里": 1]
    case "persons":
      ["persons": 1, "people": 1, "人": 1, "万人": 1e4, "万": 1e4, "千人": 1e3, "亿": 1e8]
    case "share": ["%": 0.01, "‰": 0.001, "percent": 0.01]
    default: [:]
    }
  }

  /// Takes a known word from the end of a text; 1 where the text ends in a digit, nil for a word
  /// that is not known.
  private static func takeEnding(_ text: inout String, unit: String) -> Double? {
    let characters = Array(text)
    // A word begins with the first letter or sign of shares that is no exponent.
    let start = characters.indices.first { place in
      let character = characters[place]
      guard character.isLetter || "%‰".contains(character) else { return false }
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      let isExponent = "eE".contains(character) && (next.isNumber || "+-".contains(next))
      return !isExponent
    }
    guard let start else { return 1 }
    let word = String(characters[start...])
    guard let factor = factor(word, in: unit) else { return nil }
    var number = String(characters[..<start])
    while number.last?.isWhitespace == true { number.removeLast() }
    text = number
    return factor
  }
}

// MARK: - Digits and signs

extension TypedNumber {
  /// The number of a text that holds sign, digits, point and exponent alone.
  static func plain(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// Full-width letters as their half-width twins, every blank as a space, every dash as a minus.
  static func halfWidth(_ text: String) -> String {
    var half = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        half.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: half.append(" ")
      case 0x2212, 0x2012...0x2015: half.append("-")
      default: half.append(scalar)
      }
    }
    let plain = String(half)
    guard let first = plain.firstIndex(where: { !$0.isWhitespace }),
      let last = plain.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(plain[first...last])
  }

  /// `1234.5` for `1,234.5`, `1 234.5` or `1'234.5`; nil where the groups are not of three.
  private static func withoutSeparators(_ text: String) -> String? {
    let separators: [Character] = [",", " ", "'", "’", "_"]
    guard let separator = separators.first(where: text.contains) else { return text }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "+" }
    guard (1...3).contains(first.count) else { return nil }
    for (place, group) in groups.enumerated().dropFirst() {
      let digits = place == groups.count - 1 ? group.prefix { $0 != "." } : group
      guard digits.count == 3 else { return nil }
    }
    return groups.joined()
  }

  /// Without the last digit, which is an error of the multiplication: 0.07 for 7 %.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite, abs(value) < 1e15, abs(value) > 1e-12 else { return value }
    var scale = 1.0
    while abs(value) * scale < 1e13 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
