extension PlainTable {
  /// The table as a CSV file.
  ///
  /// - Parameter keepsLines: Puts blank lines between rows so that each begins on its own `line`,
  ///   where rows above it are not too long for that: then messages about the file name lines of
  ///   the place that the table was taken from.
  /// - Returns: The file, and the line on which each row begins.
  public func csv(keepsLines: Bool = false) -> (bytes: [UInt8], lines: [Int]) {
    var text = CSVText(header)
    var bytes = text.takeBytes()
    var line = 1 + bytes.count { $0 == Byte.lineFeed }
    var lines: [Int] = []
    for row in rows {
      while keepsLines, line < row.line {
        bytes.append(Byte.lineFeed)
        line += 1
      }
      lines.append(line)
      text.append(row.cells)
      let own = text.takeBytes()
      line += own.count { $0 == Byte.lineFeed }
      bytes += own
    }
    return (bytes, lines)
  }
}
