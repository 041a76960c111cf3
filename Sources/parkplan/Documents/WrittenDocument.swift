/// JSON of `init` and `generate`: the folder that was written.
struct FolderDocument: Encodable {
  var folder: String
}

/// JSON of `export`: what was written of which run.
struct ExportDocument: Encodable {
  var run: Int
  var workbook: Nullable<String>
  /// The folder of the tables.
  var csv: Nullable<String>
  var files: [String]
  /// Wall time from the plan as it was to the last file.
  var seconds: Double
}

/// JSON of `model`: what was written, and how large it is.
struct ModelDocument: Encodable {
  var portfolio: String
  var scenario: Nullable<String>
  var format: String
  var output: String
  var columns: Int
  var integerColumns: Int
  var rows: Int
  var coefficients: Int
  /// What counts as 100 points in each outcome.
  var references: [String: Double]
  var fingerprint: String

  enum CodingKeys: String, CodingKey {
    case portfolio, scenario, format, output, columns, rows, coefficients, references, fingerprint
    case integerColumns = "integer_columns"
  }
}
