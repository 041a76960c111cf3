/// The futures along one number, cut into bins of about equal count.
///
/// Equal values never part: a number with few values has a bin for each of them.
struct InputBins {
  /// Futures from the smallest value to the largest.
  let order: [Int32]
  /// Where each bin ends in `order`, ascending; the last is the number of futures.
  let ends: [Int]

  /// How many bins n futures are cut into: the cube root of n, at least 2 and at most 64.
  ///
  /// In words: with n the error of the bins' width falls like n^(-2/3), the noise of their means
  /// like n^(-1/3); 100 futures have 4 bins of 25, 100,000 have 46 bins of 2,174.
  static func count(for futures: Int) -> Int {
    var bins = 2
    while bins < 64, (bins + 1) * (bins + 1) * (bins + 1) <= futures { bins += 1 }
    return bins
  }

  /// One bin for every value, however many there are.
  init(levelsOf inputs: SampledInputs, column: Int, keeping keeps: [Bool]) {
    let kept = inputs.order(of: column).filter { keeps[Int($0)] }
    order = kept
    ends = kept.indices.filter { place in
      place == kept.count - 1
        || inputs.level(column, Int(kept[place])) != inputs.level(column, Int(kept[place + 1]))
    }.map { $0 + 1 }
  }

  init(_ inputs: SampledInputs, column: Int, keeping keeps: [Bool]) {
    self.init(joining: Self(levelsOf: inputs, column: column, keeping: keeps))
  }

  /// Bins of about equal count, of one bin for every value.
  init(joining levels: InputBins) {
    // Where the values change: the only places to cut.
    let (kept, cuts) = (levels.order, levels.ends)
    let bins = Self.count(for: kept.count)
    guard cuts.count > bins else {
      self = levels
      return
    }
    order = kept
    var ends: [Int] = []
    var start = 0
    for cut in cuts {
      // What is left is shared evenly among the bins that are left, whatever ties took before.
      let wanted = (kept.count - start) / (bins - ends.count)
      guard cut == kept.count || (ends.count < bins - 1 && cut - start >= wanted) else { continue }
      ends.append(cut)
      start = cut
    }
    self.ends = ends
  }

  var ranges: [Range<Int>] {
    zip([0] + ends.dropLast(), ends).map { $0..<$1 }
  }
}
