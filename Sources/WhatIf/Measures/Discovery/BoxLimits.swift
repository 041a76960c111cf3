/// A box in the space of the uncertain numbers, by the places of its ends among each column's
/// distinct values.
struct BoxLimits: Equatable {
  /// One for each column; both ends lie inside.
  var low: [Int32]
  var high: [Int32]

  /// The box of all futures.
  init(_ inputs: SampledInputs) {
    low = [Int32](repeating: 0, count: inputs.names.count)
    high = inputs.values.map { Int32(max($0.count - 1, 0)) }
  }

  func isRestricted(_ side: Side, _ inputs: SampledInputs) -> Bool {
    side.isLow
      ? low[side.column] > 0 : Int(high[side.column]) < inputs.values[side.column].count - 1
  }

  func isRestricted(_ column: Int, _ inputs: SampledInputs) -> Bool {
    isRestricted(Side(column, isLow: true), inputs)
      || isRestricted(Side(column, isLow: false), inputs)
  }

  func restrictedColumns(_ inputs: SampledInputs) -> [Int] {
    low.indices.filter { isRestricted($0, inputs) }
  }

  /// By column, low before high.
  func restrictedSides(_ inputs: SampledInputs) -> [Side] {
    low.indices.flatMap { [Side($0, isLow: true), Side($0, isLow: false)] }
      .filter { isRestricted($0, inputs) }
  }

  mutating func free(_ side: Side, _ inputs: SampledInputs) {
    if side.isLow {
      low[side.column] = 0
    } else {
      high[side.column] = Int32(inputs.values[side.column].count - 1)
    }
  }

  mutating func free(_ column: Int, _ inputs: SampledInputs) {
    free(Side(column, isLow: true), inputs)
    free(Side(column, isLow: false), inputs)
  }

  /// The futures that one side of the box lets in.
  func futures(_ side: Side, _ inputs: SampledInputs) -> FutureSet {
    let first = side.column * inputs.futures
    let limit = side.isLow ? low[side.column] : high[side.column]
    return FutureSet(futures: inputs.futures) { future in
      let level = inputs.levels[first + future]
      return side.isLow ? level >= limit : level <= limit
    }
  }

  /// One end of one column.
  struct Side: Hashable {
    let column: Int
    let isLow: Bool
    init(_ column: Int, isLow: Bool) {
      self.column = column
      self.isLow = isLow
    }
  }
}

/// Futures in a box, and cases among them.
struct BoxCount: Equatable {
  var futures: Int
  var cases: Int

  var density: Double { futures == 0 ? 0 : Double(cases) / Double(futures) }

  /// The harmonic mean of coverage (cases in the box, of all cases) and gain (how far the density
  /// comes from that of all futures towards 1); 0 where the box is no denser.
  ///
  /// Where cases are rare, the gain is the density. Where they are common, all futures together
  /// already have a high density: the gain gives no credit for it.
  func balance(of all: BoxCount) -> Double {
    guard all.cases > 0, all.cases < all.futures else { return 0 }
    let coverage = Double(cases) / Double(all.cases)
    let gain = (density - all.density) / (1 - all.density)
    return gain > 0 && coverage > 0 ? 2 * coverage * gain / (coverage + gain) : 0
  }
}
