import PlanReport

/// The header of a planner's own column: what it is called, and the unit that stands with it.
///
/// `负债（万元）`, `Debt [million yuan]` and `Debt, 万元` all name a column and its unit.
struct ListHeader: Hashable {
  var name: String
  /// As it stands; nil where none does.
  var unit: String?

  init(_ text: String) {
    let whole = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    name = whole
    for (open, close) in [("（", "）"), ("(", ")"), ("[", "]"), ("【", "】")] {
      guard let start = whole.range(of: open), let end = whole.range(of: close),
        start.upperBound <= end.lowerBound
      else { continue }
      name = (whole[..<start.lowerBound] + " " + whole[end.upperBound...]).description.trimmed
      unit = String(whole[start.upperBound..<end.lowerBound]).trimmed
      return
    }
    for separator: Character in ["/", "，", ",", "：", ":"] {
      guard let place = whole.lastIndex(of: separator) else { continue }
      name = String(whole[..<place]).trimmed
      unit = String(whole[whole.index(after: place)...]).trimmed
      return
    }
  }

  /// The names under which a header may be known: without the unit first, then as it stands.
  func names(_ text: String) -> [String] {
    name == text ? [name] : [name, text]
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
