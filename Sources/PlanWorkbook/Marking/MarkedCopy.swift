public import PlanReport

/// What is wrong with a cell of a workbook, to be said in the workbook itself.
public struct CellMark: Hashable, Sendable {
  public var sheet: String
  /// In merged cells, any of them: the mark goes to the first, which is the one that shows.
  public var address: CellAddress
  /// Shown while the pointer is on the cell.
  public var comment: String

  public init(sheet: String, address: CellAddress, comment: String) {
    self.sheet = sheet
    self.address = address
    self.comment = comment
  }
}

/// A copy of a workbook in which cells stand out in red, each with a comment.
///
/// Marked cells keep their values, number formats, fonts and borders; cells that are not there are
/// made. Comments that a cell has stay, the new one follows. The properties say that this program
/// saved it; all else is as it was. The same workbook and marks give the same bytes.
///
/// - Throws: `WorkbookRefusal` where the workbook cannot be read, or names no sheet of a mark.
public func markedCopy(
  of bytes: [UInt8], marks: [CellMark]
) throws(WorkbookRefusal) -> [UInt8] {
  let read = try readWorkbook(bytes)
  if marks.isEmpty { return bytes }
  var copy = MarkedParts(try WorkbookParts(ZipArchive(bytes)))
  let bySheet = Dictionary(grouping: marks, by: \.sheet)
  for name in bySheet.keys.sorted() {
    guard let sheet = read.sheets.first(where: { $0.name == name }) else {
      throw .content(part: copy.parts.book.name, reason: "it has no sheet '\(name)' to be marked")
    }
    let comments = Dictionary(grouping: bySheet[name] ?? []) { mark in
      sheet.mergedRange(row: mark.address.row, column: mark.address.column)?.first ?? mark.address
    }
    try copy.mark(name, comments.mapValues { $0.map(\.comment).joined(separator: "\n") })
  }
  try copy.sign()
  return try copy.packed()
}
