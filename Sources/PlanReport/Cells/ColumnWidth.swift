/// The width of a text in digits of a spreadsheet's default font.
///
/// `sum of (2.1 for a wide character, 1.05 for others)`, of the widest line. In words: a Chinese
/// character is about as wide as two digits and a bit.
/// - Source: measured in LibreOffice with Carlito and Noto Sans CJK at 10 points.
public func cellWidth(_ text: String) -> Double {
  var (widest, width) = (0.0, 0.0)
  for scalar in text.unicodeScalars {
    if scalar == "\n" {
      widest = max(widest, width)
      width = 0
    } else {
      let columns = displayWidth(scalar)
      width += columns > 1 ? 2.1 : columns == 1 ? 1.05 : 0
    }
  }
  return max(widest, width)
}

/// How many lines a text needs in a column of a width, broken at words as spreadsheets do.
///
/// One digit goes to the margins; bold letters are a tenth wider.
public func lineCount(_ text: String, width: Double, isBold: Bool = false) -> Int {
  let room = max(2, Int((width - 1) / (isBold ? 1.1 : 1)))
  // No character is wider than the bytes that write it.
  if text.utf8.count <= room, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
  return Array(text.unicodeScalars).split(separator: "\n", omittingEmptySubsequences: false)
    .reduce(0) { $0 + brokenLines($1, to: room).count }
}
