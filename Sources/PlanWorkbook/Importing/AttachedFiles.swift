public import PlanReport

extension ReadWorkbook {
  /// The files that a workbook of a run carries; nil where it carries none, or where its hidden
  /// sheet `_Files` is no longer whole.
  public var attachedFiles: [AttachedFile]? {
    guard let sheet = sheet(named: FilesSheet.name),
      let keys = TableSheet.rowOfKeys(in: sheet)
    else { return nil }
    var columns: [String: Int] = [:]
    for cell in sheet.rows.first(where: { $0.number == keys }).map(Array.init) ?? [] {
      if let key = cell.value.text { columns[key] = cell.address.column }
    }
    guard let file = columns["file"], let line = columns["line"], let part = columns["part"],
      let form = columns["form"], let end = columns["end"], let text = columns["text"]
    else { return nil }
    var pieces: [FilesSheet.Piece] = []
    for row in sheet.rows where row.number > keys {
      guard let name = row.value(file).text,
        let number = row.value(line).number.flatMap({ Int(exactly: $0) }),
        let part = row.value(part).number.flatMap({ Int(exactly: $0) })
      else { return nil }
      pieces.append(
        FilesSheet.Piece(
          file: name, line: number, part: part, form: row.value(form).text ?? "",
          end: row.value(end).text ?? "", text: row.value(text).text ?? ""))
    }
    return pieces.isEmpty ? nil : FilesSheet.files(from: pieces)
  }

  /// Whether the workbook was written for a run.
  public var isOfRun: Bool {
    MetaFacts(self).text("fingerprint") != nil || sheet(named: FilesSheet.name) != nil
  }

  /// What the hidden sheet `_Meta` says, such as `fingerprint` or `language`; nil where it does
  /// not.
  public func fact(_ key: String) -> String? { MetaFacts(self).text(key) }
}
