import ParkModel

/// Completes a pairwise matrix so that its largest eigenvalue is as small as it can be.
///
/// `min lambda_max(A)` over the judgements that are missing: convex in their logarithms, and with
/// one minimum where the known judgements link all labels. With right and left eigenvectors x, y
/// `d lambda / d log a_ij = (y_i a_ij x_j - y_j a_ji x_i) / (y x)`; where that is 0 for every
/// missing pair, `a_ij = v_i / v_j` with `v_i = (x_i / y_i)^(1/2)`. So it is enough to look for
/// one number `s_i = log v_i` a label. In the coordinates scaled by v missing judgements are 1,
/// and a known one is `b_ij = a_ij v_j / v_i`: only these move with s. Newton steps with a line
/// search, from the weights of logarithmic least squares, which are the solution where the known
/// judgements do not contradict one another.
/// In words: what nobody judged is filled in so that it contradicts the rest as little as it can.
///
/// Cost: some ten steps of a few n³ multiplications.
///
/// - Source: S. Bozóki, J. Fülöp, L. Rónyai, On optimal completion of incomplete pairwise
///   comparison matrices, Mathematical and Computer Modelling 52, 2010, 318-333.
struct MatrixCompletion {
  static let definition = BilingualText(
    english:
      "missing judgements, filled in so that lambda_max is as small as possible (Bozoki, Fulop, "
      + "Ronyai 2010)",
    chinese:
      "未作出的判断，按使最大特征根 λmax 最小的原则补全（Bozóki、Fülöp、"
      + "Rónyai 2010）")

  /// The largest eigenvalue of the completed matrix.
  let root: Double
  /// Natural logarithms of the weights, up to a constant.
  let logWeights: [Double]
  /// Logarithms whose differences are those of the missing judgements.
  let potentials: [Double]

  private static let mostSteps = 60
  /// Steps of the logarithms that no printed digit shows.
  private static let smallestStep = 1e-12
  /// The part of the promised decrease that a step must keep.
  private static let keptDecrease = 1e-4
  /// Differences of roots that are rounding.
  private static let rounding = 1e-14

  init(_ matrix: PairwiseMatrix) {
    var point = Point(matrix, Self.leastSquares(matrix))
    let free = Self.free(matrix)
    if !free.isEmpty {
      for _ in 0..<Self.mostSteps {
        guard let step = point.newtonStep(free), let next = Self.next(matrix, point, step)
        else { break }
        point = next
        if step.direction.allSatisfy({ abs($0) <= Self.smallestStep }) { break }
      }
    }
    root = point.root
    potentials = point.potentials
    logWeights = zip(point.potentials, point.right).map { $0 + naturalLog($1) }
  }

  /// The first point along a step that keeps enough of the promised decrease; nil where none does.
  private static func next(
    _ matrix: PairwiseMatrix, _ point: Point, _ step: NewtonStep
  ) -> Point? {
    var length = 1.0
    while length > 1e-9 {
      let moved = zip(point.potentials, step.direction).map { $0 + length * $1 }
      let next = Point(matrix, moved)
      let wanted = point.root - keptDecrease * length * step.decrease
      if next.root <= wanted + rounding * point.root { return next }
      length /= 2
    }
    return nil
  }

  /// `s` that minimizes the sum of `(log a_ij - s_i + s_j)²` over the known pairs; the last is 0.
  private static func leastSquares(_ matrix: PairwiseMatrix) -> [Double] {
    let free = matrix.size - 1
    guard free > 0 else { return [0] }
    var laplacian = [Double](repeating: 0, count: free * free)
    var right = [Double](repeating: 0, count: free)
    for row in 0..<free {
      for column in 0..<matrix.size where column != row && matrix.isKnown(row, column) {
        laplacian[row * free + row] += 1
        if column < free { laplacian[row * free + column] -= 1 }
        right[row] += matrix.log(row, column)
      }
    }
    // The known judgements link all labels, so the system has one solution.
    let solution = SquareSystem(size: free, coefficients: laplacian).solved(right)
    return (solution ?? [Double](repeating: 0, count: free)) + [0]
  }

  /// The labels whose number can move the root.
  ///
  /// Only differences over missing pairs count: of labels that missing pairs link, one stays put.
  private static func free(_ matrix: PairwiseMatrix) -> [Int] {
    var free: [Int] = []
    var isReached = [Bool](repeating: false, count: matrix.size)
    for start in 0..<matrix.size where !isReached[start] {
      isReached[start] = true
      var open = [start]
      while let label = open.popLast() {
        for other in 0..<matrix.size where !isReached[other] && !matrix.isKnown(label, other) {
          isReached[other] = true
          open.append(other)
          free.append(other)
        }
      }
    }
    return free.sorted()
  }
}

/// A direction for the numbers of all labels, and how much lower the root would be along it.
private struct NewtonStep {
  var direction: [Double]
  var decrease: Double
}

/// The scaled matrix at given numbers of the labels, with its root and both its vectors.
private struct Point {
  let potentials: [Double]
  let root: Double
  let right: [Double]
  private let left: [Double]
  /// Row-major: `a_ij v_j / v_i` where judged, 1 elsewhere.
  private let scaled: [Double]
  /// The same, 0 where not judged and on the diagonal: the part that moves.
  private let moving: [Double]

  init(_ matrix: PairwiseMatrix, _ potentials: [Double]) {
    let size = matrix.size
    self.potentials = potentials
    var scaled = [Double](repeating: 1, count: size * size)
    var moving = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size where column != row && matrix.isKnown(row, column) {
        let entry = exponential(matrix.log(row, column) - potentials[row] + potentials[column])
        scaled[row * size + column] = entry
        moving[row * size + column] = entry
      }
    }
    self.scaled = scaled
    self.moving = moving
    let perron = PerronVector(scaled, size: size)
    root = perron.root
    right = perron.vector
    left = matrix.isComplete ? [] : PerronVector(Self.transposed(scaled, size), size: size).vector
  }

  private static func transposed(_ matrix: [Double], _ size: Int) -> [Double] {
    var result = matrix
    for row in 0..<size {
      for column in 0..<size { result[row * size + column] = matrix[column * size + row] }
    }
    return result
  }

  /// The Newton step for the free labels; nil where rounding leaves none that lowers the root.
  ///
  /// With `B_k = dB / ds_k` (row k of the moving part taken, column k added) and the reduced
  /// resolvent S of `root I - B`: `g_k = y B_k x`, `h_kl = y B_kl x + y B_k S B_l x + y B_l S B_k x`,
  /// all over `y x`.
  func newtonStep(_ free: [Int]) -> NewtonStep? {
    let size = potentials.count
    let product = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    var rowSums = [Double](repeating: 0, count: size)
    var columnSums = [Double](repeating: 0, count: size)
    for row in 0..<size {
      for column in 0..<size {
        rowSums[row] += moving[row * size + column] * right[column]
        columnSums[column] += left[row] * moving[row * size + column]
      }
    }
    let gradient = (0..<size).map {
      (columnSums[$0] * right[$0] - left[$0] * rowSums[$0]) / product
    }
    guard let responses = responses(free, product, rowSums, gradient) else { return nil }
    var hessian = [Double](repeating: 0, count: free.count * free.count)
    for (place, k) in free.enumerated() {
      for (other, l) in free.enumerated() {
        // y B_k S B_l x, and y B_l S B_k x at the mirrored place.
        var through = columnSums[k] * responses[k * free.count + other]
        for column in 0..<size {
          through -= left[k] * moving[k * size + column] * responses[column * free.count + other]
        }
        hessian[place * free.count + other] += through / product
        hessian[other * free.count + place] += through / product
        let direct =
          k == l
          ? left[k] * rowSums[k] + columnSums[k] * right[k]
          : -left[k] * moving[k * size + l] * right[l] - left[l] * moving[l * size + k] * right[k]
        hessian[place * free.count + other] += direct / product
      }
    }
    guard
      let step = SquareSystem(size: free.count, coefficients: hessian)
        .solved(free.map { -gradient[$0] })
    else { return nil }
    var direction = [Double](repeating: 0, count: size)
    var decrease = 0.0
    for (place, k) in free.enumerated() {
      direction[k] = step[place]
      decrease -= gradient[k] * step[place]
    }
    return decrease > 0 ? NewtonStep(direction: direction, decrease: decrease) : nil
  }

  /// `S B_l x` for every free label l, row-major; nil where the system is singular.
  ///
  /// `S = (root I - B + root P)^-1 - P / root` with the projection `P = x y / (y x)`.
  private func responses(
    _ free: [Int], _ product: Double, _ rowSums: [Double], _ gradient: [Double]
  ) -> [Double]? {
    let size = potentials.count
    var system = [Double](repeating: 0, count: size * size)
    var changes = [Double](repeating: 0, count: size * free.count)
    for row in 0..<size {
      for column in 0..<size {
        system[row * size + column] =
          root * right[row] * left[column] / product - scaled[row * size + column]
      }
      system[row * size + row] += root
      for (place, l) in free.enumerated() {
        changes[row * free.count + place] = moving[row * size + l] * right[l]
      }
    }
    for (place, l) in free.enumerated() { changes[l * free.count + place] -= rowSums[l] }
    guard
      var responses = SquareSystem(size: size, coefficients: system)
        .solved(changes, columns: free.count)
    else { return nil }
    for row in 0..<size {
      for (place, l) in free.enumerated() {
        responses[row * free.count + place] -= right[row] * gradient[l] / root
      }
    }
    return responses
  }
}
