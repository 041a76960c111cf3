/// The projects chosen among the parks decided so far.
struct PortfolioBeginning {
  /// One bit a project.
  private(set) var members: [UInt64]
  /// For each cap what is taken.
  private(set) var uses: [Double]
  /// At each corner of the weights the value at lowest and at highest scores.
  private(set) var low: [Double]
  private(set) var high: [Double]

  init(_ projects: Int, _ caps: Int, _ corners: Int) {
    members = [UInt64](repeating: 0, count: (projects + 63) / 64)
    uses = [Double](repeating: 0, count: caps)
    low = [Double](repeating: 0, count: corners)
    high = low
  }

  func holds(_ project: Int) -> Bool {
    members[project / 64] >> UInt64(project % 64) & 1 == 1
  }

  mutating func add(_ project: Int, _ values: ProposalValues, _ amounts: [Double]) {
    members[project / 64] |= 1 << UInt64(project % 64)
    for cap in uses.indices { uses[cap] += amounts[cap] }
    for corner in low.indices {
      low[corner] += values.low[project * low.count + corner]
      high[corner] += values.high[project * low.count + corner]
    }
  }

  /// Whether some completion may keep to the caps, rounding aside.
  func fits(_ caps: [Double], _ later: [Double]) -> Bool {
    caps.indices.allSatisfy { cap in
      uses[cap] + later[cap] <= caps[cap] + 1e-9 * max(1, abs(caps[cap]))
    }
  }

  func isNoDearer(than other: PortfolioBeginning) -> Bool {
    for cap in uses.indices where uses[cap] > other.uses[cap] { return false }
    return true
  }

  /// The one with the first project that only one of them holds.
  func comesBefore(_ other: PortfolioBeginning) -> Bool {
    for word in members.indices {
      let difference = members[word] ^ other.members[word]
      if difference != 0 {
        return members[word] >> UInt64(difference.trailingZeroBitCount) & 1 == 1
      }
    }
    return false
  }
}

/// The values of all projects at the corners of the weights, and what they say of portfolios.
struct ProposalValues {
  private let corners: Int
  /// Row-major, projects by corners.
  let low: [Double]
  let high: [Double]
  private let isExact: Bool
  private let tolerance: Double

  init(_ projects: [ProjectProposal], _ weights: WeightPolytope) {
    corners = weights.corners.count
    func values(_ end: (ClosedRange<Double>) -> Double) -> [Double] {
      projects.flatMap { project in
        weights.corners.map { corner in
          zip(corner, project.scores).reduce(0) { $0 + $1.0 * end($1.1) }
        }
      }
    }
    low = values(\.lowerBound)
    high = values(\.upperBound)
    isExact = low == high
    let corners = corners
    let largest = [low, high].flatMap { values in
      (0..<corners).map { corner in
        stride(from: corner, to: values.count, by: corners).reduce(0) { $0 + abs(values[$1]) }
      }
    }
    tolerance = 1e-9 * max(1e-300, largest.max() ?? 0)
  }

  /// What the scores of the projects common to two portfolios leave open, at a corner.
  private func commonWidth(
    _ first: PortfolioBeginning, _ second: PortfolioBeginning, _ corner: Int
  ) -> Double {
    guard !isExact else { return 0 }
    var width = 0.0
    for word in first.members.indices {
      var common = first.members[word] & second.members[word]
      while common != 0 {
        let project = word * 64 + common.trailingZeroBitCount
        width += high[project * corners + corner] - low[project * corners + corner]
        common &= common - 1
      }
    }
    return width
  }

  func dominates(_ first: PortfolioBeginning, _ second: PortfolioBeginning) -> Bool {
    var isBetter = false
    for corner in 0..<corners {
      // Even with all that is common taken off, the first must not fall behind.
      guard first.high[corner] >= second.low[corner] - tolerance else { return false }
      let width = commonWidth(first, second, corner)
      guard first.low[corner] - second.high[corner] + width >= -tolerance else { return false }
      if first.high[corner] - second.low[corner] - width > tolerance { isBetter = true }
    }
    return isBetter
  }

  /// Those that no other dominates; `byUse`: that no other dominates without being dearer.
  func nonDominated(_ all: [PortfolioBeginning], byUse: Bool) -> [PortfolioBeginning] {
    // What dominates has the larger sum over corners and ends, so only earlier ones can.
    let sums = all.map { $0.low.reduce(0, +) + $0.high.reduce(0, +) }
    let order = all.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    var kept: [PortfolioBeginning] = []
    for place in order {
      let one = all[place]
      let isDominated = kept.contains { other in
        (!byUse || other.isNoDearer(than: one)) && dominates(other, one)
      }
      if !isDominated { kept.append(one) }
    }
    return kept
  }

  func robust(
    _ all: [PortfolioBeginning], _ portfolios: [[Int]]
  ) -> (maximin: [Int]?, minimaxRegret: [Int]?, regret: Double?) {
    var surest: (place: Int, value: Double)?
    var calmest: (place: Int, regret: Double)?
    for (place, one) in all.enumerated() {
      let value = one.low.min() ?? 0
      if value > surest?.value ?? -.infinity { surest = (place, value) }
      var regret = 0.0
      for other in all {
        for corner in 0..<corners {
          regret = max(
            regret, other.high[corner] - one.low[corner] - commonWidth(one, other, corner))
        }
      }
      if regret < calmest?.regret ?? .infinity { calmest = (place, regret) }
    }
    return (
      surest.map { portfolios[$0.place] }, calmest.map { portfolios[$0.place] }, calmest?.regret
    )
  }
}
