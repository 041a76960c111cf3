/// A random table of parks by indicators: `levels` different values, so that ties are common.
func randomTable(rows: Int, width: Int, levels: Int, seed: UInt64) -> [Double] {
  var numbers = SeededNumbers(seed)
  return (0..<rows * width).map { _ in
    Double(Int.random(in: 0..<levels, using: &numbers)) / Double(max(levels - 1, 1))
  }
}

/// Random values without ties.
func randomValues(_ count: Int, seed: UInt64) -> [Double] {
  var numbers = SeededNumbers(seed)
  return (0..<count).map { _ in Double.random(in: 0..<1, using: &numbers) }
}
