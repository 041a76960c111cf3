import PlanReport

/// Refuses whatever Excel would not open, before a byte is written.
struct WorkbookCheck {
  let sheets: [Sheet]
  let results: Calculation

  init(_ sheets: [Sheet], _ results: Calculation) {
    self.sheets = sheets
    self.results = results
  }

  func run() throws(WorkbookDefect) {
    try checkNames()
    for sheet in sheets {
      try checkCells(sheet)
      try checkHighlights(sheet)
      try checkValidations(sheet)
      for chart in sheet.charts { try check(chart, on: sheet) }
    }
  }

  private func checkNames() throws(WorkbookDefect) {
    guard sheets.contains(where: { $0.kind != .hidden }) else { throw .noSheet }
    var sheetNames: Set<String> = []
    var cellNames: Set<String> = []
    for sheet in sheets {
      guard isPlainName(sheet.name, most: 31) else { throw .sheetName(sheet.name) }
      guard sheetNames.insert(sheet.name.lowercased()).inserted else {
        throw .duplicateSheetName(sheet.name)
      }
      for name in sheet.names {
        guard isPlainName(name.name, most: 100) else { throw .definedName(name.name) }
        guard cellNames.insert(name.name.lowercased()).inserted else {
          throw .duplicateDefinedName(name.name)
        }
      }
    }
  }

  private func checkCells(_ sheet: Sheet) throws(WorkbookDefect) {
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    guard sheet.rows.count <= 1_048_576, width <= 16_384, sheet.columns.count <= 16_384 else {
      throw .tooLarge(sheet: sheet.name, rows: sheet.rows.count, columns: width)
    }
    var links = 0
    for (row, line) in sheet.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        var address: String { CellAddress(row: row + 1, column: column + 1).text }
        switch cell.content {
        case .blank, .text: break
        case .number(let number):
          if let reason = numberDefect(number) ?? dateDefect(number, cell.format) {
            throw .number(sheet: sheet.name, cell: address, reason: reason)
          }
        case .formula(let expression):
          if let reason = formulaDefect(expression) {
            throw .formula(sheet: sheet.name, cell: address, reason: reason)
          }
        case .link(_, let target):
          links += 1
          guard sheets.contains(where: { $0.name == target && $0.kind != .hidden }) else {
            throw .brokenLink(sheet: sheet.name, cell: address, target: target)
          }
        }
      }
    }
    guard links <= 65_530 else { throw .tooManyLinks(sheet: sheet.name, count: links) }
  }

  /// Days are counted from 1900, the year that Excel takes for a leap year: only from 1 March on do
  /// all programs agree. 2,958,465 is the last day of 9999.
  private func dateDefect(_ number: Double, _ format: Cell.NumberFormat) -> String? {
    guard format == .date else { return nil }
    let isDay = number == number.rounded(.down) && (61...2_958_465).contains(number)
    return isDay ? nil : "\(number) is no day from 1900-03-01 to 9999-12-31"
  }

  private func checkHighlights(_ sheet: Sheet) throws(WorkbookDefect) {
    for highlight in sheet.highlights {
      guard case .condition(let condition, _) = highlight.rule else { continue }
      if let reason = formulaDefect(condition) {
        throw .formula(sheet: sheet.name, cell: highlight.range.text, reason: reason)
      }
    }
  }

  /// Rules that Excel would drop or repair, and lists that draw on nothing.
  private func checkValidations(_ sheet: Sheet) throws(WorkbookDefect) {
    func refuse(_ validation: Validation, _ reason: String) -> WorkbookDefect {
      .validation(sheet: sheet.name, range: validation.range.text, reason: reason)
    }
    var taken: Set<CellAddress> = []
    for validation in sheet.validations {
      let cells = validation.range.addresses
      guard !cells.isEmpty, validation.range.sheet == nil else {
        throw refuse(validation, "it must cover cells of its own sheet")
      }
      for cell in cells where !taken.insert(cell).inserted {
        throw refuse(validation, "\(cell.text) has another rule already")
      }
      for text in [validation.hint, validation.error] where text.utf16.count > 255 {
        throw refuse(validation, "a text is \(text.utf16.count) characters long; Excel reads 255")
      }
      switch validation.rule {
      case .list(let name):
        guard let holder = sheets.first(where: { $0.names.contains { $0.name == name } }) else {
          throw refuse(validation, "the list '\(name)' is no named range of this workbook")
        }
        guard holder.kind == .hidden else {
          throw refuse(validation, "the list '\(name)' must stand on a hidden sheet")
        }
      case .decimal(let least, let most):
        guard [least, most].allSatisfy({ $0?.isFinite != false }),
          least ?? -.infinity <= most ?? .infinity
        else { throw refuse(validation, "its least number is above its largest") }
      case .whole(let least, let most):
        guard least ?? .min <= most ?? .max else {
          throw refuse(validation, "its least number is above its largest")
        }
      case .condition(let condition):
        if let reason = formulaDefect(condition) { throw refuse(validation, reason) }
        guard condition.formula.utf16.count <= 255 else {
          throw refuse(validation, "its formula is longer than 255 characters")
        }
      }
    }
  }

  /// Series must point at cells written as numbers: programs that draw from what is stored would
  /// show formula cells as zero.
  private func check(_ chart: Chart, on sheet: Sheet) throws(WorkbookDefect) {
    func refuse(_ series: String, _ reason: String) -> WorkbookDefect {
      .chartValues(sheet: sheet.name, chart: chart.title, series: series, reason: reason)
    }
    guard !chart.series.isEmpty else { throw refuse("", "the chart has no series") }
    for series in chart.series {
      for range in [series.categories, series.values] {
        guard let name = range.sheet, let holder = sheets.first(where: { $0.name == name })
        else { throw refuse(series.name, "\(range.text) names no sheet of this workbook") }
        guard !range.addresses.isEmpty else { throw refuse(series.name, "its range is empty") }
        for address in range.addresses {
          if case .formula = holder.cell(address).content {
            throw refuse(series.name, "\(name)!\(address.text) holds a formula")
          }
        }
      }
      let values = results.values(series.values, in: sheet.name)
      for value in values where value != .blank && value.number?.isFinite != true {
        throw refuse(series.name, "\(series.values.text) holds something that is not a number")
      }
      guard values.contains(where: { $0 != .blank }) || chart.series.count > 1 else {
        throw refuse(series.name, "\(series.values.text) holds no number")
      }
    }
  }
}
