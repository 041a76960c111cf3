extension MixedIntegerModel {
  /// CPLEX LP: objective with its constant, rows, bounds, general and binary columns.
  ///
  /// Rows without sides say nothing and are left out, named in a comment. A row with two sides is
  /// two rows, the lower one called `~floor`: HiGHS 1.15.1 misreads `1 <= x <= 4` as a row. The
  /// format knows no row without a column: such a row holds the first column times 0.
  ///
  /// - Source: the LP format as HiGHS and SCIP read it, both tried.
  func writeLP(_ title: [String], _ stream: inout TextStream) throws {
    var rows = LegalNames(rowNames, for: .lp)
    // Without any column the format needs one that is always 0.
    let columns = LegalNames(columnCount == 0 ? ["nothing"] : columnNames, for: .lp).names
    for line in title { try stream.line("\\ \(Self.oneLine(line))") }
    try stream.line(sense == .maximize ? "Maximize" : "Minimize")
    try writeLPObjective(columns, &stream)
    try stream.line("Subject To")
    for row in 0..<rowCount { try writeLPRow(row, &rows, columns, &stream) }
    try stream.line("Bounds")
    if columnCount == 0 { try stream.line(" \(columns[0]) = 0") }
    for column in 0..<columnCount {
      if let line = boundsLine(column, columns[column]) { try stream.line(" " + line) }
    }
    try writeLPSection("General", columns, &stream) { isInteger[$0] && !isBinary($0) }
    try writeLPSection("Binary", columns, &stream) { isBinary($0) }
    try stream.line("End")
  }

  private func isBinary(_ column: Int) -> Bool {
    isInteger[column] && lower[column] == 0 && upper[column] == 1
  }

  private func writeLPObjective(_ names: [String], _ stream: inout TextStream) throws {
    var standsInRow = [Bool](repeating: false, count: columnCount)
    for column in entryColumns { standsInRow[Int(column)] = true }
    var line = WrappedLine(" objective:")
    // A column that stands nowhere else is named here.
    for column in 0..<columnCount where objective[column] != 0 || !standsInRow[column] {
      try line.term(objective[column], names[column], &stream)
    }
    if objectiveConstant != 0 { try line.term(objectiveConstant, "", &stream) }
    if columnCount == 0 { try line.term(0, names[0], &stream) }
    try line.end(&stream)
  }

  private func writeLPRow(
    _ row: Int, _ names: inout LegalNames, _ columns: [String], _ stream: inout TextStream
  ) throws {
    let name = names.names[row]
    let (least, most) = (rowLower[row], rowUpper[row])
    if least == most {
      return try writeLPRow(row, name, "= \(numberText(least))", columns, &stream)
    }
    let hasFloor = least > -.infinity
    let hasCap = most < .infinity
    if !hasFloor && !hasCap { return try stream.line("\\ \(name) has no sides") }
    if hasCap { try writeLPRow(row, name, "<= \(numberText(most))", columns, &stream) }
    if hasFloor {
      let floorName = hasCap ? names.added(name + "~floor", for: .lp) : name
      try writeLPRow(row, floorName, ">= \(numberText(least))", columns, &stream)
    }
  }

  private func writeLPRow(
    _ row: Int, _ name: String, _ side: String, _ columns: [String], _ stream: inout TextStream
  ) throws {
    var line = WrappedLine(" \(name):")
    for entry in rowStarts[row]..<rowStarts[row + 1] {
      try line.term(entryValues[entry], columns[Int(entryColumns[entry])], &stream)
    }
    if rowStarts[row] == rowStarts[row + 1] { try line.term(0, columns[0], &stream) }
    try line.add(side, &stream)
    try line.end(&stream)
  }

  /// nil where the bounds are those of every column, 0 and infinity, or of a binary one.
  private func boundsLine(_ column: Int, _ name: String) -> String? {
    let (least, most) = (lower[column], upper[column])
    if isBinary(column) || (least == 0 && most == .infinity) { return nil }
    if least == most { return "\(name) = \(numberText(least))" }
    if least == -.infinity && most == .infinity { return "\(name) free" }
    if most == .infinity { return "\(name) >= \(numberText(least))" }
    return "\(least == -.infinity ? "-inf" : numberText(least)) <= \(name) <= \(numberText(most))"
  }

  private func writeLPSection(
    _ title: String, _ names: [String], _ stream: inout TextStream, _ belongs: (Int) -> Bool
  ) throws {
    var line: WrappedLine?
    for column in 0..<columnCount where belongs(column) {
      if line == nil {
        try stream.line(title)
        line = WrappedLine("")
      }
      try line?.add(names[column], &stream)
    }
    try line?.end(&stream)
  }
}

/// A statement that goes on in the next line before it becomes too long: some readers stop at 255
/// bytes.
private struct WrappedLine {
  private static let mostBytes = 200
  private var text: String

  init(_ start: String) { text = start }

  mutating func add(_ piece: String, _ stream: inout TextStream) throws {
    if text.utf8.count + piece.utf8.count > Self.mostBytes && !text.isEmpty {
      try stream.line(text)
      text = " "
    }
    text += " " + piece
  }

  /// `+ 3 x`; a term without a name is a constant.
  mutating func term(
    _ coefficient: Double, _ name: String, _ stream: inout TextStream
  ) throws {
    let size = numberText(abs(coefficient))
    let number = size == "1" && !name.isEmpty ? "" : size
    let gap = number.isEmpty || name.isEmpty ? "" : " "
    try add("\(coefficient < 0 ? "-" : "+") \(number)\(gap)\(name)", &stream)
  }

  mutating func end(_ stream: inout TextStream) throws { try stream.line(text) }
}
