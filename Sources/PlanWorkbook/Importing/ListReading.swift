public import ParkModel
import PlanReport

/// A planner's own list of parks: a row of headers in either language, a row for each park below.
///
/// Headers may carry units; numbers are converted to those of the format. What becomes of each
/// column is kept to be shown, for nothing is taken over in silence.
public struct ListReading: Sendable {
  public private(set) var columns: [ListColumn] = []
  /// The table of parks; nil where no row of headers is found.
  public private(set) var parks: ImportedFile?
  public private(set) var problems: [InputProblem] = []
  /// A sentence each.
  public private(set) var notices: [String] = []
  private let path: String
  /// Empty for a CSV file.
  private var sheetName = ""

  static let file = "parks.csv"
  /// More problems than anyone mends at once.
  static let mostProblems = 1_000

  /// - Parameters:
  ///   - path: Of the workbook or CSV file as the planner typed it, for messages.
  ///   - isCSV: Whether there are rows of a file only, and no sheets to name.
  public init(_ workbook: ReadWorkbook, path: String, isCSV: Bool) {
    self.path = path
    guard let (sheet, header) = Self.bestHeader(in: workbook) else {
      problems.append(
        InputProblem(
          workbook: path,
          found: "no row of headers is found that names at least two columns of a list of parks.",
          fix: "give each column a header, such as 园区名称, 地区, 负债（万元） or Name, Region, Debt "
            + "(MCNY)"))
      return
    }
    sheetName = isCSV ? "" : sheet.name
    columns = Self.columns(of: header)
    refuseUnknownUnits()
    refuseDoubled()
    guard problems.isEmpty else { return }
    refuseMissingUnits(unitsLine: Self.unitsLine(of: sheet, above: header.number))
    guard problems.isEmpty else { return }
    read(sheet, from: header.number)
    if !isCSV { notices += workbook.importNotices(of: [sheet.name]) }
  }
}

// MARK: - Headers

extension ListReading {
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for words in ColumnWords.parks {
      for name in [words.column, words.name.english, words.name.chinese] + words.synonyms
      where names[plainName(name)] == nil {
        names[plainName(name)] = words.column
      }
    }
    return names
  }()

  private static func key(of header: String) -> String? {
    ListHeader(header).names(header).lazy.compactMap { names[plainName($0)] }.first
  }

  /// The row of the first sheets that names most columns; at least two.
  private static func bestHeader(in workbook: ReadWorkbook) -> (ReadSheet, ReadRow)? {
    var best: (sheet: ReadSheet, row: ReadRow, count: Int)?
    for sheet in workbook.sheets where !sheet.isHidden {
      for row in sheet.rows.prefix(TableSheet.searchedRows) {
        let count = Set(row.compactMap { $0.value.text.flatMap(key) }).count
        if count >= 2, count > best?.count ?? 0 { best = (sheet, row, count) }
      }
    }
    return best.map { ($0.sheet, $0.row) }
  }

  private static func columns(of header: ReadRow) -> [ListColumn] {
    header.compactMap { cell in
      guard let text = cell.value.text, !text.trimmed.isEmpty else { return nil }
      var column = ListColumn(header: shown(text.trimmed), number: cell.address.column)
      let parsed = ListHeader(text)
      column.key = key(of: text)
      guard let key = column.key else {
        guard !["序号", "no.", "no", "#"].contains(plainName(text)) else { return column }
        column.nearest = nearestName(to: parsed.name.lowercased(), among: namesForGuessing)
        return column
      }
      let unit = ColumnWords.unit(of: key)
      if names[plainName(text)] == nil, !unit.isEmpty, let word = parsed.unit {
        column.unit = word
        column.factor = TypedNumber.factor(word, in: unit) ?? .nan
      }
      return column
    }
  }

  private static let namesForGuessing = ColumnWords.parks.flatMap {
    [$0.column, $0.name.english.lowercased(), $0.name.chinese] + $0.synonyms
  }

  private mutating func refuseUnknownUnits() {
    for column in columns {
      guard column.factor.isNaN, let key = column.key, let word = column.unit else { continue }
      report(
        column, row: nil,
        "'\(word)' is no unit that can be converted to \(ColumnWords.unit(of: key)).",
        ColumnWords.unit(of: key) == "MCNY"
          ? "write 元, 万元, 百万元 or 亿元 into the header"
          : "write a unit such as \(ColumnWords.unit(of: key)) into the header")
    }
  }

  private mutating func refuseDoubled() {
    var seen: [String: ListColumn] = [:]
    for column in columns {
      guard let key = column.key else { continue }
      if let first = seen[key] {
        report(
          column, row: nil,
          "columns \(first.letters) (\(first.header)) and \(column.letters) both "
            + "become '\(key)'.",
          "give one of them another header")
      } else {
        seen[key] = column
      }
    }
  }

  /// The line above the headers that names units for all of them: `单位：亿元、亩`.
  private static func unitsLine(of sheet: ReadSheet, above header: Int) -> String? {
    for row in sheet.rows where row.number < header {
      for cell in row {
        guard let text = cell.value.text?.trimmed.lowercased() else { continue }
        let words = text.drop { "（(".contains($0) }
        if words.hasPrefix("单位") || words.hasPrefix("unit") { return shown(text) }
      }
    }
    return nil
  }

  /// A header without a unit is read in the unit of the format: not where the list says elsewhere
  /// that units are others, for that would be wrong by a hundred times.
  private mutating func refuseMissingUnits(unitsLine: String?) {
    for column in columns {
      guard let key = column.key, column.unit == nil, plainName(column.header) != plainName(key)
      else { continue }
      let unit = ColumnWords.unit(of: key)
      guard ["MCNY", "ha"].contains(unit) else { continue }
      let other = columns.first {
        $0.unit != nil && $0.factor != 1 && $0.key.map(ColumnWords.unit(of:)) == unit
      }
      let found: String
      if let unitsLine {
        found = "the header names no unit, and a line above says '\(unitsLine)'."
      } else if let other {
        found =
          "the header names no unit, and '\(other.header)' beside it has another than \(unit)."
      } else {
        continue
      }
      let example = "\(ListHeader(column.header).name)（\(unit == "ha" ? "亩" : "万元")）"
      report(column, row: nil, found, "write the unit into the header, such as \(example)")
    }
  }

  private mutating func report(
    _ column: ListColumn, row: Int?, _ found: String, _ fix: String
  ) {
    if sheetName.isEmpty {
      problems.append(
        InputProblem(file: path, row: row, field: column.header, found: found, fix: fix))
    } else {
      problems.append(
        InputProblem(
          workbook: path, sheet: sheetName,
          cell: row.map { CellAddress(row: $0, column: column.number).text } ?? column.letters,
          field: column.header, found: found, fix: fix))
    }
  }
}

// MARK: - Rows

extension ListReading {
  private mutating func read(_ sheet: ReadSheet, from header: Int) {
    var reading = CellReading(sheet: sheet.name)
    let used = columns.filter { $0.key != nil }
    var rows: [[String]] = []
    var numbers: [Int] = []
    for row in sheet.rows where row.number > header {
      if used.allSatisfy({ row.value($0.number) == .blank }) { continue }
      if let total = Self.totalName(in: row) {
        notices.append("row \(row.number) (\(total)) sums up others and is not read.")
        continue
      }
      if numbers.isEmpty, isUnitRow(row, used) {
        notices.append("row \(row.number) holds units and is not read.")
        refuseOtherUnits(row, used)
        continue
      }
      if reading.problems.count >= Self.mostProblems {
        notices.append(
          "rows from \(row.number) on are not read: mend the first \(Self.mostProblems) problems.")
        break
      }
      let cells = used.map { cell(row, $0, &reading) }
      rows.append(cells)
      numbers.append(row.number)
    }
    for problem in reading.problems {
      let column = columns.first { $0.number == problem.address?.column }
      report(
        column ?? ListColumn(header: problem.field ?? "", number: 1), row: problem.address?.row,
        problem.found, problem.fix)
    }
    notices += reading.allNotices
    var table = ListTable(
      columns: used.compactMap(\.key), numbers: used.map(\.number), rows: rows)
    table.complete()
    notices += table.notices
    parks = ImportedFile(
      name: Self.file, sheet: sheetName, content: .table(columns: table.columns, rows: table.rows),
      keyRow: header, rowNumbers: numbers, columnNumbers: table.numbers)
  }

  /// A unit below a header that names none, and another than the header is read in.
  private mutating func refuseOtherUnits(_ row: ReadRow, _ used: [ListColumn]) {
    for column in used where column.unit == nil {
      guard let key = column.key, let word = row.value(column.number).text?.trimmed,
        let factor = TypedNumber.factor(word, in: ColumnWords.unit(of: key)), factor != 1
      else { continue }
      report(
        column, row: row.number,
        "the header names no unit, and a line below says '\(shown(word))'.",
        "write the unit into the header, such as \(ListHeader(column.header).name)（\(word)）")
    }
  }

  private func cell(
    _ row: ReadRow, _ column: ListColumn, _ reading: inout CellReading
  ) -> String {
    guard let key = column.key else { return "" }
    let words = ColumnWords.of(key)
    let cell = row.sheet.cell(row: row.number, column: column.number)
    if words?.holds == .number, column.factor != 1, case .text(let text) = cell.value,
      !text.trimmed.isEmpty
    {
      return typed(text.trimmed, cell, column, unit: ColumnWords.unit(of: key), &reading)
    }
    let text = reading.text(
      cell, column: column.header, holds: words?.holds, unit: ColumnWords.unit(of: key))
    switch words?.holds {
    case .number:
      guard column.factor != 1, let number = TypedNumber(text, unit: "") else { return text }
      return TypedNumber.written(number.value.scaled(by: column.factor))
    case .yesNo:
      return ["是": "yes", "否": "no", "有": "yes", "无": "no"][text] ?? text
    case .text, nil:
      return key == "path" ? Self.path(text) : text
    }
  }

  /// A number that was typed as text into a column whose header names a unit of its own.
  ///
  /// What stands with a unit of its own (`900亩`) is that; a word that only counts is clear where
  /// the header counts alike (`1.1亿` under 亿元). `3万` under 亿元 could be either, and is refused.
  private func typed(
    _ text: String, _ cell: ReadCell, _ column: ListColumn, unit: String,
    _ reading: inout CellReading
  ) -> String {
    let own = column.unit ?? unit
    if let word = TypedNumber.word(after: text) {
      let factor = TypedNumber.factor(word, in: unit)
      let isClear =
        factor != nil && (!TypedNumber.onlyCounts(word) || factor == column.factor)
      if isClear { return reading.number(text, cell, unit: unit) }
      reading.report(
        cell, column.header,
        "'\(shown(text))' has a word after the number, in a column that is read in \(own).",
        factor == nil
          ? "write the number alone, in \(own)"
          : "write the number alone, in \(own), or with its whole unit")
      return ""
    }
    guard let number = TypedNumber(text, unit: "") else {
      reading.report(
        cell, column.header, "'\(shown(text))' is not an amount in \(own).",
        "write digits, for example 12.5, in \(own); leave it empty where it is not known")
      return ""
    }
    if let note = number.reading { reading.note(cell, "\(note) \(own).") }
    return TypedNumber.written(number.value.scaled(by: column.factor))
  }

  /// The token of a path that is written in words.
  private static func path(_ text: String) -> String {
    let plain = plainName(text)
    let found = DevelopmentPath.allCases.first { path in
      ([path.rawValue, path.name.english, path.name.chinese] + path.otherNames).map(plainName)
        .contains(plain)
    }
    return found?.rawValue ?? text
  }

  private static func totalName(in row: ReadRow) -> String? {
    let totals: Set<String> = ["合计", "总计", "小计", "total", "sum", "subtotal", "总和", "平均", "mean"]
    return row.prefix(3).compactMap { $0.value.text?.trimmed }.first {
      totals.contains(plainName($0))
    }
  }

  /// Whether the first row below the headers says units where numbers should be.
  private func isUnitRow(_ row: ReadRow, _ used: [ListColumn]) -> Bool {
    let texts = used.compactMap { column -> (text: String, unit: String)? in
      guard let key = column.key, ColumnWords.of(key)?.holds == .number,
        let text = row.value(column.number).text?.trimmed, !text.isEmpty
      else { return nil }
      let unit = ColumnWords.unit(of: key)
      return TypedNumber(text, unit: unit) == nil ? (text, unit) : nil
    }
    return !texts.isEmpty
      && texts.allSatisfy { TypedNumber.factor($0.text, in: $0.unit) != nil }
  }
}

extension DevelopmentPath {
  /// What portfolios and papers call it beside its own name.
  fileprivate var otherNames: [String] {
    switch self {
    case .urbanization: ["urbanisation", "城市化路径"]
    case .reUrbanization: ["re-urbanisation", "reurbanization", "reurbanisation", "再城市化路径"]
    case .coCity: ["co city", "cocity", "共城", "共城路径"]
    }
  }
}

extension Double {
  /// The product without the last digit, which is an error of the multiplication.
  func scaled(by factor: Double) -> Double {
    let product = self * factor
    guard product != 0, product.isFinite, abs(product) < 1e15, abs(product) > 1e-12 else {
      return product
    }
    var scale = 1.0
    while abs(product) * scale < 1e13 { scale *= 10 }
    return (product * scale).rounded() / scale
  }
}
