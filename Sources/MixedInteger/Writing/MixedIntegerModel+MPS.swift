extension MixedIntegerModel {
  /// Free MPS: OBJSENSE, rows, columns with integer markers, right-hand sides, ranges, bounds.
  ///
  /// Every bound that is not `0 ..< infinity` stands there, and every bound of an integer column:
  /// readers differ in what they assume. The objective's constant is its negative right-hand side.
  ///
  /// - Source: the MPS format as HiGHS and SCIP read it, both tried.
  func writeMPS(_ title: [String], _ stream: inout TextStream) throws {
    var rows = LegalNames(rowNames, for: .mps)
    let objectiveName = rows.added("objective", for: .mps)
    let columns = LegalNames(columnNames, for: .mps).names
    for line in title { try stream.line("* \(Self.oneLine(line))") }
    try stream.line("NAME parkplan FREE")
    try stream.line("OBJSENSE")
    try stream.line(sense == .maximize ? "  MAX" : "  MIN")
    try writeMPSRows(rows.names, objectiveName, &stream)
    try writeMPSColumns(columns, rows.names, objectiveName, &stream)
    try writeMPSSides(rows.names, objectiveName, &stream)
    try writeMPSBounds(columns, &stream)
    try stream.line("ENDATA")
  }

  private func writeMPSRows(
    _ names: [String], _ objectiveName: String, _ stream: inout TextStream
  ) throws {
    try stream.line("ROWS")
    try stream.line(" N \(objectiveName)")
    for row in 0..<rowCount { try stream.line(" \(rowKind(row)) \(names[row])") }
  }

  /// A row with two sides is an L row with a range.
  private func rowKind(_ row: Int) -> String {
    if rowLower[row] == rowUpper[row] { return "E" }
    if rowUpper[row] < .infinity { return "L" }
    return rowLower[row] > -.infinity ? "G" : "N"
  }

  private func writeMPSColumns(
    _ names: [String], _ rows: [String], _ objectiveName: String, _ stream: inout TextStream
  ) throws {
    let byColumn = EntriesByColumn(self)
    try stream.line("COLUMNS")
    var isMarked = false
    var markers = 0
    let mark = { (isStart: Bool, markers: inout Int) -> String in
      markers += 1
      return " MARKER\(markers) 'MARKER' '\(isStart ? "INTORG" : "INTEND")'"
    }
    for column in 0..<columnCount {
      if isInteger[column] != isMarked {
        isMarked = isInteger[column]
        try stream.line(mark(isMarked, &markers))
      }
      let entries = byColumn.entries(of: column)
      // A column that stands nowhere else is named here.
      if objective[column] != 0 || entries.isEmpty {
        try stream.line(" \(names[column]) \(objectiveName) \(numberText(objective[column]))")
      }
      for entry in entries {
        let row = rows[Int(byColumn.rows[entry])]
        try stream.line(" \(names[column]) \(row) \(numberText(byColumn.values[entry]))")
      }
    }
    if isMarked { try stream.line(mark(false, &markers)) }
  }

  private func writeMPSSides(
    _ names: [String], _ objectiveName: String, _ stream: inout TextStream
  ) throws {
    try stream.line("RHS")
    if objectiveConstant != 0 {
      try stream.line(" RHS \(objectiveName) \(numberText(-objectiveConstant))")
    }
    for row in 0..<rowCount {
      let side = rowUpper[row] < .infinity ? rowUpper[row] : rowLower[row]
      if side.isFinite && side != 0 { try stream.line(" RHS \(names[row]) \(numberText(side))") }
    }
    let ranges = (0..<rowCount).filter {
      rowLower[$0] > -.infinity && rowUpper[$0] < .infinity && rowLower[$0] != rowUpper[$0]
    }
    if ranges.isEmpty { return }
    try stream.line("RANGES")
    for row in ranges {
      try stream.line(" RANGES \(names[row]) \(numberText(rowUpper[row] - rowLower[row]))")
    }
  }

  private func writeMPSBounds(_ names: [String], _ stream: inout TextStream) throws {
    try stream.line("BOUNDS")
    for column in 0..<columnCount {
      let (least, most, name) = (lower[column], upper[column], names[column])
      if least == most {
        try stream.line(" FX BOUND \(name) \(numberText(least))")
        continue
      }
      let isWhole = isInteger[column]
      if least == -.infinity {
        try stream.line(" \(most == .infinity ? "FR" : "MI") BOUND \(name)")
      } else if least != 0 || isWhole || most < 0 {
        try stream.line(" LO BOUND \(name) \(numberText(least))")
      }
      if most < .infinity {
        try stream.line(" UP BOUND \(name) \(numberText(most))")
      } else if isWhole, least > -.infinity {
        try stream.line(" PL BOUND \(name)")
      }
    }
  }

  /// A title's line must not end its comment.
  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

/// The matrix column by column: rows and values of each column, rows in order.
struct EntriesByColumn {
  private let starts: [Int]
  let rows: [Int32]
  let values: [Double]

  /// Counting sort: two passes over the entries.
  init(_ model: MixedIntegerModel) {
    var starts = [Int](repeating: 0, count: model.columnCount + 1)
    for column in model.entryColumns { starts[Int(column) + 1] += 1 }
    for column in 0..<model.columnCount { starts[column + 1] += starts[column] }
    var rows = [Int32](repeating: 0, count: model.entryColumns.count)
    var values = [Double](repeating: 0, count: model.entryColumns.count)
    var place = starts
    for row in 0..<model.rowCount {
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let column = Int(model.entryColumns[entry])
        rows[place[column]] = Int32(row)
        values[place[column]] = model.entryValues[entry]
        place[column] += 1
      }
    }
    self.starts = starts
    self.rows = rows
    self.values = values
  }

  func entries(of column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }
}
