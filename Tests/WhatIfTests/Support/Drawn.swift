import ParkModel

/// Columns of numbers evenly from 0 to 1, drawn future by future.
func drawnColumns(_ columns: Int, futures: Int, seed: UInt64) -> [[Double]] {
  var numbers = SplitMix64(seed: seed)
  var drawn = [[Double]](repeating: [], count: columns)
  for _ in 0..<futures {
    for column in 0..<columns { drawn[column].append(numbers.unit()) }
  }
  return drawn
}

func isClose(_ found: Double?, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  found.map { abs($0 - expected) <= tolerance } ?? false
}

/// 1,000 futures of five numbers; a case where a > 0.6, c < 0.4 and e > 0.1, or where b d > 0.92.
func workbenchFutures() -> (columns: [[Double]], isCase: [Bool]) {
  let x = drawnColumns(5, futures: 1000, seed: 2026)
  let isCase = (0..<1000).map {
    (x[0][$0] > 0.6 && x[2][$0] < 0.4 && x[4][$0] > 0.1) || x[1][$0] * x[3][$0] > 0.92
  }
  return (x, isCase)
}
