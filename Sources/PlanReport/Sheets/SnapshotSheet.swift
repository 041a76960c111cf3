import ParkModel

/// The hidden sheet with all inputs as they were when the plan was made.
///
/// One column for every run of input cells below each other: what it is, how many cells differ now,
/// and the values. The unit rows of input sheets stand in the rows above.
struct SnapshotSheet {
  static let name = "_Snapshot"

  private struct Run {
    var title: String
    var range: CellRange
    var values: [Cell.Content]
  }

  private var runs: [Run] = []
  private var units: [(sheet: String, cells: [Cell.Content])] = []

  /// - Parameter tables: Input sheets; sheets of results are passed over.
  init(_ tables: [TableLayout]) {
    for table in tables where table.kind == .input {
      units.append((table.name, table.columns.map { $0.unit.isEmpty ? .blank : .text($0.unit) }))
      for column in table.columns { add(column.key, of: table) }
    }
  }

  private mutating func add(_ key: String, of table: TableLayout) {
    let column = table.column(key)
    var open: Run?
    for (row, cells) in table.body.enumerated() {
      let cell = cells.indices.contains(column - 2) ? cells[column - 2] : .empty
      guard cell.look == .input, Self.isPlain(cell.content) else {
        if let run = open { runs.append(run) }
        open = nil
        continue
      }
      let address = CellAddress(row: table.firstRow + row, column: column)
      if open == nil {
        open = Run(
          title: "\(table.name)!\(address.text)",
          range: CellRange(address, address, sheet: table.name, isFixed: true), values: [])
      }
      open?.range.last = address
      open?.values.append(cell.content)
    }
    if let run = open { runs.append(run) }
  }

  private static func isPlain(_ content: Cell.Content) -> Bool {
    switch content {
    case .blank, .text, .number: true
    case .formula, .link: false
    }
  }

  private var head: Int { units.count }

  /// How many inputs differ from what the plan was made with.
  var changed: Expression {
    guard !runs.isEmpty else { return .number(0) }
    return .call(
      .sum,
      [.range(.row(head + 2, columns: 1...runs.count, sheet: Self.name, isFixed: true))])
  }

  /// How many unit cells of input sheets were changed.
  var changedUnits: Expression {
    let counts = units.enumerated().compactMap { row, entry -> Expression? in
      guard !entry.cells.isEmpty else { return nil }
      let columns = 2...(entry.cells.count + 1)
      return .count(
        .differing(
          .row(TableLayout.unitRow, columns: columns, sheet: entry.sheet, isFixed: true),
          .row(row + 1, columns: columns, sheet: Self.name, isFixed: true)))
    }
    return Expression.adding(counts) ?? .number(0)
  }

  /// Whether numbers stand where numbers stood: blanks and words in number cells, counted.
  var missing: Expression {
    let counts = runs.compactMap { run -> Expression? in
      let numbers = run.values.count {
        if case .number = $0 { true } else { false }
      }
      return numbers == run.values.count && numbers > 0
        ? .call(.count, [.range(run.range)]) : nil
    }
    let expected = runs.reduce(0) { sum, run in
      run.values.allSatisfy { if case .number = $0 { true } else { false } }
        ? sum + run.values.count : sum
    }
    return Expression.adding(counts).map { .number(Double(expected)) - $0 } ?? .number(0)
  }

  func sheet() -> Sheet {
    let width = max(runs.count, (units.map { $0.cells.count }.max() ?? 0) + 1)
    let height = runs.map(\.values.count).max() ?? 0
    var grid = [[Cell]](
      repeating: [Cell](repeating: .empty, count: width), count: head + 2 + height)
    for (row, entry) in units.enumerated() {
      grid[row][0] = Cell(.text(entry.sheet), look: .key)
      for (column, content) in entry.cells.enumerated() { grid[row][column + 1] = Cell(content) }
    }
    for (column, run) in runs.enumerated() {
      let address = CellAddress(row: head + 3, column: column + 1)
      let last = CellAddress(row: head + 2 + run.values.count, column: column + 1)
      grid[head][column] = Cell(.text(run.title), look: .key)
      grid[head + 1][column] = .formula(
        .count(.differing(run.range, CellRange(address, last, isFixed: true))), .integer)
      for (row, content) in run.values.enumerated() {
        grid[head + 2 + row][column] = Cell(content, .indicator)
      }
    }
    return Sheet(
      name: Self.name, kind: .hidden, columns: (0..<width).map { _ in .init(width: 14) },
      rows: grid.map { Sheet.Row($0) })
  }
}
