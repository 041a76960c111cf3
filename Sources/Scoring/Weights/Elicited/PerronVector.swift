/// The largest eigenvalue of a matrix of positive numbers, and its vector of positive numbers.
///
/// With `r_i = (A x)_i / x_i` the eigenvalue lies between the least and the largest r (Collatz and
/// Wielandt). Noda's iteration `x <- (max r I - A)^-1 x` lowers the largest r at every step, from
/// any positive start, and converges quadratically; it ends where the two bounds meet, or rounding
/// lets them come no closer.
/// In words: inverse iteration that can only approach the eigenvalue from above.
///
/// Cost: a handful of systems of n equations, whatever the matrix; the power method can need as
/// many steps as there are digits in the most contradictory judgements.
///
/// - Source: T. Noda, Note on the computation of the maximal eigenvalue of a non-negative
///   irreducible matrix, Numerische Mathematik 17, 1971, 382-386; L. Elsner, Inverse iteration for
///   calculating the spectral radius of a non-negative irreducible matrix, Linear Algebra and its
///   Applications 15, 1976, 235-242.
struct PerronVector {
  let root: Double
  /// The largest entry is 1.
  let vector: [Double]

  private static let mostSteps = 100
  /// Bounds this close, relative to the root and times the size, differ by rounding.
  private static let rounding = 1e-15

  /// - Parameter matrix: Row-major, every entry positive.
  init(_ matrix: [Double], size: Int) {
    precondition(matrix.count == size * size)
    var x = [Double](repeating: 1, count: size)
    var (low, high) = Self.bounds(matrix, x)
    for _ in 0..<Self.mostSteps {
      if high - low <= Self.rounding * Double(size) * high { break }
      guard let next = Self.step(matrix, x, shift: high) else { break }
      let bounds = Self.bounds(matrix, next)
      // Exactly, the upper bound falls at every step: where it does not, and the bounds come no
      // closer, only rounding is left.
      guard bounds.high < high || bounds.high - bounds.low < high - low else { break }
      x = next
      (low, high) = bounds
    }
    root = (low + high) / 2
    vector = x
  }

  private static func bounds(_ matrix: [Double], _ x: [Double]) -> (low: Double, high: Double) {
    var low = Double.infinity
    var high = 0.0
    for row in x.indices {
      var sum = 0.0
      for column in x.indices { sum += matrix[row * x.count + column] * x[column] }
      let ratio = sum / x[row]
      low = min(low, ratio)
      high = max(high, ratio)
    }
    return (low, high)
  }

  /// `(shift I - A)^-1 x` with the largest entry 1; nil where rounding makes the system singular.
  ///
  /// Solved for the quotient of the new vector by the old one: so scaled, each row's diagonal
  /// outweighs the others.
  private static func step(_ matrix: [Double], _ x: [Double], shift: Double) -> [Double]? {
    let size = x.count
    var scaled = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size {
        scaled[row * size + column] = -matrix[row * size + column] * x[column] / x[row]
      }
      scaled[row * size + row] += shift
    }
    let ones = [Double](repeating: 1, count: size)
    guard let quotients = SquareSystem(size: size, coefficients: scaled).solved(ones) else {
      return nil
    }
    // A shift that rounding has put below the root turns every sign.
    let sign = quotients.allSatisfy { $0 < 0 } ? -1.0 : 1.0
    let next = x.indices.map { sign * x[$0] * quotients[$0] }
    let largest = next.reduce(0, max)
    guard largest.isFinite, next.allSatisfy({ $0 > 0 }) else { return nil }
    let scaledNext = next.map { $0 / largest }
    return scaledNext.allSatisfy { $0 > 0 } ? scaledNext : nil
  }
}
