@testable import Optimizer

/// Answers frontier questions from a list of points, without any model or solver: obviously right.
struct PointList: FrontierOracle {
  var points: [[Double]]
  /// Ends after so many answers, as a user would.
  var answers = Int.max

  mutating func answer(_ question: FrontierQuestion<Int>) -> FrontierAnswer<Int> {
    answers -= 1
    if answers < 0 { return .stopped(.interrupted) }
    var best: (value: Double, position: Int)?
    for (position, point) in points.enumerated()
    where zip(point, question.floors).allSatisfy({ $0 >= $1 }) {
      let value = zip(point, question.weights).reduce(0) { $0 + $1.0 * $1.1 }
      if best.map({ value > $0.value }) ?? true { best = (value, position) }
    }
    guard let best else { return .infeasible }
    return .found(values: points[best.position], solution: best.position, bound: best.value)
  }

  /// The points that no other one dominates, each value once, in descending order.
  var front: [[Double]] {
    var result: [[Double]] = []
    for point in points {
      let isDominated = points.contains { other in
        other != point && zip(other, point).allSatisfy { $0 >= $1 }
      }
      if !isDominated && !result.contains(point) { result.append(point) }
    }
    return result.sorted { $1.lexicographicallyPrecedes($0) }
  }
}
