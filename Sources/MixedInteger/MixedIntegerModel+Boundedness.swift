extension MixedIntegerModel {
  /// True when bounds alone show that the objective cannot improve without end.
  ///
  /// A row with an upper bound bounds a column once every other term of the row has a least value,
  /// and so on until nothing new is learnt. False proves nothing: it only says "look closer".
  public var objectiveIsPlainlyBounded: Bool {
    var sides = BoundedSides(self)
    while sides.learnFromRows() {}
    return (0..<columnCount).allSatisfy { column in
      let gain = sense == .maximize ? objective[column] : -objective[column]
      if gain == 0 { return true }
      return gain > 0 ? sides.hasUpper[column] : sides.hasLower[column]
    }
  }
}

/// Which columns are known to be bounded below and above.
private struct BoundedSides {
  private let model: MixedIntegerModel
  var hasLower: [Bool]
  var hasUpper: [Bool]

  init(_ model: MixedIntegerModel) {
    self.model = model
    hasLower = model.lower.map { $0 > -.infinity }
    hasUpper = model.upper.map { $0 < .infinity }
  }

  /// Goes over all rows once; true when a column got a bound it did not have.
  mutating func learnFromRows() -> Bool {
    var hasLearnt = false
    for row in 0..<model.rowCount {
      if model.rowUpper[row] < .infinity, learn(row, sign: 1) { hasLearnt = true }
      if model.rowLower[row] > -.infinity, learn(row, sign: -1) { hasLearnt = true }
    }
    return hasLearnt
  }

  /// Learns from `sign x terms <= something`: at most one term may be without a least value.
  private mutating func learn(_ row: Int, sign: Double) -> Bool {
    let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
    var open: Int?
    for entry in entries where !hasLeastValue(entry, sign: sign) {
      if open != nil { return false }
      open = entry
    }
    var hasLearnt = false
    for entry in entries where open == nil || open == entry {
      let column = Int(model.entryColumns[entry])
      if sign * model.entryValues[entry] > 0 {
        hasLearnt = hasLearnt || !hasUpper[column]
        hasUpper[column] = true
      } else {
        hasLearnt = hasLearnt || !hasLower[column]
        hasLower[column] = true
      }
    }
    return hasLearnt
  }

  private func hasLeastValue(_ entry: Int, sign: Double) -> Bool {
    let column = Int(model.entryColumns[entry])
    return sign * model.entryValues[entry] > 0 ? hasLower[column] : hasUpper[column]
  }
}
