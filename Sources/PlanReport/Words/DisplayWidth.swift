/// How many terminal columns a text takes: East Asian wide and fullwidth characters take two.
///
/// Combining marks and joiners take none.
/// - Source: Unicode Standard Annex 11, East Asian Width; ranges of `W` and `F`, version 15.
public func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: return 0
  case 0x20..<0x300: return 1
  // Chinese characters and their punctuation, none of which are marks.
  case 0x3001..<0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF60: return 2
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  return isWide(scalar) ? 2 : 1
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2614...0x2615,
    0x2705, 0x274C, 0x2753...0x2755, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1B000...0x1B2FB, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// A text filled with spaces up to a width; a text that is wider stays as it is.
func padded(_ text: String, to width: Int, isRight: Bool = false) -> String {
  let gap = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return isRight ? gap + text : text + gap
}

/// Lines of at most a width: broken at spaces, and inside words only where one word is too wide.
///
/// Wide characters may be broken anywhere, as Chinese is, but no line begins with its closing
/// punctuation.
public func wrapped(_ text: String, to width: Int) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return brokenLines(scalars[...], to: width).map { line in
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[line])
    return String(text)
  }
}

/// Where the lines of a text begin and end, as `wrapped` has them.
func brokenLines(_ text: ArraySlice<Unicode.Scalar>, to width: Int) -> [Range<Int>] {
  guard width > 1 else { return [text.indices] }
  var lines: [Range<Int>] = []
  /// The line that is not at its end yet, its width, and whether a space has left it already.
  var (line, used, isFull) = (text.startIndex..<text.startIndex, 0, false)
  func close() {
    if !line.isEmpty { lines.append(line) }
  }
  var place = text.startIndex
  while place < text.endIndex {
    let piece = piece(of: text, from: place)
    let own = place..<piece.end
    place = piece.end
    let isSpace = own.count == 1 && text[own.lowerBound] == " "
    if used + piece.width <= width, !isFull {
      if line.isEmpty { line = own.lowerBound..<own.lowerBound }
      if isSpace && line.isEmpty { continue }
      line = line.lowerBound..<own.upperBound
      used += piece.width
      continue
    }
    if isSpace {
      isFull = true
      continue
    }
    close()
    (line, used, isFull) = (own, piece.width, false)
    guard piece.width > width else { continue }
    (line, used) = (own.lowerBound..<own.lowerBound, 0)
    for next in own {
      let wide = displayWidth(text[next])
      if used + wide > width {
        close()
        (line, used) = (next..<next, 0)
      }
      line = line.lowerBound..<(next + 1)
      used += wide
    }
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines.map { line in
    var end = line.upperBound
    while end > line.lowerBound, text[end - 1] == " " { end -= 1 }
    return line.lowerBound..<end
  }
}

/// A space, a word or a single wide character, with the punctuation that must follow it.
private func piece(
  of text: ArraySlice<Unicode.Scalar>, from start: Int
) -> (end: Int, width: Int) {
  var end = start
  var width = 0
  while end < text.endIndex {
    let own = displayWidth(text[end])
    let standsAlone = own > 1 || text[end] == " "
    if standsAlone, end > start { break }
    end += 1
    width += own
    if standsAlone { break }
  }
  while end < text.endIndex, isClosing(text[end]) {
    end += 1
    width += 2
  }
  return (end, width)
}

private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "，", "。", "、", "；", "：", "）", "！", "？", "」", "』", "》", "％": true
  default: false
  }
}
