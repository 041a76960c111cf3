import ParkModel

/// JSON of `check`.
struct ProblemDocument: Encodable {
  var problems: [ProblemRow]
  /// What is no mistake but may not be meant, a sentence each.
  var warnings: [String]

  struct ProblemRow: Encodable {
    var file: String
    var row: Nullable<Int>
    var field: Nullable<String>
    var found: String
    var fix: String

    init(_ problem: InputProblem) {
      file = problem.file
      row = Nullable(problem.row)
      field = Nullable(problem.field)
      found = problem.found
      fix = problem.fix
    }
  }
}
