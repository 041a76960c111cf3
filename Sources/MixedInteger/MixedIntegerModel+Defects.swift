extension MixedIntegerModel {
  /// What makes this no model at all: numbers that are not numbers, bounds at the wrong infinity.
  ///
  /// A model without a solution is not defective: crossed bounds are plain infeasibility.
  public func defects() -> [String] {
    var found: [String] = []
    if !objectiveConstant.isFinite {
      found.append("the objective constant is \(objectiveConstant)")
    }
    for column in 0..<columnCount {
      let place = "column \(columnNames[column])"
      if !objective[column].isFinite {
        found.append("\(place): the objective coefficient is \(objective[column])")
      }
      found += Self.boundDefects(place, lower: lower[column], upper: upper[column])
    }
    for row in 0..<rowCount {
      let place = "row \(rowNames[row])"
      found += Self.boundDefects(place, lower: rowLower[row], upper: rowUpper[row])
      for entry in rowStarts[row]..<rowStarts[row + 1] where !entryValues[entry].isFinite {
        let column = columnNames[Int(entryColumns[entry])]
        found.append("\(place): the coefficient of \(column) is \(entryValues[entry])")
      }
    }
    return found
  }

  /// Throws when the model has defects or the start is not one of its points; every solver calls
  /// this first.
  public func requireNoDefects(start: [Double?]? = nil) throws(SolverFailure) {
    var found = defects()
    if let start, start.count != columnCount {
      found.append("the start has \(start.count) values for \(columnCount) columns")
    }
    if found.isEmpty { return }
    throw SolverFailure("The model is broken: \(found.joined(separator: "; "))")
  }

  private static func boundDefects(_ place: String, lower: Double, upper: Double) -> [String] {
    var found: [String] = []
    if lower.isNaN || lower == .infinity { found.append("\(place): the lower bound is \(lower)") }
    if upper.isNaN || upper == -.infinity { found.append("\(place): the upper bound is \(upper)") }
    return found
  }
}
