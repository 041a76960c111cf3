/// How many terminal columns a text takes: East Asian wide and fullwidth characters take two.
///
/// Combining marks and joiners take none.
/// - Source: Unicode Standard Annex 11, East Asian Width; ranges of `W` and `F`, version 15.
public func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: return 0
  case 0x20..<0x300: return 1
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
  guard width > 1 else { return [text] }
  var lines: [String] = []
  var line = ""
  for piece in breakable(text) {
    let isSpace = piece == " "
    if displayWidth(line) + displayWidth(piece) <= width {
      if !(isSpace && line.isEmpty) { line += piece }
      continue
    }
    if isSpace { continue }
    if !line.isEmpty { lines.append(trimmedEnd(line)) }
    line = ""
    for character in piece {
      if displayWidth(line) + displayWidth(String(character)) > width {
        lines.append(line)
        line = ""
      }
      line.append(character)
    }
  }
  if !line.isEmpty || lines.isEmpty { lines.append(trimmedEnd(line)) }
  return lines
}

/// Spaces, words, and single wide characters together with punctuation that follows them.
private func breakable(_ text: String) -> [String] {
  var pieces: [String] = []
  var word = ""
  for character in text {
    let isWide = displayWidth(String(character)) > 1
    if character == " " || isWide {
      if isWide, "，。、；：）！？」』》％".contains(character) {
        if word.isEmpty, let last = pieces.popLast() {
          pieces.append(last + String(character))
        } else {
          pieces.append(word + String(character))
          word = ""
        }
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      pieces.append(String(character))
    } else {
      word.append(character)
    }
  }
  if !word.isEmpty { pieces.append(word) }
  return pieces
}

private func trimmedEnd(_ line: String) -> String {
  var line = line
  while line.hasSuffix(" ") { line.removeLast() }
  return line
}
