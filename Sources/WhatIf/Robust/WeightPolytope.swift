/// The weights that are possible when the criteria's importance is not agreed on: a convex set,
/// given by its corners.
///
/// Additive values are linear in the weights: what holds at every corner holds everywhere inside.
public struct WeightPolytope: Hashable, Sendable {
  public let criteria: Int
  /// Each with one weight a criterion, at least 0, summing to 1.
  public let corners: [[Double]]

  /// - Throws: `UnfitFigures` without corners, for corners of unequal length, weights below 0 or
  ///   sums more than 1e-6 off 1.
  public init(corners: [[Double]]) throws(UnfitFigures) {
    guard let first = corners.first, !first.isEmpty else {
      throw .count("corners of the weights", found: 0, expected: 1)
    }
    for (place, corner) in corners.enumerated() {
      guard corner.count == first.count else {
        throw .count("weights of corner \(place)", found: corner.count, expected: first.count)
      }
      for weight in corner where !(weight >= 0 && weight <= 1) {
        throw .outOfRange("weight of corner \(place)", found: weight, allowed: "from 0 to 1")
      }
      let sum = corner.reduce(0, +)
      guard abs(sum - 1) <= 1e-6 else {
        throw .outOfRange("sum of corner \(place)", found: sum, allowed: "1")
      }
    }
    criteria = first.count
    self.corners = corners
  }

  private init(known corners: [[Double]]) {
    criteria = corners.first?.count ?? 0
    self.corners = corners
  }

  /// Nothing is known: each corner gives one criterion all the weight. At least one criterion.
  public static func any(criteria: Int) -> WeightPolytope {
    WeightPolytope(
      known: (0..<max(criteria, 1)).map { corner in
        (0..<max(criteria, 1)).map { $0 == corner ? 1 : 0 }
      })
  }

  /// The order is known, `w1 >= w2 >= … >= wn`: corner k shares all weight among the first k.
  public static func ordered(criteria: Int) -> WeightPolytope {
    WeightPolytope(
      known: (1...max(criteria, 1)).map { corner in
        (1...max(criteria, 1)).map { $0 <= corner ? 1 / Double(corner) : 0 }
      })
  }
}
