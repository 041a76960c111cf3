/// The line with bends that lies closest to points: least squares, connected, straight between
/// nodes.
///
/// Each node carries a hat that falls to 0 at its neighbours. The equations of the heights have
/// three diagonals; as each node lies on a point, they have one solution.
///
/// - Complexity: O(points).
struct BentLine {
  /// Ascending.
  let nodes: [Double]
  let heights: [Double]

  /// - Parameters:
  ///   - points: x and y, ascending in x, not all of one x.
  ///   - bends: Places in `points` at which the line may bend: where x changes.
  init(_ points: [(x: Double, y: Double)], bends: some Sequence<Int>) {
    var nodes: [Double] = []
    let first = points.first.map { [$0.x] } ?? []
    let last = points.last.map { [$0.x] } ?? []
    for x in first + bends.map({ points[$0].x }) + last where x > nodes.last ?? -.infinity {
      nodes.append(x)
    }
    self.nodes = nodes
    heights = nodes.count < 2 ? nodes.map { _ in 0 } : Self.heights(points, nodes)
  }

  private static func heights(_ points: [(x: Double, y: Double)], _ nodes: [Double]) -> [Double] {
    var diagonal = [Double](repeating: 0, count: nodes.count)
    var beside = diagonal
    var right = diagonal
    var piece = 0
    for (x, y) in points {
      while piece < nodes.count - 2, x > nodes[piece + 1] { piece += 1 }
      let t = share(x, nodes[piece], nodes[piece + 1])
      diagonal[piece] += (1 - t) * (1 - t)
      diagonal[piece + 1] += t * t
      beside[piece] += t * (1 - t)
      right[piece] += (1 - t) * y
      right[piece + 1] += t * y
    }
    for node in 1..<nodes.count {
      let factor = beside[node - 1] / diagonal[node - 1]
      diagonal[node] -= factor * beside[node - 1]
      right[node] -= factor * right[node - 1]
    }
    var heights = right
    for node in nodes.indices.reversed() {
      if node + 1 < nodes.count { heights[node] -= beside[node] * heights[node + 1] }
      heights[node] /= diagonal[node]
    }
    return heights
  }

  /// How far x lies on the way from one node to the next, 0 to 1; halves, as wide numbers overflow.
  private static func share(_ x: Double, _ low: Double, _ high: Double) -> Double {
    min(max(0, (x / 2 - low / 2) / (high / 2 - low / 2)), 1)
  }

  /// The sum of the squared distances of points, ascending in x, from the line.
  func squares(of points: [(x: Double, y: Double)]) -> Double {
    var sum = CarefulSum()
    var piece = 0
    for (x, y) in points {
      while piece < nodes.count - 2, x > nodes[piece + 1] { piece += 1 }
      guard nodes.count > 1 else {
        sum.add(y * y)
        continue
      }
      let t = Self.share(x, nodes[piece], nodes[piece + 1])
      let distance = y - (1 - t) * heights[piece] - t * heights[piece + 1]
      sum.add(distance * distance)
    }
    return sum.value
  }
}
