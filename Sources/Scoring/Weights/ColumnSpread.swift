import ParkModel

/// Means, standard deviations and correlations of the columns of a table, found in parts of rows.
///
/// Complexity: O(parks * indicators²), O(indicators²) memory.
struct ColumnSpread {
  /// Over all parks (divided by n); exactly 0 for a column that is the same everywhere.
  private(set) var deviations: [Double]
  private let products: [Double]
  private let width: Int

  /// - Parameter values: Row-major, without gaps.
  init(_ values: [Double], width: Int) {
    self.width = width
    let rows = width == 0 ? 0 : values.count / width
    let parts = Parts.rows(rows, width: width)
    let statistics = ColumnStatistics(values, width: width, .spreads)
    // Only numbers are asked of the statistics, which do not depend on what is measured.
    let columns = (0..<width).map { statistics.column($0, Indicator(id: "", weight: .zero)) }
    let means = columns.map { rows > 0 ? $0.mean : 0 }
    let isConstant = columns.map { !($0.maximum > $0.minimum) }
    let sums = parts.map { _, rows in
      var sums = [Double](repeating: 0, count: width * width)
      var centred = [Double](repeating: 0, count: width)
      for row in rows {
        for column in 0..<width {
          centred[column] = isConstant[column] ? 0 : values[row * width + column] - means[column]
        }
        for column in 0..<width {
          for other in column..<width {
            sums[column * width + other] += centred[column] * centred[other]
          }
        }
      }
      return sums
    }
    var products = [Double](repeating: 0, count: width * width)
    for part in sums {
      for cell in products.indices { products[cell] += part[cell] }
    }
    deviations = (0..<width).map { column in
      rows > 0 ? (products[column * width + column] / Double(rows)).squareRoot() : 0
    }
    self.products = products
  }

  /// Pearson's correlation; 0 where one of the two does not vary.
  func correlation(_ column: Int, _ other: Int) -> Double {
    let (first, second) = (min(column, other), max(column, other))
    let scale =
      products[first * width + first].squareRoot() * products[second * width + second].squareRoot()
    guard scale > 0 else { return 0 }
    return min(max(products[first * width + second] / scale, -1), 1)
  }
}

/// Amounts as shares of their sum; equal shares where the sum is 0.
func shares(of amounts: [Double]) -> (shares: [Double], fellBackToEqual: Bool) {
  let total = amounts.reduce(0, +)
  guard total > 0 else {
    return ([Double](repeating: 1 / Double(max(amounts.count, 1)), count: amounts.count), true)
  }
  return (amounts.map { $0 / total }, false)
}
