/// Reads a judgement as people write it: a plain number, or a fraction such as `1/3`.
enum JudgementNumber {
  /// The number of a text; nil for anything else, division by zero included.
  static func value(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return PlainNumber.value(text)
    case 2:
      guard let above = number(parts[0]), let below = number(parts[1]), below != 0,
        (above / below).isFinite
      else { return nil }
      return above / below
    default: return nil
    }
  }

  /// Why a text is no judgement, and what to write instead.
  static func refusal(of text: String) -> (found: String, fix: String) {
    let example = "write a number or a fraction, such as 3 or 1/3"
    if isDate(text) {
      return (
        "\(quoted(text)) is a date, which spreadsheets make of fractions.",
        "write the fraction with ' before it, or as a decimal, such as 0.3333"
      )
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, number(parts[0]) != nil, let below = number(parts[1]) {
      return below == 0
        ? ("\(quoted(text)) divides by 0.", example)
        : ("\(quoted(text)) is not a finite number.", example)
    }
    let ratio = text.split(separator: ":", omittingEmptySubsequences: false)
    if ratio.count == 2, number(ratio[0]) != nil, number(ratio[1]) != nil {
      return ("\(quoted(text)) has a colon.", "write \(ratio.joined(separator: "/"))")
    }
    if parts.count > 1, text.contains(where: \.isNumber) {
      return ("\(quoted(text)) is not a fraction.", example)
    }
    // Other ways of writing a fraction: a fix that keeps some of the digits would change it.
    if text.contains(where: \.isNumber),
      text.contains(where: { "／÷⁄∕xX".contains($0) || ("¼"..."⅞").contains($0) })
    {
      return ("\(quoted(text)) is not a judgement.", example)
    }
    return PlainNumber.refusal(of: text, unit: "")
  }

  /// Whether a text can be a label: a word, not a number that is written wrong.
  static func isLabel(_ text: String) -> Bool {
    value(text) == nil && text.contains(where: \.isLetter) && !isDate(text)
  }

  private static func number(_ part: Substring) -> Double? {
    var part = part
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return PlainNumber.value(part)
  }

  /// What a spreadsheet writes for `1/3` when it takes it for a day: `3-Jan`, `1月3日`, `2026/1/3`.
  private static func isDate(_ text: String) -> Bool {
    if text.contains("月"), text.hasSuffix("日") { return true }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    if words.count == 3, numbers.count == 3 {
      return text.count { $0 == "/" } == 2 || text.count { $0 == "-" } == 2
    }
    return (2...3).contains(words.count) && numbers.count == words.count - 1
      && words.contains { months.contains(String($0)) }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
