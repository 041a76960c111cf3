/// Which columns a table may have.
struct TableForm {
  var file: String
  /// The columns that identify a row, in order; required.
  var keys: [String]
  var required: [String] = []
  var optional: [String] = []
  /// Column names that continue with an identifier, such as `per_ha:` before an outcome.
  var families: [String] = []
  /// Further columns that are known, but too many to guess at where a name is misspelt.
  var accepted: Set<String> = []

  var columns: [String] { keys + required + optional }

  /// The family a column belongs to, with the identifier after the colon.
  func family(of column: String) -> (prefix: String, key: String)? {
    for prefix in families where column.hasPrefix(prefix) {
      return (prefix, String(column.dropFirst(prefix.count)))
    }
    return nil
  }
}
