/// A system of linear equations with as many equations as unknowns, for one or more right sides.
///
/// Gaussian elimination with partial pivoting: Golub, Van Loan, Matrix Computations (4th edition,
/// 2013), algorithm 3.4.1. Cost: n³ / 3 + n² m multiplications.
struct SquareSystem {
  let size: Int
  /// Row-major.
  var coefficients: [Double]

  /// The unknowns, row-major as the right sides; nil where the system is singular.
  ///
  /// - Parameters:
  ///   - right: Row-major, `columns` right sides side by side.
  func solved(_ right: [Double], columns: Int = 1) -> [Double]? {
    precondition(coefficients.count == size * size && right.count == size * columns)
    var left = coefficients
    var right = right
    for step in 0..<size {
      var pivot = step
      for row in (step + 1)..<max(size, step + 1)
      where abs(left[row * size + step]) > abs(left[pivot * size + step]) { pivot = row }
      let head = left[pivot * size + step]
      guard head.isFinite, head != 0 else { return nil }
      if pivot != step {
        for place in step..<size { left.swapAt(step * size + place, pivot * size + place) }
        for place in 0..<columns { right.swapAt(step * columns + place, pivot * columns + place) }
      }
      for row in (step + 1)..<max(size, step + 1) {
        let factor = left[row * size + step] / head
        if factor == 0 { continue }
        for place in (step + 1)..<max(size, step + 1) {
          left[row * size + place] -= factor * left[step * size + place]
        }
        for place in 0..<columns {
          right[row * columns + place] -= factor * right[step * columns + place]
        }
      }
    }
    for step in (0..<size).reversed() {
      for place in 0..<columns {
        var value = right[step * columns + place]
        for later in (step + 1)..<max(size, step + 1) {
          value -= left[step * size + later] * right[later * columns + place]
        }
        value /= left[step * size + step]
        guard value.isFinite else { return nil }
        right[step * columns + place] = value
      }
    }
    return right
  }
}
