import ParkModel

/// `sources.csv` and `provenance.csv`: where every number comes from.
extension PortfolioReading {
  func readSources() {
    let form = TableForm(
      file: RecognisedFile.sources, keys: ["source"], optional: ["title", "year", "location"])
    guard var table = table(form, of: .source) else { return }
    while table.next() {
      guard let id = newIdentifier(.source, at: "source", in: table) else { continue }
      portfolio.sources.append(
        Source(
          id: SourceID(id), title: table.text("title"), year: table.text("year"),
          location: table.text("location")))
    }
  }

  func readProvenance() {
    let form = TableForm(
      file: RecognisedFile.provenance, keys: ["file", "row", "field"], required: ["status"],
      optional: ["source", "method"])
    guard var table = table(form) else { return }
    while table.next() {
      for column in form.keys {
        table.require(column, fix: "write what the line is about, or *")
      }
      table.require("status", fix: "write sourced, estimated, assumed or illustrative")
      let source = table.text("source")
      if !source.isEmpty { check(source, .source, at: "source", in: table) }
      let place = (file: table.text("file"), row: table.text("row"), field: table.text("field"))
      guard let status: ProvenanceStatus = table.token("status"), !place.file.isEmpty,
        !place.row.isEmpty, !place.field.isEmpty, isFileForProvenance(place.file, table),
        isSpecific(place, table)
      else { continue }
      let origin = Origin(
        status: status, source: source.isEmpty ? nil : SourceID(source),
        method: table.text("method"))
      let isNew = origins.add(
        origin, file: place.file, row: place.row, field: place.field, line: table.row)
      if !isNew {
        table.report(
          nil, "the same file, row and field have a line above.", fix: "remove one of the two")
      }
    }
  }

  private func isFileForProvenance(_ file: String, _ table: Table) -> Bool {
    if file == "*" || (files[file] != nil && RecognisedFile.contains(file)) { return true }
    if RecognisedFile.fixed.contains(file) {
      // The name is right: another file's name would be no remedy.
      table.report(
        "file", "the portfolio has no file \(quoted(file)).",
        fix: "add the file, or remove the line")
      return false
    }
    let known = files.keys.filter(RecognisedFile.contains).sorted()
    table.report(
      "file", "the portfolio has no file \(quoted(file)).",
      fix: problems.nearest(to: file, among: known).map { "did you mean '\($0)'?" }
        ?? "name one of \(listed(known)), or *")
    return false
  }

  private func isSpecific(_ place: (file: String, row: String, field: String), _ table: Table)
    -> Bool
  {
    guard place.file == "*", place.row != "*" else { return true }
    table.report(
      "row", "a row is named, but no file.", fix: "name the file, or write * for the row")
    return false
  }

  /// Reports lines about rows or fields that do not exist.
  func checkProvenance() {
    let file = RecognisedFile.provenance
    for (name, lines) in origins.files.sorted(by: { $0.key < $1.key }) where name != "*" {
      guard let fields = origins.knownFields[name] else { continue }
      for (row, entry) in lines.rows.sorted(by: { $0.value.line < $1.value.line })
      where !entry.isUsed && !brokenFiles.contains(name) {
        problems.add(
          file, row: entry.line, field: "row", "\(name) has no row \(quoted(row)).",
          fix: "write the row's identifier, or remove the line")
      }
      for named in origins.namedFields where named.file == name && !fields.contains(named.field) {
        problems.add(
          file, row: named.line, field: "field", "\(name) has no field \(quoted(named.field)).",
          fix: problems.nearest(to: named.field, among: fields).map { "did you mean '\($0)'?" }
            ?? "write the name of a column or key, or *")
      }
    }
  }
}
