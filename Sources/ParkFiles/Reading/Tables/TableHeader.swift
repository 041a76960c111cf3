/// The first row of a table, checked against its form.
struct TableHeader {
  private(set) var columns: [String: Int] = [:]
  private(set) var members: [String: [String]] = [:]
  private(set) var unread: [String] = []
  /// Cells up to the last one with a name.
  private(set) var width = 0
  /// Whether there is no problem with the header.
  private(set) var isSound = true

  /// Reads the current record as a header; nil, with problems, where rows cannot be read by it.
  init?(_ records: CSVRecords, form: TableForm, problems: ProblemList) {
    let names = records.cells.map(records.text)
    if Self.reportWrongSeparator(names, file: form.file, problems: problems) { return nil }
    let known = form.accepted.union(form.columns)
    var unknown: [String] = []
    for (index, name) in names.enumerated() where !name.isEmpty {
      width = index + 1
      guard columns[name] == nil else {
        Self.reportTwice(name, file: form.file, problems: problems)
        isSound = false
        continue
      }
      columns[name] = index
      if let family = form.family(of: name) {
        members[family.prefix, default: []].append(family.key)
      } else if !known.contains(name) {
        unknown.append(name)
      }
    }
    report(unknown, form: form, problems: problems)
    let missing = (form.keys + form.required).filter { columns[$0] == nil }
    if !missing.isEmpty { isSound = false }
    for name in missing {
      problems.add(
        form.file, row: 1, field: name, "the column \(quoted(name)) is missing.",
        fix: "add it to the header: FORMAT.md says what it holds")
    }
    if form.keys.contains(where: missing.contains) { return nil }
  }

  private mutating func report(_ unknown: [String], form: TableForm, problems: ProblemList) {
    let absent = form.columns.filter { columns[$0] == nil }
    for name in unknown {
      let near =
        Self.nearestMember(name, form.families, problems)
        ?? problems.nearest(to: name, among: absent)
      if let near {
        isSound = false
        problems.add(
          form.file, row: 1, field: name, "there is no column \(quoted(name)).",
          fix: "did you mean '\(near)'?")
      } else if name.contains(":"), !form.families.isEmpty {
        isSound = false
        problems.add(
          form.file, row: 1, field: name, "there is no column \(quoted(name)).",
          fix: "columns with a colon begin with \(listed(form.families)) here")
      } else {
        unread.append(name)
      }
    }
  }

  /// The column that was meant where the word before the colon is misspelt.
  private static func nearestMember(
    _ name: String, _ families: [String], _ problems: ProblemList
  ) -> String? {
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let prefix = String(name[...colon])
    return problems.nearest(to: prefix, among: families)
      .map { $0 + name[name.index(after: colon)...] }
  }

  /// Reports a column whose name stands further left already.
  static func reportTwice(_ name: String, file: String, problems: ProblemList) {
    problems.add(
      file, row: 1, field: name, "the column \(quoted(name)) appears twice.",
      fix: "remove or rename one of them")
  }

  /// Whether the cells are separated by something else than commas; then that is a problem.
  static func reportWrongSeparator(
    _ names: [String], file: String, problems: ProblemList
  ) -> Bool {
    guard let separator = wrongSeparator(names) else { return false }
    problems.add(
      file, row: 1, "the columns are separated by \(separator), not by commas.",
      fix: "save the file with commas: in the spreadsheet choose 'CSV UTF-8', with the "
        + "list separator of the system set to a comma")
    return true
  }

  private static func wrongSeparator(_ names: [String]) -> String? {
    guard names.count == 1, let only = names.first else { return nil }
    if only.lowercased().hasPrefix("sep=") || only.contains(";") { return "semicolons" }
    return only.contains("\t") ? "tabs" : nil
  }
}
