import ParkModel

@testable import Scoring

/// Pairwise judgements without a file.
func testPairs(_ labels: [String], _ cells: [[Double?]]) -> PairwiseJudgements {
  PairwiseJudgements(labels: labels, cells: cells.map { $0.map { $0.map { Ratio($0) } } })
}

func testMatrix(_ labels: [String], _ cells: [[Double?]]) throws -> PairwiseMatrix {
  try PairwiseMatrix(testPairs(labels, cells))
}

/// The upper triangle of random judgements over n labels, that contradict one another by up to
/// the factor `noise` each, and the weights they scatter around.
///
/// - Parameter missing: The share of judgements that are left out; those from label 0 stay, so
///   that all labels are linked.
func randomCells(
  size: Int, noise: Double, missing: Double, _ numbers: inout SplitMix64
) -> (cells: [[Double?]], weights: [Double]) {
  let raw = (0..<size).map { _ in 0.05 + numbers.unit() }
  let sum = raw.reduce(0, +)
  let weights = raw.map { $0 / sum }
  var cells = [[Double?]](repeating: [Double?](repeating: nil, count: size), count: size)
  for row in 0..<size {
    for column in (row + 1)..<max(size, row + 1) {
      let factor = exponential((2 * numbers.unit() - 1) * naturalLog(noise))
      let isLeftOut = row > 0 && numbers.unit() < missing
      if !isLeftOut { cells[row][column] = weights[row] / weights[column] * factor }
    }
  }
  return (cells, weights)
}
