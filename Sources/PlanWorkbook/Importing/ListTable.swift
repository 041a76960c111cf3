import PlanReport

/// The rows of a planner's list while they become a table of parks.
struct ListTable {
  private(set) var columns: [String]
  /// Column of the list for each column; 1 for those that are added.
  private(set) var numbers: [Int]
  private(set) var rows: [[String]]
  private(set) var notices: [String] = []

  init(columns: [String], numbers: [Int], rows: [[String]]) {
    self.columns = columns
    self.numbers = numbers
    self.rows = rows
  }

  /// Adds what every table of parks has: identifiers and the column of paths.
  mutating func complete() {
    renameChineseNames()
    addIdentifiers()
    if !columns.contains("path") {
      insert("path", at: 1) { _ in "" }
      notices.append(
        "no column gives the development paths; parks are judged, but not planned for, until each "
          + "has one (parkplan suggest-path proposes them).")
    }
  }

  private mutating func renameChineseNames() {
    guard let place = columns.firstIndex(of: "name_en"), !columns.contains("name_zh") else {
      return
    }
    let names = rows.map { $0[place] }.filter { !$0.isEmpty }
    guard !names.isEmpty, names.allSatisfy({ $0.unicodeScalars.contains(where: isHan) }) else {
      return
    }
    columns[place] = "name_zh"
    notices.append("the names are Chinese and become 'name_zh'.")
  }

  private mutating func addIdentifiers() {
    guard let place = columns.firstIndex(of: "park") else {
      insert("park", at: 0, generated)
      notices.append("no column gives identifiers; parks are called \(range) in the order of rows.")
      return
    }
    let ids = rows.map { $0[place] }
    if ids.allSatisfy({ $0.utf8.allSatisfy(isIdentifierByte) }) {
      move(place, to: 0)
      return
    }
    // Names stand where identifiers should: they stay names.
    let isName = !columns.contains("name_zh")
    if isName {
      columns[place] = "name_zh"
    } else {
      columns.remove(at: place)
      numbers.remove(at: place)
      for row in rows.indices { rows[row].remove(at: place) }
    }
    insert("park", at: 0, generated)
    notices.append(
      "what stands for identifiers is no identifier (letters a to z, digits, '-', '_', '.'); parks "
        + "are called \(range) in the order of rows"
        + (isName ? ", and it becomes 'name_zh'." : "."))
  }

  private var range: String {
    rows.count == 1 ? generated(0) : "\(generated(0)) to \(generated(rows.count - 1))"
  }

  private func generated(_ row: Int) -> String {
    let width = max(2, String(rows.count).count)
    let number = String(row + 1)
    return "P" + String(repeating: "0", count: max(0, width - number.count)) + number
  }

  private mutating func insert(_ column: String, at place: Int, _ cell: (Int) -> String) {
    let place = min(place, columns.count)
    columns.insert(column, at: place)
    numbers.insert(1, at: place)
    for row in rows.indices { rows[row].insert(cell(row), at: place) }
  }

  private mutating func move(_ from: Int, to place: Int) {
    columns.insert(columns.remove(at: from), at: place)
    numbers.insert(numbers.remove(at: from), at: place)
    for row in rows.indices { rows[row].insert(rows[row].remove(at: from), at: place) }
  }

  private func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.".utf8.contains(byte)
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
