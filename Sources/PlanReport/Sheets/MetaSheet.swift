import ParkModel

/// The hidden sheet of a workbook: what a program reads back, and plain numbers behind the charts.
struct MetaSheet {
  static let name = "_Meta"
  /// Raised when sheets or keys change so that older workbooks must be read differently.
  static let schemaVersion = 1

  private var facts: [(String, Cell)] = []
  private var blocks: [Block] = []

  init() {}

  /// Begins with what the run is.
  init(of run: PlanRun, _ language: Language) {
    add("schema_version", Double(Self.schemaVersion))
    add("portfolio", run.portfolio.name)
    add("scenario", run.scenario?.text ?? "")
    add("fingerprint", run.fingerprint)
    add("version", run.version)
    add("engine", run.solved.engine)
    add("engine_asked", run.settings.engine)
    add("created", run.created)
    add("language", language.rawValue)
  }

  struct Block {
    var column: Int
    var headers: [String]
    var rows: [[Cell]]
  }

  /// Where a block's labels and numbers stand.
  struct Place {
    var labels: CellRange
    var values: [CellRange]
  }

  mutating func add(_ key: String, _ text: String) {
    facts.append((key, Cell(.text(text))))
  }

  mutating func add(_ key: String, _ number: Double) {
    facts.append((key, Cell(.number(number), .amount)))
  }

  /// Adds a label column and columns of numbers beside what is there.
  mutating func add(
    _ headers: [String], _ rows: [(label: String, values: [Double?])]
  ) -> Place {
    let column = (blocks.last.map { $0.column + $0.headers.count } ?? 3) + 1
    blocks.append(
      Block(
        column: column, headers: headers,
        rows: rows.map { row in
          [Cell(.text(row.label))]
            + row.values.map { Cell($0.map { .number($0) } ?? .blank, .amount) }
        }))
    let lines = 2...(rows.count + 1)
    return Place(
      labels: .column(column, rows: lines, sheet: Self.name, isFixed: true),
      values: (1..<max(1, headers.count)).map {
        .column(column + $0, rows: lines, sheet: Self.name, isFixed: true)
      })
  }

  /// Adds a label column and columns of words.
  mutating func addWords(
    _ headers: [String], _ rows: [(label: String, words: [String])]
  ) -> Place {
    let place = add(headers, rows.map { ($0.label, $0.words.map { _ in nil }) })
    for (row, line) in rows.enumerated() {
      for (column, word) in line.words.enumerated() {
        blocks[blocks.count - 1].rows[row][column + 1] = Cell(.text(word))
      }
    }
    return place
  }

  func sheet() -> Sheet {
    let width = blocks.map { $0.column + $0.headers.count - 1 }.max() ?? 2
    let height = max(facts.count, (blocks.map { $0.rows.count }.max() ?? 0)) + 1
    var grid = [[Cell]](repeating: [Cell](repeating: .empty, count: width), count: height)
    grid[0][0] = Cell(.text("#key"), look: .key)
    grid[0][1] = Cell(.text("value"), look: .key)
    for (row, fact) in facts.enumerated() {
      grid[row + 1][0] = Cell(.text(fact.0), look: .key)
      grid[row + 1][1] = fact.1
    }
    for block in blocks {
      for (offset, header) in block.headers.enumerated() {
        grid[0][block.column - 1 + offset] = Cell(.text(header), look: .key)
      }
      for (row, cells) in block.rows.enumerated() {
        for (offset, cell) in cells.enumerated() {
          grid[row + 1][block.column - 1 + offset] = cell
        }
      }
    }
    return Sheet(
      name: Self.name, kind: .hidden,
      columns: (0..<width).map { _ in Sheet.Column(width: 16) },
      rows: grid.map { Sheet.Row($0) })
  }
}
