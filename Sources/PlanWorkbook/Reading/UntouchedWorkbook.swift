/// Whether a file is a workbook that this program wrote and that nothing has saved since, so that
/// writing over it loses nobody's work.
///
/// Whatever saves a workbook writes the part with the file's properties anew: Excel with the user's
/// name and the time, LibreOffice and openpyxl with the old ones at times, but in an order and with
/// names of their own. So that part must stand as this program writes it, to the letter.
///
/// - Source: ECMA-376 part 2, 8.3.4: `creator`, `lastModifiedBy`, `created` and `modified`.
public func isUntouchedWorkbook(_ bytes: [UInt8]) -> Bool {
  guard let archive = try? ZipArchive(bytes), let name = (try? coreName(in: archive)) ?? nil,
    let entry = archive.entry(name), entry.size < 100_000,
    let part = try? archive.unpacked(entry)
  else { return false }
  let text = String(decoding: part, as: UTF8.self)
  guard let time = text.firstMatch(of: /created xsi:type="dcterms:W3CDTF">([0-9TZ:-]{10,30})</)
  else { return false }
  let created =
    "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(time.1)</dcterms:created>"
  let modified =
    "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(time.1)</dcterms:modified>"
  let start = "<dc:creator>ParkPlanner</dc:creator>"
  let end = "</cp:coreProperties>"
  // As libxlsxwriter ends the part for plans and templates, and `BulkParts` for long tables.
  return [
    "\(start)<cp:lastModifiedBy>ParkPlanner</cp:lastModifiedBy>\(created)\(modified)\(end)",
    start + created + end,
  ].contains { text.trimmed.hasSuffix($0) }
}

/// The name of the part that says who made and who saved a file, and when; nil where there is none.
func coreName(in archive: ZipArchive) throws(WorkbookRefusal) -> String? {
  try archive.relationships(of: "").first { $0.kind == "core-properties" }?.target
}
