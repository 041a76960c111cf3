/// How many terminal columns a text takes: East Asian wide and fullwidth characters take two.
///
/// Combining marks and joiners take none.
/// - Source: Unicode Standard Annex 11, East Asian Width; ranges of `W` and `F`, version 15.
public func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

func displayWidth(_ character: Character) -> Int {
  character.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
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
  guard width > 1 else { return [text] }
  var lines: [String] = []
  var line = ""
  var used = 0
  for piece in breakable(text) {
    if used + piece.width <= width {
      if !(piece.isSpace && line.isEmpty) {
        line += piece.text
        used += piece.width
      }
      continue
    }
    if piece.isSpace { continue }
    if !line.isEmpty { lines.append(trimmedEnd(line)) }
    line = ""
    used = 0
    guard piece.width > width else {
      line += piece.text
      used = piece.width
      continue
    }
    for character in piece.text {
      let own = displayWidth(character)
      if used + own > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line.append(character)
      used += own
    }
  }
  if !line.isEmpty || lines.isEmpty { lines.append(trimmedEnd(line)) }
  return lines
}

/// A part of a text that stays on one line where it can.
private struct Piece {
  var text: Substring
  var width: Int
  var isSpace: Bool { text == " " }
}

/// Spaces, words, and single wide characters together with punctuation that follows them.
private func breakable(_ text: String) -> [Piece] {
  var pieces: [Piece] = []
  /// The word that is not at its end yet.
  var (start, width) = (text.startIndex, 0)
  func close(at end: String.Index) {
    if start < end { pieces.append(Piece(text: text[start..<end], width: width)) }
    (start, width) = (end, 0)
  }
  for place in text.indices {
    let character = text[place]
    let own = displayWidth(character)
    let isWide = own > 1
    guard character == " " || isWide else {
      width += own
      continue
    }
    let next = text.index(after: place)
    if isWide, "，。、；：）！？」』》％".contains(character) {
      if start == place, let last = pieces.popLast() {
        pieces.append(Piece(text: text[last.text.startIndex..<next], width: last.width + own))
        (start, width) = (next, 0)
      } else {
        width += own
        close(at: next)
      }
      continue
    }
    close(at: place)
    width = own
    close(at: next)
  }
  close(at: text.endIndex)
  return pieces
}

private func trimmedEnd(_ line: String) -> String {
  var line = line
  while line.hasSuffix(" ") { line.removeLast() }
  return line
}
