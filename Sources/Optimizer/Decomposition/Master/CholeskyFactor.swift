/// A dense Cholesky factor of a symmetric matrix given by its upper triangle.
struct CholeskyFactor {
  private let size: Int
  private let matrix: [Double]
  /// Row i of the transposed factor holds entries i...size.
  private var upper: [Double]

  /// nil where the matrix holds anything that is no number.
  init?(_ matrix: [Double], size: Int) {
    self.size = size
    self.matrix = matrix
    upper = matrix
    for pivot in 0..<size {
      let diagonal = upper[pivot * size + pivot]
      guard diagonal.isFinite else { return nil }
      // A side that nothing moves, or that others move along, keeps its price: what elimination
      // leaves of it is rounding.
      let isIndependent = diagonal > max(1e-30, 1e-13 * matrix[pivot * size + pivot])
      let root = isIndependent ? diagonal.squareRoot() : 1e15
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

  /// Solves, and once more for what rounding left.
  func solve(_ right: [Double]) -> [Double] {
    var result = substituted(right)
    for (place, change) in substituted(rest(right, at: result)).enumerated() {
      result[place] += change
    }
    return result
  }

  /// `right - matrix * point`
  private func rest(_ right: [Double], at point: [Double]) -> [Double] {
    var rest = right
    for row in 0..<size {
      rest[row] -= matrix[row * size + row] * point[row]
      for column in row + 1..<max(row + 1, size) {
        let entry = matrix[row * size + column]
        rest[row] -= entry * point[column]
        rest[column] -= entry * point[row]
      }
    }
    return rest
  }

  private func substituted(_ right: [Double]) -> [Double] {
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
