/// Seconds since 1970 of a UTC time such as `2026-03-01T09:30:00Z`; nil where it is no time.
///
/// Read by hand, so that no calendar or locale of the machine has a say.
func unixTime(_ text: String) -> Int? {
  let bytes = Array(text.utf8)
  guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z") else { return nil }
  let separators: [(Int, Character)] = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")]
  for (position, character) in separators
  where Character(UnicodeScalar(bytes[position])) != character { return nil }
  // Fractions of a second are dropped: the file format knows whole seconds.
  guard bytes.count == 20 || bytes[19] == UInt8(ascii: ".") else { return nil }
  func number(_ range: Range<Int>) -> Int? {
    var value = 0
    for byte in bytes[range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }
  guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
    let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
    year >= 1970, (1...12).contains(month), (1...daysIn(month, year)).contains(day),
    hour < 24, minute < 60, second < 60
  else { return nil }
  return ((daysBefore(year, month) + day - 1) * 24 + hour) * 3600 + minute * 60 + second
}

func isLeap(_ year: Int) -> Bool {
  year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
}

func daysIn(_ month: Int, _ year: Int) -> Int {
  switch month {
  case 2: isLeap(year) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Days from 1970-01-01 to the first of a month.
private func daysBefore(_ year: Int, _ month: Int) -> Int {
  let years = (1970..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
  return (1..<month).reduce(years) { $0 + daysIn($1, year) }
}
