/// A table less the mean of each column, ready for variances and covariances.
///
/// `z[i,j] = (x[i,j] - mean of column j) * scale`, with one power of two as the scale of the whole
/// table, so that squares neither overflow nor change a digit.
/// In words: what is left of each value once the column's usual level is taken off. The mean is
/// taken from the column's first value on: large values close together lose no digits, and a
/// constant column is exactly 0.
///
/// - Source: the two-pass algorithm of T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for
///   computing the sample variance", The American Statistician 37 (1983), 242-247.
struct CentredTable {
  let rows: Int
  let width: Int
  /// Row-major.
  private(set) var values: [Double]
  /// Whether all values of a column are the same, up to rounding (1e-12 of the largest).
  private(set) var isConstant: [Bool]

  /// - Parameters:
  ///   - table: Row-major, finite.
  ///   - width: Columns.
  init(_ table: [Double], width: Int) {
    rows = width == 0 ? 0 : table.count / width
    self.width = width
    let largest = table.reduce(0) { max($0, abs($1)) }
    // The scale of the smallest numbers would overflow itself.
    let exponent = largest > 0 ? min(-largest.exponent, 1000) : 0
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    values = table.map { $0 * scale }
    isConstant = [Bool](repeating: true, count: width)
    for column in 0..<width where rows > 0 { centre(column) }
  }

  private mutating func centre(_ column: Int) {
    let first = values[column]
    var low = first
    var high = first
    var excess = 0.0
    for cell in stride(from: column, to: rows * width, by: width) {
      let value = values[cell]
      low = min(low, value)
      high = max(high, value)
      excess += value - first
    }
    isConstant[column] = high - low <= 1e-12 * max(abs(low), abs(high))
    let mean = excess / Double(rows)
    for cell in stride(from: column, to: rows * width, by: width) {
      values[cell] = isConstant[column] ? 0 : (values[cell] - first) - mean
    }
  }

  /// The sum over the rows of the product of two columns.
  func product(_ first: Int, _ second: Int) -> Double {
    var sum = 0.0
    var cell = 0
    while cell < rows * width {
      sum += values[cell + first] * values[cell + second]
      cell += width
    }
    return sum
  }

  /// The sum over the given columns, row by row.
  func total(of columns: [Int]) -> [Double] {
    (0..<rows).map { row in columns.reduce(0) { $0 + values[row * width + $1] } }
  }
}
