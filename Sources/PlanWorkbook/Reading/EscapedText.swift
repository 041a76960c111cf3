/// Text as shown: `_x000D_` and the like become the characters that they stand for.
///
/// Emoji may come as two escapes, one for each UTF-16 unit.
func unescaped(_ text: [UInt8]) -> [UInt8] {
  guard let start = text.firstIndex(of: UInt8(ascii: "_")),
    let first = text.indices[start...].first(where: { isEscape(text, $0) })
  else { return text }
  var result = Array(text[..<first])
  var units: [UInt16] = []
  var position = first
  while position < text.count {
    if isEscape(text, position) {
      let digits = String(decoding: text[(position + 2)..<(position + 6)], as: UTF8.self)
      units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
      position += 7
      continue
    }
    result += String(decoding: units, as: UTF16.self).utf8
    units.removeAll()
    result.append(text[position])
    position += 1
  }
  return result + String(decoding: units, as: UTF16.self).utf8
}
