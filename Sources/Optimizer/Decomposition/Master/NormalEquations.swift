/// The linear system of one interior point step, reduced to the sides.
///
/// With theta = weight / z, the park of column k eliminated:
///
///     S = sum_p sum_k theta[k] (use[k] - mean[p]) (use[k] - mean[p])'  +  diagonal of slacks and shorts
///     mean[p] = sum_k theta[k] use[k] / sum_k theta[k]
struct NormalEquations {
  struct Direction {
    var prices: [Double]
    var worths: [Double]
    var slacks: [Double]
    var shortfalls: [Double]
  }

  private let master: PriceMaster
  /// theta of slack and short.
  private let slackRatios: [Double]
  private let shortRatios: [Double]
  /// sum of theta of each park, and its mean use, side by side as the park touches them.
  private var thetas: [Double]
  private var means: [Double]
  private let factor: CholeskyFactor

  /// nil where the system is not positive definite.
  init?(
    master: PriceMaster, prices: [Double], weights: [Double], reduced: [Double], slacks: [Double],
    shortfalls: [Double], parts: [Range<Int>], threads: Int
  ) {
    self.master = master
    let sides = prices.count
    slackRatios = (0..<sides).map { slacks[$0] / prices[$0] }
    shortRatios = (0..<sides).map { shortfalls[$0] / (master.penalties[$0] - prices[$0]) }
    let columns = master.columns
    let pieces = Parts.map(parts, threads: threads) { range in
      ParkPiece(columns, range, weights: weights, reduced: reduced, sides: sides)
    }
    thetas = pieces.flatMap(\.thetas)
    means = pieces.flatMap(\.means)
    var matrix = [Double](repeating: 0, count: sides * sides)
    for piece in pieces {
      for entry in matrix.indices { matrix[entry] += piece.matrix[entry] }
    }
    for side in 0..<sides {
      matrix[side * sides + side] += slackRatios[side] + shortRatios[side]
    }
    guard let factor = CholeskyFactor(matrix, size: sides) else { return nil }
    self.factor = factor
  }

  /// The direction in which every product moves to its target.
  ///
  /// - Parameters:
  ///   - targets: Of each weight: how far it would move if prices stood still.
  ///   - left: What the sides are off by.
  func direction(_ targets: [Double], _ sides: SideTargets, _ left: [Double]) -> Direction {
    let columns = master.columns
    var right = left.indices.map { sides.slack[$0] - sides.short[$0] - left[$0] }
    var totals = [Double](repeating: 0, count: columns.parkCount)
    for park in 0..<columns.parkCount {
      let range = columns.sideRange(of: park)
      var use = columns.useStarts[park]
      var total = 0.0
      for column in columns.columns(of: park) {
        let target = targets[column]
        total += target
        for position in range {
          right[Int(columns.sides[position])] += columns.uses[use] * target
          use += 1
        }
      }
      totals[park] = total
      for position in range { right[Int(columns.sides[position])] -= means[position] * total }
    }
    let prices = factor.solve(right)
    let worths = (0..<columns.parkCount).map { park in
      var worth = totals[park] / thetas[park]
      for position in columns.sideRange(of: park) {
        worth -= means[position] * prices[Int(columns.sides[position])]
      }
      return worth
    }
    return Direction(
      prices: prices, worths: worths,
      slacks: prices.indices.map { sides.slack[$0] - slackRatios[$0] * prices[$0] },
      shortfalls: prices.indices.map { sides.short[$0] + shortRatios[$0] * prices[$0] })
  }
}

/// What some of the parks add to the normal equations.
private struct ParkPiece: Sendable {
  var thetas: [Double] = []
  var means: [Double] = []
  /// Upper triangle, row by row.
  var matrix: [Double]

  init(
    _ columns: MasterColumns, _ parks: Range<Int>, weights: [Double], reduced: [Double], sides: Int
  ) {
    matrix = [Double](repeating: 0, count: sides * sides)
    var shifted: [Double] = []
    var block: [Double] = []
    for park in parks {
      let range = columns.sideRange(of: park)
      let width = range.count
      let first = columns.useStarts[park]
      let own = columns.columns(of: park)
      var total = 0.0
      var mean = [Double](repeating: 0, count: width)
      for (order, column) in own.enumerated() {
        let theta = weights[column] / reduced[column]
        total += theta
        let start = first + order * width
        for offset in 0..<width { mean[offset] += theta * columns.uses[start + offset] }
      }
      for offset in 0..<width { mean[offset] /= total }
      thetas.append(total)
      means.append(contentsOf: mean)
      if own.count == 1 { continue }
      // Side by side first, so that the inner loop runs over neighbours; then to its places.
      block.removeAll(keepingCapacity: true)
      block.append(contentsOf: repeatElement(0, count: width * width))
      for (order, column) in own.enumerated() {
        let theta = weights[column] / reduced[column]
        if theta < 1e-10 * total { continue }
        let start = first + order * width
        shifted.removeAll(keepingCapacity: true)
        for offset in 0..<width { shifted.append(columns.uses[start + offset] - mean[offset]) }
        for row in 0..<width where shifted[row] != 0 {
          addScaled(shifted, by: theta * shifted[row], to: &block, at: row * width, from: row)
        }
      }
      for row in 0..<width {
        let target = Int(columns.sides[range.lowerBound + row]) * sides
        for column in row..<width {
          matrix[target + Int(columns.sides[range.lowerBound + column])] +=
            block[row * width + column]
        }
      }
    }
  }

  /// `target[start + i] += factor * source[i]` for i from `first` on.
  private func addScaled(
    _ source: [Double], by factor: Double, to target: inout [Double], at start: Int,
    from first: Int
  ) {
    let values = source.span
    var sums = target.mutableSpan
    precondition(start + values.count <= sums.count && first >= 0)
    for offset in first..<values.count {
      sums[unchecked: start + offset] += factor * values[unchecked: offset]
    }
  }
}

/// A dense Cholesky factor of a symmetric matrix given by its upper triangle.
struct CholeskyFactor {
  private let size: Int
  /// Row i of the transposed factor holds entries i...size.
  private var upper: [Double]

  init?(_ matrix: [Double], size: Int) {
    self.size = size
    upper = matrix
    for pivot in 0..<size {
      let diagonal = upper[pivot * size + pivot]
      guard diagonal.isFinite else { return nil }
      // A side that nothing moves keeps its price.
      let root = diagonal > 1e-30 ? diagonal.squareRoot() : 1e15
      for column in pivot..<size { upper[pivot * size + column] /= root }
      upper[pivot * size + pivot] = root
      for row in pivot + 1..<max(pivot + 1, size) {
        let scale = upper[pivot * size + row]
        if scale == 0 { continue }
        for column in row..<size {
          upper[row * size + column] -= scale * upper[pivot * size + column]
        }
      }
    }
  }

  func solve(_ right: [Double]) -> [Double] {
    var result = right
    for row in 0..<size {
      result[row] /= upper[row * size + row]
      for column in row + 1..<max(row + 1, size) {
        result[column] -= upper[row * size + column] * result[row]
      }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for column in row + 1..<max(row + 1, size) {
        result[row] -= upper[row * size + column] * result[column]
      }
      result[row] /= upper[row * size + row]
    }
    return result
  }
}
