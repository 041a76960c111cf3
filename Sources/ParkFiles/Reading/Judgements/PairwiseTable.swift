import ParkModel

/// Reads a matrix of pairwise judgements, with or without labels in the first row and column.
struct PairwiseTable {
  private var file: JudgementFile
  private var grid: [(line: Int, cells: [String])] = []
  /// Whether some row is not what it was meant to be: then rows and columns say nothing.
  private var isMisread = false

  /// The judgements of a file; nil, with problems, where they cannot be read.
  static func read(_ file: JudgementFile) -> PairwiseJudgements? {
    var table = PairwiseTable(file: file)
    return table.read()
  }

  private init(file: JudgementFile) { self.file = file }

  private mutating func read() -> PairwiseJudgements? {
    guard readGrid() else { return nil }
    let hasNumberLabels = self.hasNumberLabels
    let hasHeader = hasNumberLabels || self.hasHeader
    let hasColumn = hasNumberLabels || self.hasColumn(below: hasHeader)
    let header = hasHeader ? grid[0].cells : nil
    let labelRow = hasHeader ? grid[0].line : nil
    var body = hasHeader ? Array(grid.dropFirst()) : grid
    var names: [String]?
    if hasColumn {
      names = body.map { $0.cells[0] }
      for index in body.indices { body[index].cells.removeFirst() }
    }
    guard
      let labels = labels(
        header.map { Array($0.dropFirst(hasColumn ? 1 : 0)) }, labelRow, names, &body)
    else { return nil }
    var cells: [[Ratio?]] = []
    for row in body {
      var judged: [Ratio?] = []
      for (text, label) in zip(row.cells, labels) {
        judged.append(file.judgement(text, row: row.line, field: shown(label)).map { Ratio($0) })
      }
      cells.append(judged)
    }
    let judgements = PairwiseJudgements(
      file: file.place, labels: labels, cells: cells, rows: body.map(\.line), labelRow: labelRow)
    file.check(.pairwise(judgements))
    return judgements
  }

  /// A label as a message shows it, whatever it holds.
  private func shown(_ label: String) -> String { String(quoted(label).dropFirst().dropLast()) }

  // MARK: Cells

  /// Reads all cells into rows of one width; false where that cannot be done.
  private mutating func readGrid() -> Bool {
    let source = file.source
    let isMarked = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let isBlank = source.bytes.dropFirst(isMarked ? 3 : 0).allSatisfy(Byte.isBlank)
    guard !isBlank else { return reportEmpty() }
    guard
      var records = Table.open(source, file: file.name, problems: file.problems),
      readRecords(&records)
    else { return false }
    if grid.allSatisfy({ $0.cells.allSatisfy(\.isEmpty) }) { return reportEmpty() }
    let width = grid.first?.cells.count ?? 0
    if width > JudgementFile.mostRows {
      file.reportTooManyRows()
      return false
    }
    for row in grid { checkWidth(row.line, row.cells, width) }
    for index in grid.indices { grid[index].cells = Array(grid[index].cells.prefix(width)) }
    return !isMisread
  }

  private mutating func reportEmpty() -> Bool {
    file.report("the file is empty.", fix: "write one row of judgements for each criterion")
    return false
  }

  /// - Parameter records: At the first record.
  private mutating func readRecords(_ records: inout CSVRecords) -> Bool {
    var step = CSVRecords.Step.record
    while true {
      switch step {
      case .record: break
      case .end: return true
      case .textAfterQuote, .tooManyCells, .unterminatedQuote:
        isMisread = true
        file.markUnsound()
        Table.report(step, row: records.recordLine, file: file.name, problems: file.problems)
        if step == .unterminatedQuote { return false }
      }
      let cells = records.cells.map(records.text)
      if grid.isEmpty, let separator = TableHeader.wrongSeparator(cells) {
        file.report(
          row: records.recordLine, "the columns are separated by \(separator), not by commas.",
          fix: "save the file with commas: in the spreadsheet choose 'CSV UTF-8', with the "
            + "list separator of the system set to a comma")
        return false
      }
      // An empty line is no row; a row of empty cells is one.
      if cells.count > 1 || cells.first?.isEmpty == false {
        grid.append((records.recordLine, cells))
      }
      if grid.count > JudgementFile.mostRows {
        file.reportTooManyRows()
        return false
      }
      step = records.next()
    }
  }

  /// Reports a row with more or fewer cells than the first; empty cells at its end do no harm.
  private mutating func checkWidth(_ line: Int, _ cells: [String], _ width: Int) {
    let isLonger = cells.dropFirst(width).contains { !$0.isEmpty }
    guard isLonger || cells.count < width else { return }
    isMisread = true
    file.report(
      row: line, "the row has \(cells.count) cells, the first row \(width).",
      fix: "give every row as many cells; "
        + (isLonger
          ? "above a column of labels the first row begins with an empty cell"
          : "a cell may be empty"))
  }

  // MARK: Labels

  /// Whether most of some cells are words; nil where all are empty.
  private static func areLabels(_ cells: some Sequence<String>) -> Bool? {
    let given = cells.filter { !$0.isEmpty }
    if given.isEmpty { return nil }
    return given.count(where: JudgementNumber.isLabel) * 2 > given.count
  }

  private var hasHeader: Bool {
    let first = grid[0].cells
    return Self.areLabels(first.dropFirst())
      ?? (first.count == 1 && JudgementNumber.isLabel(first[0]))
  }

  private func hasColumn(below hasHeader: Bool) -> Bool {
    let rows = grid.dropFirst(hasHeader ? 1 : 0)
    if let areLabels = Self.areLabels(rows.lazy.map { $0.cells[0] }) { return areLabels }
    // Beside a header, a first column without any text was left free for labels.
    return hasHeader && grid[0].cells[0].isEmpty && grid[0].cells.count > 1
  }

  /// Labels that are numbers: the first row and column hold the same ones, each once.
  ///
  /// As judgements they would be each other's reciprocals, so all of them 1.
  private var hasNumberLabels: Bool {
    let across = Array(grid[0].cells.dropFirst())
    let down = grid.dropFirst().map { $0.cells[0] }
    return grid[0].cells[0].isEmpty && across.count > 1 && across == down
      && Set(across).count == across.count && !across.contains("")
  }

  /// The labels, after empty rows and columns beyond them were cut off; nil, with a problem,
  /// where rows and columns do not fit together.
  private mutating func labels(
    _ header: [String]?, _ labelRow: Int?, _ names: [String]?,
    _ body: inout [(line: Int, cells: [String])]
  ) -> [String]? {
    let width = body.first?.cells.count ?? header?.count ?? 0
    func isEmptyColumn(_ column: Int) -> Bool { body.allSatisfy { $0.cells[column].isEmpty } }
    func isEmptyRow(_ row: Int) -> Bool {
      body[row].cells.allSatisfy(\.isEmpty) && names?[row].isEmpty != false
    }
    let named = header.map { ($0.lastIndex { !$0.isEmpty } ?? -1) + 1 }
    let usedRows = (body.indices.last { !isEmptyRow($0) } ?? -1) + 1
    let usedColumns = ((0..<width).last { !isEmptyColumn($0) } ?? -1) + 1
    // A triangle leaves its last row or column empty; what is empty in both is no criterion.
    let size = named ?? (names == nil ? max(usedRows, usedColumns) : usedRows)
    let rows = min(body.count, max(usedRows, size))
    let columns = min(width, max(usedColumns, size))
    body = Array(body.prefix(rows))
    if let header, let named {
      if columns > named {
        file.report(
          row: labelRow, "there are judgements in a column without a name.",
          fix: "name every column, or empty those that are no criteria")
        return nil
      }
      guard rows == named else {
        file.report(
          row: labelRow,
          "the first row names \(named) \(named == 1 ? "criterion" : "criteria"), but \(rows) "
            + "\(rows == 1 ? "row follows" : "rows follow").",
          fix: "give one row for each criterion, in the order of the columns")
        return nil
      }
      let labels = Array(header.prefix(named))
      return names.map { agree(labels, $0, body.map(\.line)) } ?? true ? labels : nil
    }
    guard rows == columns else {
      file.report(
        "the matrix has \(rows) \(rows == 1 ? "row" : "rows") and \(columns) "
          + "\(columns == 1 ? "column" : "columns").",
        fix: "give as many rows as columns; a cell may be empty")
      return nil
    }
    return names.map { Array($0.prefix(rows)) } ?? (0..<rows).map { "\($0 + 1)" }
  }

  /// Whether the labels of the rows are those of the columns, in their order; else with problems.
  private mutating func agree(_ labels: [String], _ names: [String], _ lines: [Int]) -> Bool {
    var doAgree = true
    for (index, line) in lines.enumerated()
    where !names[index].isEmpty && names[index] != labels[index] {
      doAgree = false
      file.report(
        row: line,
        "the row is called \(quoted(names[index])), but column \(index + 1) "
          + "\(quoted(labels[index])).",
        fix: "list the rows in the order and by the names of the columns")
    }
    return doAgree
  }
}
