import ParkModel
import PlanReport

/// JSON of `runs compare`.
struct RunComparisonDocument: Encodable {
  var first: RunLine
  var second: RunLine
  var settings: [DifferenceRow]
  var inputs: InputsRow
  /// Of two plans.
  var plan: Nullable<PlanComparisonDocument>
  /// Of the documents of other commands.
  var results: [DifferenceRow]
  /// Differences of `results` that are not listed.
  var resultsOmitted: Int

  enum CodingKeys: String, CodingKey {
    case first, second, settings, inputs, plan, results
    case resultsOmitted = "results_omitted"
  }

  struct DifferenceRow: Codable {
    /// Such as `time_limit` or `robust[3].regret`.
    var place: String
    var first: JSONValue
    var second: JSONValue

    init(_ difference: JSONDifference) {
      place = difference.place
      first = difference.stored
      second = difference.repeated
    }
  }

  init(_ comparison: RunComparison) {
    first = RunLine(comparison.first)
    second = RunLine(comparison.second)
    settings = comparison.settings.map(DifferenceRow.init)
    inputs = InputsRow(comparison.inputs)
    plan = Nullable(nil)
    results = []
    resultsOmitted = 0
    switch comparison.result {
    case .plans(let plans, of: _, and: _): plan = Nullable(PlanComparisonDocument(plans))
    case .documents(let found):
      results = found.items.map(DifferenceRow.init)
      resultsOmitted = found.omitted
    }
  }
}

/// Which input files differ.
struct InputsRow: Encodable {
  var same: Bool
  var files: [FileRow]

  struct FileRow: Encodable {
    var file: String
    /// `added`, `removed`, `cells`, `lines`, or `writing` where blanks, quotes or the order of rows
    /// differ and nothing else.
    var change: String
    /// The columns that tell the rows of a table apart.
    var keys: [String] = []
    var columnsAdded: [String] = []
    var columnsRemoved: [String] = []
    /// Rows by the cells of their keys.
    var rowsAdded: [[String]] = []
    var rowsRemoved: [[String]] = []
    var cells: [CellRow] = []
    var lines: [LineRow] = []
    /// Rows, cells and lines that differ and are not listed.
    var omitted = 0

    enum CodingKeys: String, CodingKey {
      case file, change, keys, cells, lines, omitted
      case columnsAdded = "columns_added"
      case columnsRemoved = "columns_removed"
      case rowsAdded = "rows_added"
      case rowsRemoved = "rows_removed"
    }
  }

  struct CellRow: Encodable {
    var row: [String]
    var column: String
    var first: String
    var second: String
  }

  struct LineRow: Encodable {
    /// `first` or `second`: the file that has the line.
    var side: String
    var line: Int
    var text: String
  }

  init(_ comparison: InputComparison) {
    same = comparison.files.isEmpty
    files = comparison.files.map(FileRow.init)
  }
}

extension InputsRow.FileRow {
  init(_ found: InputComparison.FileChange) {
    file = found.name
    switch found.change {
    case .added: change = "added"
    case .removed: change = "removed"
    case .writing: change = "writing"
    case .cells(let table):
      change = "cells"
      keys = table.keys
      columnsAdded = table.columnsAdded
      columnsRemoved = table.columnsRemoved
      rowsAdded = table.rowsAdded.items
      rowsRemoved = table.rowsRemoved.items
      cells = table.cells.items.map {
        InputsRow.CellRow(row: $0.row, column: $0.column, first: $0.first, second: $0.second)
      }
      omitted = table.rowsAdded.omitted + table.rowsRemoved.omitted + table.cells.omitted
    case .lines(let text):
      change = "lines"
      lines = text.lines.items.map {
        InputsRow.LineRow(side: $0.isAdded ? "second" : "first", line: $0.number, text: $0.text)
      }
      omitted = text.lines.omitted
    }
  }
}
