import PlanReport

// What Excel enforces and the C library does not: each rule stands here once.

/// Text as a workbook may hold it.
///
/// Control characters but tab and line feed go, since XML cannot hold them; `_x0041_` is escaped,
/// since Excel would read it as "A"; what exceeds 32,767 UTF-16 units is cut.
func cleanText(_ text: String, most: Int = 32_767) -> String {
  if isPlain(text, most: most) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: scalars.append(scalar)
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: continue
    default: scalars.append(scalar)
    }
  }
  return cut(escaped(String(scalars)), to: most)
}

/// Whether a text surely stays as it is: nearly all do, looked through byte by byte.
private func isPlain(_ text: String, most: Int) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count <= most else { return false }
    var last: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x09, 0x0A: break
      // 0xEF begins U+FFFE and U+FFFF.
      case 0..<0x20, 0x7F, 0xEF: return false
      case UInt8(ascii: "x") where last == UInt8(ascii: "_"): return false
      default: break
      }
      last = byte
    }
    return true
  }
}

/// `_xHHHH_` is Excel's own escape for a character.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for position in bytes.indices {
    if isEscape(bytes, position) { result += Array("_x005F".utf8) }
    result.append(bytes[position])
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether `_xHHHH_` begins at a position.
func isEscape(_ bytes: [UInt8], _ start: Int) -> Bool {
  guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"),
    bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
  else { return false }
  return bytes[(start + 2)..<(start + 6)].allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}

/// Cuts at whole characters, so that no surrogate pair is torn apart.
private func cut(_ text: String, to most: Int) -> String {
  guard text.utf16.count > most else { return text }
  var length = 0
  var end = text.startIndex
  for index in text.indices {
    let size = text[index].utf16.count
    if length + size > most - 1 { break }
    length += size
    end = text.index(after: index)
  }
  return text[..<end] + "…"
}

/// Whether a name may stand without quotes in a formula and means no cell.
func isPlainName(_ name: String, most: Int) -> Bool {
  guard let first = name.utf8.first, name.utf8.count <= most else { return false }
  let isLetter = { (byte: UInt8) in
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
  }
  let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  guard isLetter(first), name.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) else {
    return false
  }
  let upper = name.uppercased()
  if takenNames.contains(upper) { return false }
  // All but the shortest addresses have digits.
  if upper.utf8.count > 2, !upper.utf8.contains(where: isDigit) { return true }
  return !isCellAddress(upper) && !isRowColumnAddress(upper)
}

/// What means something else to Excel already.
private let takenNames: Set<String> = [
  "HISTORY", "TRUE", "FALSE", "PRINT_AREA", "PRINT_TITLES", "CRITERIA", "DATABASE", "EXTRACT",
  "CONSOLIDATE_AREA", "SHEET_TITLE", "AUTO_OPEN", "AUTO_CLOSE",
]

/// `A1` to `XFD1048576`, also with zeros before the row.
private func isCellAddress(_ upper: String) -> Bool {
  let letters = upper.prefix { $0.isLetter }
  let digits = upper.dropFirst(letters.count)
  guard (1...3).contains(letters.count), !digits.isEmpty, let row = Int(digits) else {
    return false
  }
  let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
  return column <= 16_384 && (0...1_048_576).contains(row)
}

/// `R`, `C`, `R1`, `C2`, `R1C2`.
private func isRowColumnAddress(_ upper: String) -> Bool {
  var rest = Substring(upper)
  guard rest.first == "R" || rest.first == "C" else { return false }
  if rest.first == "R" { rest = rest.dropFirst().drop { $0.isNumber } }
  if rest.first == "C" { rest = rest.dropFirst().drop { $0.isNumber } }
  return rest.isEmpty
}

/// Why Excel would not read a formula, or nil.
func formulaDefect(_ expression: Expression) -> String? {
  // Printing is dear; what cannot come near the limit is not measured.
  if mostCharacters(expression) > 8_192 {
    let length = expression.formula.utf16.count
    if length > 8_192 { return "it is \(length) characters long; Excel reads 8,192" }
  }
  return defect(of: expression, depth: 0)
}

/// As many characters as a formula can have at most, without printing it.
private func mostCharacters(_ expression: Expression) -> Int {
  switch expression {
  case .number: 28
  case .text(let text): 2 * text.utf8.count + 2
  case .cell(let reference): (reference.sheet?.utf8.count ?? 0) + 14
  case .range(let range): (range.sheet?.utf8.count ?? 0) + 26
  case .name(let name): name.utf8.count
  case .combined(let left, _, let right): mostCharacters(left) + mostCharacters(right) + 6
  case .call(_, let arguments): arguments.reduce(14) { $0 + mostCharacters($1) + 1 }
  case .count: 160
  }
}

private func defect(of expression: Expression, depth: Int) -> String? {
  if depth > 64 { return "it nests deeper than 64 levels" }
  switch expression {
  case .number(let value): return numberDefect(value)
  case .text(let text):
    if text.utf16.count > 255 { return "it holds a text longer than 255 characters" }
    return cleanText(text) == text
      ? nil : "it holds a text with control characters or an escape such as _x0041_"
  case .cell(let reference): return defect(of: [reference.address], on: reference.sheet)
  case .range(let range): return defect(of: [range.first, range.last], on: range.sheet)
  // A table's `[@column]` is no name either: it has no meaning outside the table.
  case .name(let name):
    return isPlainName(name, most: 100) ? nil : "'\(name)' is no name of a cell"
  case .count: return nil
  case .combined(let left, _, let right):
    return defect(of: left, depth: depth) ?? defect(of: right, depth: depth)
  case .call(let function, let arguments):
    if arguments.count > 255 { return "\(function.rawValue) has more than 255 arguments" }
    for argument in arguments {
      if let defect = defect(of: argument, depth: depth + 1) { return defect }
    }
    return nil
  }
}

private func defect(of addresses: [CellAddress], on sheet: String?) -> String? {
  if let sheet, !isPlainName(sheet, most: 31) { return "'\(sheet)' is no name of a sheet" }
  for address in addresses
  where !(1...1_048_576).contains(address.row) || !(1...16_384).contains(address.column) {
    return "row \(address.row), column \(address.column) is outside a sheet"
  }
  return nil
}

/// Why no cell holds a number, or nil.
///
/// The library writes `NAN` and `INF`, which Excel calls damage, and rounds the largest numbers of
/// all to what reads back as infinite; Excel itself ends at 9.99999999999999E307.
func numberDefect(_ number: Double) -> String? {
  if number.isNaN { return "it holds a number that is none" }
  if !number.isFinite { return "it holds a number that is not finite" }
  return abs(number) > 9.99999999999999e307 ? "it holds a number beyond 1E308" : nil
}
