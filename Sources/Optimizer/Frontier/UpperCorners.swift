/// Where undiscovered points may still lie: everything at or below one of these corners.
///
/// Each solve proves a box empty: no solution under floors e has f[1] > U, so nothing lies strictly
/// above the corner (U, e). What all such boxes leave is a union of orthants that reach down from
/// upper corners, kept here without redundant ones.
///
/// In words: between two neighbours of a front of two objectives there is one corner, the best
/// point that could still be hidden there.
///
/// - Source: Klamroth, Lacour, Vanderpooten (2015) On the representation of the search region in
///   multi-objective optimization. European Journal of Operational Research 245:767-778,
///   doi:10.1016/j.ejor.2015.03.031 (algorithm 2, redundancy elimination).
struct UpperCorners {
  struct Corner {
    var place: [Double]
    /// The solve whose bound is the first coordinate.
    var solve: Int
    /// Nothing more can be learnt here by the search.
    var isSettled = false
  }

  private(set) var corners: [Corner]

  /// - Parameter ideal: No solution is better in any objective.
  init(ideal: [Double], solve: Int) { corners = [Corner(place: ideal, solve: solve)] }

  /// Takes out what lies strictly above a place: bound of the first objective, floors of the rest.
  ///
  /// - Parameter place: -infinity as a coordinate means that nothing at all lies above it there.
  mutating func takeOut(above place: [Double], solve: Int) {
    let isCut = { (corner: Corner) in zip(place, corner.place).allSatisfy { $0 < $1 } }
    let cut = corners.filter(isCut)
    if cut.isEmpty { return }
    var kept = corners.filter { !isCut($0) }
    var children: [Corner] = []
    for corner in cut {
      for axis in place.indices where place[axis] > -.infinity {
        var child = corner
        child.place[axis] = place[axis]
        child.isSettled = false
        if axis == 0 { child.solve = solve }
        children.append(child)
      }
    }
    for (position, child) in children.enumerated() {
      let isRedundant =
        kept.contains { Self.isBelow(child, $0) }
        || children.enumerated().contains { other, corner in
          other != position && Self.isBelow(child, corner)
            && (corner.place != child.place || other < position)
        }
      if !isRedundant { kept.append(child) }
    }
    corners = kept
  }

  mutating func settle(_ position: Int) { corners[position].isSettled = true }

  private static func isBelow(_ corner: Corner, _ other: Corner) -> Bool {
    zip(corner.place, other.place).allSatisfy { $0 <= $1 }
  }
}

/// How much better than every point shown an undiscovered one could be, as a share of the ranges.
///
/// `min over points of (max over objectives of (place[k] - point[k]) / range[k])`, at least 0.
/// In words: for whatever plan there is, some point shown comes within this share of the range of
/// every objective (the additive epsilon indicator).
///
/// - Source: Zitzler, Thiele, Laumanns, Fonseca, da Fonseca (2003) Performance assessment of
///   multiobjective optimizers. IEEE Transactions on Evolutionary Computation 7:117-132.
func improvement(of place: [Double], over points: [[Double]], ranges: [Double]) -> Double {
  var least = Double.infinity
  for point in points {
    var most = 0.0
    for objective in place.indices where ranges[objective] > 0 {
      most = max(most, (place[objective] - point[objective]) / ranges[objective])
    }
    least = min(least, most)
  }
  return least
}
