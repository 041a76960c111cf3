import CXlsxWriter
import PlanReport

/// Writes one sheet into a workbook of the library, every return code checked.
struct SheetWriter {
  let sheet: Sheet
  let values: Calculation.SheetValues
  let formats: CellFormats
  let worksheet: UnsafeMutablePointer<lxw_worksheet>

  func write() throws(WorkbookDefect) {
    try setColumns()
    for (row, line) in sheet.rows.enumerated() {
      try setRow(row, line)
      for (column, cell) in line.cells.enumerated() { try write(cell, row, column) }
    }
    try setHighlights()
    for validation in sheet.validations {
      try ValidationWriter(validation: validation, sheet: sheet.name, worksheet: worksheet).write()
    }
    if sheet.isProtected { protect() }
    try setPage()
  }

  /// Filters, sorting and column widths stay usable.
  private func protect() {
    var options = lxw_protection()
    options.autofilter = 1
    options.sort = 1
    options.format_columns = 1
    worksheet_protect(worksheet, nil, &options)
  }

  private func setColumns() throws(WorkbookDefect) {
    for (column, settings) in sheet.columns.enumerated() {
      let column = UInt16(column)
      try checked(
        worksheet_set_column(worksheet, column, column, max(1, settings.width), nil),
        "column width on sheet '\(sheet.name)'")
    }
  }

  private func setRow(_ row: Int, _ line: Sheet.Row) throws(WorkbookDefect) {
    guard line.height != nil || line.isHidden else { return }
    var options = lxw_row_col_options(hidden: line.isHidden ? 1 : 0, level: 0, collapsed: 0)
    try checked(
      worksheet_set_row_opt(worksheet, UInt32(row), line.height ?? 15, nil, &options),
      "row height on sheet '\(sheet.name)'")
  }

  private func write(_ cell: Cell, _ row: Int, _ column: Int) throws(WorkbookDefect) {
    let place = CellAddress(row: row + 1, column: column + 1)
    let result = { values[row, column] }
    let row = UInt32(row)
    let column = UInt16(column)
    if cell.content == .blank, cell.look == .plain, cell.status == nil { return }
    let format = try formats.format(of: cell)
    let what = { "cell \(sheet.name)!\(place.text)" }
    switch cell.content {
    case .blank:
      try checked(worksheet_write_blank(worksheet, row, column, format), what())
    case .text(let text):
      try checked(
        worksheet_write_string(worksheet, row, column, cleanText(text), format), what())
    case .number(let number):
      try checked(worksheet_write_number(worksheet, row, column, number, format), what())
    case .formula(let expression):
      try write(expression, result(), row, column, place, format)
    case .link(let text, let target):
      try checked(
        worksheet_write_url_opt(
          worksheet, row, column, "internal:'\(target)'!A1", format, cleanText(text, most: 255),
          nil), what())
    }
  }

  /// A formula goes with its result, or not at all.
  private func write(
    _ expression: Expression, _ result: CellValue, _ row: UInt32, _ column: UInt16,
    _ place: CellAddress,
    _ format: UnsafeMutablePointer<lxw_format>
  ) throws(WorkbookDefect) {
    let what = { "cell \(sheet.name)!\(place.text)" }
    switch result {
    case .number(let number):
      if let reason = numberDefect(number) {
        throw .formula(sheet: sheet.name, cell: place.text, reason: "as its result " + reason)
      }
      try checked(
        worksheet_write_formula_num(
          worksheet, row, column, expression.formula, format, number), what())
    case .text(let text):
      try checked(
        worksheet_write_formula_str(
          worksheet, row, column, expression.formula, format, cleanText(text)), what())
    case .blank:
      // A formula that takes over a blank shows 0.
      try checked(
        worksheet_write_formula_num(worksheet, row, column, expression.formula, format, 0),
        what())
    case .truth:
      throw .formula(
        sheet: sheet.name, cell: place.text, reason: "it ends in true or false")
    }
  }

  private func setHighlights() throws(WorkbookDefect) {
    for highlight in sheet.highlights {
      var rule = lxw_conditional_format()
      switch highlight.rule {
      case .condition(let expression, let look):
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.format = try formats.highlight(look)
        try set(&rule, highlight.range, expression.formula)
      case .colourScale:
        rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
        try set(&rule, highlight.range, "")
      case .dataBar:
        rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
        rule.bar_color = 0x9DC3E6
        rule.bar_negative_color = 0xF4B183
        rule.bar_solid = 1
        rule.data_bar_2010 = 1
        try set(&rule, highlight.range, "")
      }
    }
  }

  private func set(
    _ rule: inout lxw_conditional_format, _ range: CellRange, _ formula: String
  ) throws(WorkbookDefect) {
    let code = formula.withCString { text in
      // The library copies the text during the call and does not write through the pointer.
      rule.value_string = formula.isEmpty ? nil : UnsafeMutablePointer(mutating: text)
      return worksheet_conditional_format_range(
        worksheet, UInt32(range.first.row - 1), UInt16(range.first.column - 1),
        UInt32(range.last.row - 1), UInt16(range.last.column - 1), &rule)
    }
    rule.value_string = nil
    try checked(code, "highlighting on sheet '\(sheet.name)'")
  }

  private func setPage() throws(WorkbookDefect) {
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if sheet.isPortrait {
      worksheet_set_portrait(worksheet)
    } else {
      worksheet_set_landscape(worksheet)
    }
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6)
    if sheet.fitsOnePage { worksheet_center_horizontally(worksheet) }
    worksheet_fit_to_pages(
      worksheet, sheet.fitsOnePage ? 1 : UInt16(clamping: sheet.pagesWide),
      sheet.fitsOnePage ? 1 : 0)
    worksheet_set_tab_color(worksheet, sheet.kind.tabColour)
    try checked(
      worksheet_set_footer(worksheet, "&L&F&C&A&R&P / &N"), "footer of sheet '\(sheet.name)'")
    if let rows = sheet.repeatedRows {
      try checked(
        worksheet_repeat_rows(
          worksheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1)),
        "repeated rows of sheet '\(sheet.name)'")
    }
    if sheet.repeatedColumns > 0, sheet.pagesWide > 1 {
      try checked(
        worksheet_repeat_columns(worksheet, 0, UInt16(clamping: sheet.repeatedColumns - 1)),
        "repeated columns of sheet '\(sheet.name)'")
    }
    if let freeze = sheet.freeze {
      worksheet_freeze_panes(worksheet, UInt32(freeze.row - 1), UInt16(freeze.column - 1))
    }
    if let filter = sheet.filter {
      try checked(
        worksheet_autofilter(
          worksheet, UInt32(filter.first.row - 1), UInt16(filter.first.column - 1),
          UInt32(filter.last.row - 1), UInt16(filter.last.column - 1)),
        "filter of sheet '\(sheet.name)'")
    }
    if sheet.kind == .hidden { worksheet_hide(worksheet) }
  }
}

extension Sheet.Kind {
  /// Amber inputs, grey calculations, green results.
  fileprivate var tabColour: lxw_color_t {
    switch self {
    case .cover: 0x1F3864
    case .input: 0xFFC000
    case .calculation: 0x7F7F7F
    case .output: 0x00B050
    case .hidden: 0xD9D9D9
    }
  }
}
