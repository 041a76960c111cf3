import ParkModel

/// The columns of a number table: what each holds, decided by its name and its first cells.
struct NumberTableHeader {
  enum Use: Equatable {
    case park, path, kind, number
    /// Text that scoring does not need, or a column without a name.
    case unread
  }

  private(set) var names: [String]
  private(set) var uses: [Use]
  private(set) var notices: [String] = []
  /// Columns of numbers that are empty as far as was looked.
  private(set) var undecided: Set<Int> = []
  private let file: String

  /// Positions of the columns of numbers.
  var numbers: [Int] { uses.indices.filter { uses[$0] == .number } }

  /// Cells of a column that are looked at to tell whether it holds numbers.
  static let sampleSize = 100

  /// Columns of `parks.csv` that hold text, whatever their first cells look like.
  private static let texts: Set<String> = [
    "name_en", "name_zh", "name_confidence", "region", "level", "decision", "city_en", "city_zh",
    "city_class", "resource_depleted", "note",
  ]

  /// Reads the current record as a header; nil, with problems, where rows cannot be read by it.
  init?(_ records: CSVRecords, file: String, problems: ProblemList) {
    let cells = records.cells.map(records.text)
    if TableHeader.reportWrongSeparator(cells, file: file, problems: problems) { return nil }
    self.file = file
    // Cells up to the last one with a name.
    names = Array(cells[...(cells.lastIndex { !$0.isEmpty } ?? 0)])
    let park = names.firstIndex(of: "park") ?? 0
    uses = []
    var seen: Set<String> = []
    for (column, name) in names.enumerated() {
      if column == park {
        uses.append(.park)
      } else if name.isEmpty || seen.contains(name) {
        if !name.isEmpty { TableHeader.reportTwice(name, file: file, problems: problems) }
        uses.append(.unread)
      } else {
        uses.append(name == "path" ? .path : name == "kind" ? .kind : .number)
      }
      seen.insert(name)
    }
    // Spreadsheets and data frames leave the name of the first column empty.
    if names[park].isEmpty {
      names[park] = "park"
    } else if names[park] != "park" {
      notices.append(
        "\(file): no column is called 'park', so the first, '\(names[park])', names the parks and "
          + "is not scored.")
    }
    for column in numbers where Self.texts.contains(names[column]) { leaveOut(column, problems) }
  }

  /// Tells text from numbers by the first cells of each column.
  ///
  /// - Parameter records: Before the first row.
  mutating func decide(by records: CSVRecords, problems: ProblemList) {
    var records = records
    var samples = [[String]](repeating: [], count: uses.count)
    var open = numbers
    while !open.isEmpty {
      switch records.next() {
      case .record, .textAfterQuote, .tooManyCells: break
      case .end, .unterminatedQuote: open = []
      }
      for column in open where column < records.cells.count {
        let cell = records.cells[column]
        if !records.isEmpty(cell) { samples[column].append(records.text(cell)) }
      }
      open.removeAll { samples[$0].count >= Self.sampleSize }
    }
    undecided = Set(numbers.filter { samples[$0].isEmpty })
    for column in numbers where Self.areText(samples[column]) { leaveOut(column, problems) }
  }

  /// Leaves out a column that was undecided and whose first cells are text.
  mutating func decide(_ column: Int, by sample: [String], problems: ProblemList) {
    undecided.remove(column)
    if Self.areText(sample) { leaveOut(column, problems) }
  }

  private mutating func leaveOut(_ column: Int, _ problems: ProblemList) {
    uses[column] = .unread
    let near = problems.nearest(
      to: names[column], among: ["path", "kind"].filter { !names.contains($0) })
    notices.append(
      "\(file): the column \(quoted(names[column])) holds text, not numbers, and is not read"
        + (near.map { "; did you mean '\($0)'?" } ?? "."))
  }

  /// Whether the first cells of a column are meant as text.
  ///
  /// One number among them makes it a column of numbers, so that the other cells are refused; and
  /// so do cells that all are numbers in a habit to mend, such as `12%` or `n/a`.
  private static func areText(_ sample: [String]) -> Bool {
    !sample.contains { PlainNumber.value($0) != nil }
      && sample.contains { PlainNumber.isNotMeant($0) }
  }
}
