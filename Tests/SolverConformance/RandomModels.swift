public import MixedInteger

/// SplitMix64: the same numbers from the same seed on every machine.
///
/// - Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators,
///   OOPSLA, doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A small model of any shape: infeasible, unbounded, degenerate and empty ones included.
public func randomModel(seed: Int) -> MixedIntegerModel {
  var random = SplitMix64(seed: seed)
  var model = MixedIntegerModel()
  model.sense = Bool.random(using: &random) ? .maximize : .minimize
  model.objectiveConstant = Double(Int.random(in: -5...5, using: &random))
  var columns: [MixedIntegerModel.Column] = []
  for position in 0..<Int.random(in: 0...5, using: &random) {
    let lower = Double(Int.random(in: -3...2, using: &random))
    let width = Double(Int.random(in: -1...40, using: &random)) / 10
    columns.append(
      model.addColumn(
        "n\(position)", lower: lower, upper: lower + max(width, 0), isInteger: true,
        objective: Double(Int.random(in: -9...9, using: &random))))
  }
  for position in 0..<Int.random(in: 0...5, using: &random) {
    let bounds = randomBounds(using: &random)
    columns.append(
      model.addColumn(
        "x\(position)", lower: bounds.lower, upper: bounds.upper,
        objective: Double(Int.random(in: -90...90, using: &random)) / 10))
  }
  for position in 0..<Int.random(in: 0...6, using: &random) {
    var terms = LinearTerms()
    for column in columns where Int.random(in: 0..<3, using: &random) > 0 {
      terms.add(Double(Int.random(in: -70...90, using: &random)) / 10, column)
    }
    let bounds = randomBounds(using: &random)
    model.addRow(
      "r\(position)", terms, lower: 4 * bounds.lower, upper: 4 * bounds.upper)
  }
  return model
}

private func randomBounds(using random: inout SplitMix64) -> (lower: Double, upper: Double) {
  let lower = Double(Int.random(in: -60...30, using: &random)) / 10
  let width = Double(Int.random(in: 0...90, using: &random)) / 10
  switch Int.random(in: 0..<8, using: &random) {
  case 0: return (-.infinity, lower + width)
  case 1, 2: return (lower, .infinity)
  case 3: return (-.infinity, .infinity)
  case 4: return (lower, lower)
  case 5: return (0, width)
  default: return (lower, lower + width)
  }
}

/// A multidimensional knapsack that takes any solver long: weights near profits, half capacity.
///
/// - Source: the recipe of Chu and Beasley (1998), A genetic algorithm for the multidimensional
///   knapsack problem, Journal of Heuristics 4:63-86.
public func hardKnapsack(columns: Int, rows: Int, seed: Int) -> MixedIntegerModel {
  var random = SplitMix64(seed: seed)
  var model = MixedIntegerModel()
  let weights = (0..<rows).map { _ in
    (0..<columns).map { _ in Double(Int.random(in: 1...1000, using: &random)) }
  }
  let names = (0..<columns).map { column in
    let mean = weights.reduce(0) { $0 + $1[column] } / Double(rows)
    let profit = mean + 500 * Double.random(in: 0..<1, using: &random)
    return model.addColumn("p\(column)", upper: 1, isInteger: true, objective: profit)
  }
  for (row, weight) in weights.enumerated() {
    model.addRow(
      "c\(row)", LinearTerms(zip(names, weight).map { ($0, $1) }),
      upper: (weight.reduce(0, +) / 2).rounded())
  }
  return model
}
