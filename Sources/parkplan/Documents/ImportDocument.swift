import ParkModel
import PlanReport
import PlanWorkbook

/// JSON of `import`.
struct ImportDocument: Encodable {
  /// Cells of the edited workbook that do not hold what was written.
  var differences: [DifferenceRow] = []
  /// What cannot be read or taken over.
  var problems: [ProblemRow] = []
  /// What was read but may not be what was meant.
  var notices: [String] = []
  /// What becomes of each column of a planner's own list; empty for other workbooks.
  var columns: [ColumnRow] = []
  /// The planner's own plan where there is one, else the best plan with the edited inputs, else the
  /// plan of the workbook; null where nothing was planned.
  var plan: Nullable<PrintedPlan> = Nullable(nil)
  /// The best plan's points with the edited inputs; null where nothing was solved.
  var optimum: Nullable<Double> = Nullable(nil)
  /// Rules that the plan breaks.
  var breaches: [BreachRow] = []
  /// The portfolio folder that was written; null where none was.
  var folder: Nullable<String> = Nullable(nil)
  /// The marked copy of the workbook; null where none was written.
  var marked: Nullable<String> = Nullable(nil)

  struct DifferenceRow: Encodable {
    var sheet: String
    var cell: String
    var key: String
    var row: String
    var old: WrittenValue
    var new: WrittenValue
    /// `input`, `own` or, for what is not taken over, `ignored`.
    var kind: String

    init(_ difference: CellDifference) {
      sheet = difference.sheet
      cell = difference.address.text
      key = difference.key
      row = difference.row
      old = WrittenValue(value: difference.old)
      new = WrittenValue(value: difference.new)
      kind =
        switch difference.meaning {
        case .input: "input"
        case .override: "own"
        case .fixedInput, .result: "ignored"
        }
    }
  }

  struct ProblemRow: Encodable {
    var file: String
    var sheet: Nullable<String>
    var cell: Nullable<String>
    var row: Nullable<Int>
    var field: Nullable<String>
    var found: String
    var fix: String

    init(_ problem: InputProblem) {
      file = problem.file
      sheet = Nullable(problem.sheet)
      cell = Nullable(problem.cell)
      row = Nullable(problem.row)
      field = Nullable(problem.field)
      found = problem.found
      fix = problem.fix
    }
  }

  struct ColumnRow: Encodable {
    var column: String
    var header: String
    /// The column of `parks.csv`; null: not taken over.
    var key: Nullable<String>
    var factor: Double

    init(_ list: ListColumn) {
      column = list.letters
      header = list.header
      key = Nullable(list.key)
      factor = list.factor.isNaN ? 0 : list.factor
    }
  }

  struct BreachRow: Encodable {
    var rule: String
    var park: Nullable<String>
    var amount: Double
    var sentence: String
  }
}

/// A cell's value: a number, a text, a truth or null.
struct WrittenValue: Encodable {
  var value: CellValue

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .blank: try container.encodeNil()
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .truth(let truth): try container.encode(truth)
    }
  }
}
