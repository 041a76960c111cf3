import ParkModel

/// Puts the problems of a number table into the words of every table.
struct NumberTableProblems {
  let file: String
  let names: [String]
  /// Column of the parks' identifiers.
  let park: Int
  let problems: ProblemList

  init(_ header: NumberTableHeader, file: String, problems: ProblemList) {
    self.file = file
    names = header.names
    park = header.uses.firstIndex(of: .park) ?? 0
    self.problems = problems
  }

  /// Adds the problems of all stretches and the duplicates by row.
  ///
  /// - Parameters:
  ///   - firstLine: The line of the file on which each part begins.
  func add(
    _ parts: [NumberTablePart], firstLine: [Int], duplicates: [DuplicateParks.Duplicate],
    parks: [ParkID]
  ) {
    var starts: [Int] = []
    var start = 0
    for part in parts {
      starts.append(start)
      start += part.parks.count
    }
    func line(_ row: Int) -> Int {
      // The last part that begins at or before the row; later ones may be empty.
      let index = (starts.lastIndex { $0 <= row } ?? 0)
      return firstLine[index] + Int(parts[index].parkLines[row - starts[index]]) - 1
    }
    var rest = duplicates[...]
    for (index, part) in parts.enumerated() {
      for problem in part.problems.listed {
        let row = firstLine[index] + problem.line - 1
        while let next = rest.first, line(next.row) < row {
          add(rest.removeFirst(), line, parks)
        }
        if problems.isFull(file) { problems.addUnlisted(1, file) } else { add(problem, row) }
      }
      problems.addUnlisted(part.problems.count - part.problems.listed.count, file)
    }
    while !rest.isEmpty { add(rest.removeFirst(), line, parks) }
  }

  private func add(
    _ duplicate: DuplicateParks.Duplicate, _ line: (Int) -> Int, _ parks: [ParkID]
  ) {
    guard !problems.isFull(file) else { return problems.addUnlisted(1, file) }
    cell(line(duplicate.row), "").reportAgain(
      parks[duplicate.row].text, .park, at: names[park], after: line(duplicate.first))
  }

  private func add(_ problem: RowProblems.Problem, _ row: Int) {
    switch problem.kind {
    case .step(let step): Table.report(step, row: row, file: file, problems: problems)
    case .ragged(let cells):
      Table.reportRaggedRow(
        row, cells: cells, header: names.count, file: file, problems: problems)
    case .noPark: _ = cell(row, "").identifier(names[park])
    case .illFormedPark(let text): _ = cell(row, text).identifier(names[park])
    case .unknownPath(let text):
      let _: DevelopmentPath? = cell(row, text).token(text, of: "path")
    case .noNumber(let column, let text):
      let refusal = PlainNumber.refusal(of: text, unit: "")
      cell(row, text).report(names[column], refusal.found, fix: refusal.fix)
    }
  }

  private func cell(_ row: Int, _ content: String) -> OneCell {
    OneCell(file: file, row: row, problems: problems, content: content)
  }
}

/// One cell as the place of a problem, whatever its column.
private struct OneCell: NamedFields {
  let file: String
  let row: Int
  let problems: ProblemList
  let content: String

  func canHave(_ field: String) -> Bool { true }
  func isEmpty(_ field: String) -> Bool { content.isEmpty }
  func text(_ field: String) -> String { content }
  func texts(_ field: String) -> [String] { cellList(content) }
  func number(_ field: String, unit: String, in range: NumberRange) -> Double? { nil }
  func figure<Value: Quantity>(_ field: String, _ kind: Value.Type, in range: NumberRange)
    -> Figure<Value>?
  { nil }
  func report(_ field: String?, _ found: String, fix: String) {
    problems.add(file, row: row, field: field, found, fix: fix)
  }
}
