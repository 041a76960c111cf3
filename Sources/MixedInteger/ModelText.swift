extension MixedIntegerModel {
  /// The whole model as readable text: objective, rows and bounds, each by its name.
  ///
  /// One line a row, columns in the model's order, numbers as short as they round-trip; made for
  /// reading and for tests that compare a formulation word for word.
  public func text() -> String {
    var lines = [sense == .maximize ? "maximize" : "minimize"]
    lines.append("  " + objectiveText())
    lines.append("subject to")
    for row in 0..<rowCount { lines.append("  " + text(of: Row(index: row))) }
    lines.append("bounds")
    for column in 0..<columnCount { lines.append("  " + text(of: Column(index: column))) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row: its name, its terms and its sign, such as `budget: 2 x - y <= 10`.
  public func text(of row: Row) -> String {
    let entries = rowStarts[row.index]..<rowStarts[row.index + 1]
    let terms = Self.sumText(
      entries.map { (entryValues[$0], columnNames[Int(entryColumns[$0])]) })
    let bounds = Self.boundsText(
      terms, lower: rowLower[row.index], upper: rowUpper[row.index])
    return "\(rowNames[row.index]): \(bounds)"
  }

  /// One column's bounds, such as `0 <= x <= 4 integer`.
  public func text(of column: Column) -> String {
    let bounds = Self.boundsText(
      columnNames[column.index], lower: lower[column.index], upper: upper[column.index])
    return isInteger[column.index] ? bounds + " integer" : bounds
  }

  private func objectiveText() -> String {
    var terms = (0..<columnCount).filter { objective[$0] != 0 }
      .map { (objective[$0], columnNames[$0]) }
    if objectiveConstant != 0 || terms.isEmpty { terms.append((objectiveConstant, "")) }
    return Self.sumText(terms)
  }

  /// `3 x - y + 5`; a term without a name is a constant.
  private static func sumText(_ terms: [(coefficient: Double, name: String)]) -> String {
    if terms.isEmpty { return "0" }
    var text = ""
    for (position, term) in terms.enumerated() {
      let isNegative = term.coefficient < 0
      if position == 0 {
        text += isNegative ? "-" : ""
      } else {
        text += isNegative ? " - " : " + "
      }
      let size = numberText(abs(term.coefficient))
      if term.name.isEmpty {
        text += size
      } else {
        text += size == "1" ? term.name : "\(size) \(term.name)"
      }
    }
    return text
  }

  private static func boundsText(_ middle: String, lower: Double, upper: Double) -> String {
    switch (lower > -.infinity, upper < .infinity) {
    case (true, true) where lower == upper: "\(middle) = \(numberText(lower))"
    case (true, true): "\(numberText(lower)) <= \(middle) <= \(numberText(upper))"
    case (true, false): "\(middle) >= \(numberText(lower))"
    case (false, true): "\(middle) <= \(numberText(upper))"
    case (false, false): "\(middle) free"
    }
  }
}
