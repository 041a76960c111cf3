/// JSON of `init` and `generate`: the folder that was written.
struct FolderDocument: Encodable {
  var folder: String
}

/// JSON of `export`: what was written of which run.
struct ExportDocument: Encodable {
  var run: Int
  var workbook: String
}
