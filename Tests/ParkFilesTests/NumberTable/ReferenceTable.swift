import ParkModel

@testable import ParkFiles

/// Reads a number table row by row through `Table`, the reader of portfolios: slow and plain.
enum ReferenceTable {
  static func outcome(_ bytes: [UInt8]) -> SampleTable.Outcome {
    let problems = ProblemList(place: "")
    let file = PortfolioFile(name: "table.csv", bytes: bytes)
    var content = SampleTable.Content(
      parks: [], paths: [], kinds: [], columns: [], values: [], notices: [])
    if let header = header(file, problems) {
      let numbers = numberColumns(file, header, problems)
      content.columns = numbers
      content.notices = header.filter { isIndicator($0, header) && !numbers.contains($0) }.map {
        "table.csv: the column '\($0)' holds text, not numbers, and is not read."
      }
      if numbers.isEmpty {
        problems.add(
          file.name, row: 1, "there is no column of numbers.",
          fix: "add a column for each indicator, with plain numbers")
      }
      readRows(file, header, numbers, problems, &content)
    }
    return problems.isEmpty
      ? .read(content) : .refused(problems.sorted().map(\.description))
  }

  /// The names of the columns; nil, with problems, where rows cannot be read.
  private static func header(_ file: PortfolioFile, _ problems: ProblemList) -> [String]? {
    let form = TableForm(file: file.name, keys: [])
    guard Table(file, form: form, problems: problems, origins: OriginIndex()) != nil,
      case .utf8(let start) = TextEncoding(of: file.bytes)
    else { return nil }
    var records = CSVRecords(file.bytes, from: start)
    _ = records.next()
    return records.cells.map(records.text)
  }

  private static func isIndicator(_ name: String, _ header: [String]) -> Bool {
    !name.isEmpty && !["park", "path", "kind"].contains(name)
  }

  private static func open(
    _ file: PortfolioFile, _ header: [String], _ problems: ProblemList
  ) -> Table? {
    let form = TableForm(
      file: file.name, keys: ["park"],
      optional: ["path", "kind"] + header.filter { isIndicator($0, header) })
    return Table(
      file, form: form, problems: problems, origins: OriginIndex(), mostRows: .max)
  }

  /// Columns whose first cells are not all text.
  private static func numberColumns(
    _ file: PortfolioFile, _ header: [String], _ problems: ProblemList
  ) -> [String] {
    let unheard = ProblemList(place: "")
    guard var table = open(file, header, unheard) else { return [] }
    var samples: [String: [String]] = [:]
    while table.next() {
      for name in header where !table.isEmpty(name) && samples[name, default: []].count < 100 {
        samples[name, default: []].append(table.text(name))
      }
    }
    return header.filter { name in
      let sample = samples[name] ?? []
      let isText =
        sample.allSatisfy { PlainNumber.value($0) == nil }
        && sample.contains { PlainNumber.isNotMeant($0) }
      return isIndicator(name, header) && !isText
    }
  }

  private static func readRows(
    _ file: PortfolioFile, _ header: [String], _ numbers: [String], _ problems: ProblemList,
    _ content: inout SampleTable.Content
  ) {
    let unheard = ProblemList(place: "")
    guard open(file, header, unheard) != nil else { return }
    var isBroken = false
    let form = TableForm(
      file: file.name, keys: ["park"],
      optional: ["path", "kind"] + header.filter { isIndicator($0, header) })
    let opened = Table(
      file, form: form, problems: problems, origins: OriginIndex(), mostRows: .max,
      onBreak: { isBroken = true })
    guard var table = opened else { return }
    var rows: [String: Int] = [:]
    while table.next() {
      var park = ""
      var path: DevelopmentPath?
      var values: [Double] = []
      for name in header {
        switch name {
        case "park": park = table.identifier("park") ?? ""
        case "path": path = table.token("path")
        case _ where numbers.contains(name):
          values.append(table.number(name, unit: "", in: .any) ?? .nan)
        default: break
        }
      }
      if let first = rows[park], !park.isEmpty {
        table.reportAgain(park, .park, at: "park", after: first)
      } else {
        rows[park] = table.row
      }
      content.parks.append(park)
      content.paths.append(path)
      content.kinds.append(table.text("kind"))
      content.values += values.map(SampleTable.bits)
    }
    if content.parks.isEmpty, !isBroken {
      problems.add(
        file.name, "the file has a header, but no parks.", fix: "add one row for each park")
    }
  }
}
