import ParkModel

/// A framework's tree with the parts of each level, from the leaves up.
///
/// Shares of the parts within a level follow from the indicators' effective weights, so that any
/// weighting can be taken down the tree.
struct LevelTree: Sendable {
  enum Part: Sendable {
    case indicator(Int)
    /// A position in `levels`, always before the level that holds it.
    case level(Int)
  }

  struct Level: Sendable {
    /// nil: the top level.
    var group: Int?
    var mean: Mean
    var parts: [Part]
  }

  /// Deepest first; the last is the top level. Groups without indicators are left out.
  let levels: [Level]
  let groups: [IndicatorGroupID]

  init(_ framework: Framework) {
    groups = framework.groups.map(\.id)
    var position: [IndicatorGroupID: Int] = [:]
    for (index, group) in framework.groups.enumerated() { position[group.id] = index }
    var members: [Int?: [Part]] = [:]
    for (index, indicator) in framework.indicators.enumerated() {
      members[indicator.group.flatMap { position[$0] }, default: []].append(.indicator(index))
    }
    var levels: [Level] = []
    // Groups after their parents, so that walking backwards goes from the leaves up.
    for group in Self.topDown(framework, position).reversed() {
      guard let parts = members[group] else { continue }
      levels.append(Level(group: group, mean: framework.groups[group].mean, parts: parts))
      let parent = framework.groups[group].parent.flatMap { position[$0] }
      members[parent, default: []].append(.level(levels.count - 1))
    }
    levels.append(Level(group: nil, mean: framework.mean, parts: members[nil] ?? []))
    self.levels = levels
  }

  private static func topDown(
    _ framework: Framework, _ position: [IndicatorGroupID: Int]
  ) -> [Int] {
    var children: [Int?: [Int]] = [:]
    for (index, group) in framework.groups.enumerated() {
      children[group.parent.flatMap { position[$0] }, default: []].append(index)
    }
    var order: [Int] = children[nil] ?? []
    var next = 0
    while next < order.count {
      order += children[order[next]] ?? []
      next += 1
    }
    return order
  }

  /// The shares of every set of weights that parks are scored with.
  func shares(of input: AggregationInput) -> [[[Double]]] {
    stride(from: 0, to: input.weights.values.count, by: max(input.width, 1)).map {
      shares(input.weights.values[$0..<$0 + input.width])
    }
  }

  /// The share of each part within its level, for one set of effective weights.
  func shares(_ weights: ArraySlice<Double>) -> [[Double]] {
    var sums = [Double](repeating: 0, count: levels.count)
    return levels.enumerated().map { index, level in
      let amounts = level.parts.map { part in
        switch part {
        case .indicator(let column): weights[weights.startIndex + column]
        case .level(let below): sums[below]
        }
      }
      sums[index] = amounts.reduce(0, +)
      return Scoring.shares(of: amounts).shares
    }
  }

  /// The value of every level for one park.
  func values(_ cells: ArraySlice<Double>, _ shares: [[Double]]) -> [Double] {
    var values = [Double](repeating: 0, count: levels.count)
    for (index, level) in levels.enumerated() {
      let parts = level.parts.map { value(of: $0, cells, values) }
      values[index] = level.mean.of(parts, shares[index])
    }
    return values
  }

  func value(of part: Part, _ cells: ArraySlice<Double>, _ values: [Double]) -> Double {
    switch part {
    case .indicator(let column): cells[cells.startIndex + column]
    case .level(let below): values[below]
    }
  }
}

extension Mean {
  /// The weighted mean of values; shares sum to 1, and values are not negative.
  func of(_ values: [Double], _ shares: [Double]) -> Double {
    var sum = 0.0
    for (value, share) in zip(values, shares) where share > 0 {
      switch self {
      case .arithmetic: sum += share * value
      case .geometric:
        guard value > 0 else { return 0 }
        sum += share * naturalLog(value)
      case .harmonic:
        guard value > 0 else { return 0 }
        sum += share / value
      }
    }
    switch self {
    case .arithmetic: return sum
    case .geometric: return exponential(sum)
    case .harmonic: return sum > 0 ? 1 / sum : 0
    }
  }

  /// How fast the mean rises with a part; value times slope, summed over the parts, is the mean.
  func slope(_ value: Double, _ share: Double, at mean: Double) -> Double {
    switch self {
    case .arithmetic: share
    case .geometric: value > 0 ? share * mean / value : 0
    case .harmonic: value > 0 ? share * (mean / value) * (mean / value) : 0
    }
  }
}
