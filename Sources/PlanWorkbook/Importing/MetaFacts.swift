import PlanReport

/// What the hidden sheet `_Meta` says of a workbook.
struct MetaFacts {
  static let sheet = "_Meta"
  let hasSheet: Bool
  /// In order of the sheet.
  private(set) var facts: [(key: String, value: ReadValue)] = []

  init(_ workbook: ReadWorkbook) {
    guard let sheet = workbook.sheet(named: Self.sheet) else {
      hasSheet = false
      return
    }
    hasSheet = true
    for row in sheet.rows.prefix(10_000) {
      guard let key = row.value(1).text, key != TableSheet.mark else { continue }
      facts.append((key, row.value(2)))
    }
  }

  func text(_ key: String) -> String? { facts.first { $0.key == key }?.value.text }
}

extension ReadWorkbook {
  /// The sheet of a table: by the name that the workbook defines for its keys, which a spreadsheet
  /// keeps up to date where a planner renames the sheet, else by its own name.
  func sheet(ofTable name: String) -> ReadSheet? {
    if let defined = names.first(where: { $0.name.lowercased() == keyName(of: name).lowercased() })
    {
      let target = defined.target.split(separator: "!").first.map(String.init) ?? ""
      let plain =
        target.hasPrefix("'")
        ? target.dropFirst().dropLast().replacing("''", with: "'") : target[...]
      if let sheet = sheet(named: String(plain)) { return sheet }
    }
    return sheet(named: name)
  }

  /// What planners should know of the whole file and of these sheets; the program's own hidden
  /// rows and sheets are no news.
  func importNotices(of read: Set<String>) -> [String] {
    var all = notices.filter { notice in
      if case .hiddenSheet(let name) = notice { read.contains(name) } else { true }
    }
    for sheet in sheets where read.contains(sheet.name) {
      let keys = TableSheet.rowOfKeys(in: sheet)
      all += sheet.notices.filter { notice in
        if case .hiddenRows(_, let first, let count) = notice {
          !(first == keys && count == 1)
        } else {
          true
        }
      }
    }
    return all.map { "\($0)." }
  }
}
