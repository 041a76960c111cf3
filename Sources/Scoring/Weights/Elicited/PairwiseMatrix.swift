import ParkModel

/// A checked matrix of pairwise judgements, perhaps with gaps.
///
/// `a_ji = 1 / a_ij`: of two judgements of one pair, equal within 1 %, the geometric mean
/// counts; of one, its reciprocal is the other.
struct PairwiseMatrix {
  let labels: [String]
  /// Row-major; 1 where not judged.
  private(set) var ratios: [Double]
  /// Their natural logarithms.
  private(set) var logs: [Double]
  /// Row-major; the diagonal is known.
  let isKnown: [Bool]

  var size: Int { labels.count }
  var isComplete: Bool { isKnown.allSatisfy(\.self) }

  /// - Throws: `InvalidInput` with every problem of the judgements.
  init(_ judgements: PairwiseJudgements) throws(InvalidInput) {
    let problems = judgements.problems()
    if !problems.isEmpty { throw InvalidInput(problems) }
    let size = judgements.labels.count
    labels = judgements.labels
    var ratios = [Double](repeating: 1, count: size * size)
    var isKnown = [Bool](repeating: false, count: size * size)
    for row in 0..<size {
      isKnown[row * size + row] = true
      for column in (row + 1)..<max(size, row + 1) {
        let above = judgements[row, column]?.value
        let below = judgements[column, row]?.value
        let ratio: Double
        switch (above, below) {
        case (let above?, let below?): ratio = (above / below).squareRoot()
        case (let above?, nil): ratio = above
        case (nil, let below?): ratio = 1 / below
        case (nil, nil): continue
        }
        ratios[row * size + column] = ratio
        ratios[column * size + row] = 1 / ratio
        isKnown[row * size + column] = true
        isKnown[column * size + row] = true
      }
    }
    self.ratios = ratios
    self.isKnown = isKnown
    logs = ratios.map(naturalLog)
    // The two logarithms of a pair are each other's negatives to the last digit.
    for row in 0..<size {
      for column in 0..<row { logs[row * size + column] = -logs[column * size + row] }
    }
  }

  func ratio(_ row: Int, _ column: Int) -> Double { ratios[row * size + column] }
  func log(_ row: Int, _ column: Int) -> Double { logs[row * size + column] }
  func isKnown(_ row: Int, _ column: Int) -> Bool { isKnown[row * size + column] }

  /// The same with another judgement of one pair.
  func changed(_ row: Int, _ column: Int, toLog log: Double) -> PairwiseMatrix {
    var copy = self
    copy.logs[row * size + column] = log
    copy.logs[column * size + row] = -log
    copy.ratios[row * size + column] = exponential(log)
    copy.ratios[column * size + row] = exponential(-log)
    return copy
  }

  /// Pairs above the diagonal, row by row: those that are judged, or those that are not.
  func pairs(known: Bool) -> [(row: Int, column: Int)] {
    var pairs: [(row: Int, column: Int)] = []
    for row in 0..<size {
      for column in (row + 1)..<max(size, row + 1) where isKnown(row, column) == known {
        pairs.append((row, column))
      }
    }
    return pairs
  }
}
