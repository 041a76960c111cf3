import PlanReport

/// Reads a workbook back right after it was written and holds it against what was to be written.
///
/// The library reports success when the disk for its temporary parts runs full and a sheet is cut
/// off in the middle; only reading back shows it.
struct WrittenWorkbook {
  let sheets: [Sheet]

  /// Why the file is not whole, or nil.
  func defect(in bytes: [UInt8]) -> String? {
    let archive: ZipArchive
    do {
      archive = try ZipArchive(bytes)
    } catch {
      return error.reason
    }
    for entry in archive.entries where !endsItsRoot(entry.bytes) {
      return "part '\(entry.name)' is cut off"
    }
    let names = Set(archive.entries.map(\.name))
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]
    where !names.contains(name) { return "part '\(name)' is missing" }
    for (position, sheet) in sheets.enumerated() {
      let name = "xl/worksheets/sheet\(position + 1).xml"
      guard let entry = archive.entries.first(where: { $0.name == name }) else {
        return "sheet '\(sheet.name)' is missing"
      }
      let found = count(of: Array("<c r=".utf8), in: entry.bytes)
      let expected = cellCount(sheet)
      if found != expected {
        return "sheet '\(sheet.name)' has \(found) cells instead of \(expected)"
      }
    }
    return nil
  }

  /// Cells that are written: blanks without a look of their own are not.
  private func cellCount(_ sheet: Sheet) -> Int {
    sheet.rows.reduce(0) { sum, row in
      sum + row.cells.count { $0.content != .blank || $0.look != .plain || $0.status != nil }
    }
  }

  /// Whether the last tag closes the first element (or is it).
  private func endsItsRoot(_ bytes: [UInt8]) -> Bool {
    let text = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard let last = text.lastIndex(where: { $0 > 0x20 }), text[last] == UInt8(ascii: ">") else {
      return false
    }
    guard let root = rootName(text) else { return false }
    let closing = Array("</".utf8) + root + [UInt8(ascii: ">")]
    return text[...last].suffix(closing.count).elementsEqual(closing)
      || isSingleElement(text, last)
  }

  /// The root alone, after the XML declaration.
  private func isSingleElement(_ text: ArraySlice<UInt8>, _ last: Int) -> Bool {
    text[...last].suffix(2).elementsEqual(Array("/>".utf8))
      && count(of: [UInt8(ascii: "<")], in: Array(text)) == 2
  }

  private func rootName(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var position = text.startIndex
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")),
      start + 1 < text.endIndex
    {
      if text[start + 1] == UInt8(ascii: "?") || text[start + 1] == UInt8(ascii: "!") {
        position = start + 2
        continue
      }
      return Array(
        text[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != UInt8(ascii: "/") })
    }
    return nil
  }

  private func count(of pattern: [UInt8], in bytes: [UInt8]) -> Int {
    guard let first = pattern.first, bytes.count >= pattern.count else { return 0 }
    var found = 0
    for position in 0...(bytes.count - pattern.count)
    where bytes[position] == first
      && bytes[position..<(position + pattern.count)].elementsEqual(pattern)
    {
      found += 1
    }
    return found
  }
}
