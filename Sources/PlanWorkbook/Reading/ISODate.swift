/// Days since 1899-12-30 of `2026-03-01`, `2026-03-01T09:30:00.5Z` or `T09:30`; nil for others.
///
/// Read by hand, so that no calendar or locale of the machine has a say. The zone is dropped, as
/// Excel does.
func serialDay(_ text: String) -> Double? {
  var rest = Substring(text)
  if rest.last == "Z" { rest.removeLast() }
  let parts = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
  guard let date = parts.first else { return nil }
  let day = date.isEmpty && parts.count == 2 ? 0 : wholeDay(date)
  guard let day else { return nil }
  guard parts.count == 2 else { return day }
  return partOfDay(parts[1]).map { day + $0 }
}

private func wholeDay(_ text: Substring) -> Double? {
  let fields = text.split(separator: "-", omittingEmptySubsequences: false)
  guard fields.count == 3, let year = number(fields[0], 4), let month = number(fields[1], 2),
    let day = number(fields[2], 2), year >= 1900, (1...12).contains(month),
    (1...daysIn(month, year)).contains(day)
  else { return nil }
  // From 1 March on, so that leap days end a year: day of the era of 400 years.
  let shifted = month > 2 ? year : year - 1
  let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear
  // The same count for 1899-12-30.
  return Double(days - 693_899)
}

private func partOfDay(_ text: Substring) -> Double? {
  let fields = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(fields.count), let hour = number(fields[0], 2),
    let minute = number(fields[1], 2), hour <= 24, minute < 60
  else { return nil }
  var second = 0.0
  if fields.count == 3 {
    let parts = fields[2].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), number(parts[0], 2) != nil,
      parts.count == 1 || (parts[1].count <= 9 && number(parts[1], parts[1].count) != nil),
      let value = Double(fields[2]), value < 61
    else { return nil }
    second = value
  }
  return (Double(hour * 3600 + minute * 60) + second) / 86_400
}

/// Exactly so many digits.
private func number(_ text: Substring, _ count: Int) -> Int? {
  guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(text)
}
