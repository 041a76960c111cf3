import CXlsxWriter
public import PlanReport

/// Writes sheets as an Excel workbook, once their formulas are calculated.
///
/// - Throws: `FormulaProblem`, and as the writer of a `Workbook` does.
public func writeWorkbook(_ sheets: [Sheet], to path: String, created: String) throws {
  try writeWorkbook(Workbook(sheets), to: path, created: created)
}

/// Writes an Excel workbook.
///
/// Every formula stands with its result, so that programs which do not calculate show the same
/// numbers. The file appears whole or not at all. The same workbook and time give the same bytes.
///
/// - Parameters:
///   - path: An existing file is replaced.
///   - created: Time of the run in UTC, `2026-03-01T09:30:00Z`.
/// - Throws: `UnwritableFile`, `WorkbookDefect` for what a workbook must not hold.
public func writeWorkbook(_ workbook: Workbook, to path: String, created: String) throws {
  let (sheets, results) = (workbook.sheets, workbook.results)
  try WorkbookCheck(sheets, results).run()
  guard let time = unixTime(created) else { throw WorkbookDefect.created(created) }
  try requirePoint(decimalPoint())

  let target = TargetFile(path: path)
  try target.replace { draft, folder in
    try write(sheets, results, to: draft, temporaryFolder: folder, time: time)
    guard let bytes = TargetFile.bytes(of: draft) else { throw target.unwritable() }
    if let defect = WrittenWorkbook(sheets: sheets, results: results).defect(in: bytes) {
      throw UnwritableFile(
        path: path, reason: defect + "; most likely the disk is full")
    }
  }
}

/// The library writes numbers as the program's locale does; workbooks hold points.
func requirePoint(_ point: String) throws(WorkbookDefect) {
  guard point == "." else { throw .decimalPoint(point) }
}

/// Writes without looking at what was written.
func write(
  _ sheets: [Sheet], _ results: Calculation, to path: String, temporaryFolder: String, time: Int
) throws {
  let book = try XlsxBook(path: path, temporaryFolder: temporaryFolder)
  try setProperties(book.pointer, title: sheets.first, time: time)
  let formats = CellFormats(book.pointer)
  var made: [(Sheet, UnsafeMutablePointer<lxw_worksheet>)] = []
  // All sheets first: links and charts may point at later ones.
  for sheet in sheets {
    guard let worksheet = workbook_add_worksheet(book.pointer, sheet.name) else {
      throw WorkbookDefect.sheetName(sheet.name)
    }
    made.append((sheet, worksheet))
  }
  for (sheet, worksheet) in made {
    try SheetWriter(
      sheet: sheet, values: results.of(sheet.name), formats: formats, worksheet: worksheet
    ).write()
    for name in sheet.names {
      let range = name.range
      let place =
        range.first == range.last
        ? CellReference(range.first, sheet: sheet.name, isFixed: true).text
        : CellRange(range.first, range.last, sheet: sheet.name, isFixed: true).text
      try checked(
        workbook_define_name(book.pointer, name.name, "=" + place), "name '\(name.name)'")
    }
  }
  for (sheet, worksheet) in made {
    for chart in sheet.charts {
      try ChartWriter(chart: chart, workbook: book.pointer, worksheet: worksheet).write()
    }
  }
  if let visible = made.first(where: { $0.0.kind != .hidden }) {
    worksheet_activate(visible.1)
    worksheet_set_first_sheet(visible.1)
  }
  try book.close()
}

private func setProperties(
  _ workbook: UnsafeMutablePointer<lxw_workbook>, title: Sheet?, time: Int
) throws(WorkbookDefect) {
  var text = "ParkPlanner"
  if case .text(let own)? = title?.cell(CellAddress(row: 1, column: 1)).content { text = own }
  let code = cleanText(text, most: 255).withCString { title in
    "ParkPlanner".withCString { author in
      var properties = lxw_doc_properties()
      // Copied during the call, never written through.
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.author = UnsafeMutablePointer(mutating: author)
      properties.created = time_t(time)
      return workbook_set_properties(workbook, &properties)
    }
  }
  try checked(code, "document properties")
}
