import ParkModel

/// Which end of a column is the better one. A target range becomes a deviation, less is better.
enum Sense: Sendable { case more, less }

/// What a normalisation may know of one column, all parks together.
struct Column {
  var indicator: Indicator
  var sense: Sense
  var minimum: Double
  var maximum: Double
  /// Sum over the parks of (x / size), where size is the largest |x|; for sums without overflow.
  var scaledSum: Double
  /// Sum over the parks of (x / size)².
  var scaledSquares: Double
  /// Sums over the parks of u and u², where u = (x - middle) / reach lies in -1…1.
  var centredSum: Double
  var centredSquares: Double
  var parks: Int

  var size: Double { max(abs(minimum), abs(maximum)) }
  var isTarget: Bool { indicator.direction.isTarget }
  var middle: Double { minimum / 2 + maximum / 2 }
  var reach: Double { maximum / 2 - minimum / 2 }

  var mean: Double { middle + reach * (centredSum / Double(parks)) }
  /// The standard deviation over all parks (divided by their number, not one less).
  var deviation: Double {
    let n = Double(parks)
    let variance = max(0, centredSquares / n - (centredSum / n) * (centredSum / n))
    return reach * variance.squareRoot()
  }
}

/// The extremes and sums of every column, found in one or two passes over the rows.
///
/// Parts of rows are summed each on its own and joined in order: the same bytes on any machine.
struct ColumnStatistics: Sendable {
  private var minimum: [Double]
  private var maximum: [Double]
  private var sums: Sums
  private let rows: Int

  private struct Sums {
    var scaled: [Double]
    var scaledSquares: [Double]
    var centred: [Double]
    var centredSquares: [Double]

    init(width: Int) {
      scaled = [Double](repeating: 0, count: width)
      scaledSquares = scaled
      centred = scaled
      centredSquares = scaled
    }

    mutating func add(_ other: Sums) {
      for column in scaled.indices {
        scaled[column] += other.scaled[column]
        scaledSquares[column] += other.scaledSquares[column]
        centred[column] += other.centred[column]
        centredSquares[column] += other.centredSquares[column]
      }
    }
  }

  init(_ values: [Double], width: Int, withSums: Bool) {
    let rows = width == 0 ? 0 : values.count / width
    self.rows = rows
    let parts = Parts.rows(rows, width: width)
    let ends = parts.map { _, rows in Self.ends(values, width, rows) }
    var minimum = [Double](repeating: .infinity, count: width)
    var maximum = [Double](repeating: -.infinity, count: width)
    for part in ends {
      for column in 0..<width {
        minimum[column] = min(minimum[column], part.0[column])
        maximum[column] = max(maximum[column], part.1[column])
      }
    }
    self.minimum = minimum
    self.maximum = maximum
    sums = Sums(width: width)
    guard withSums, rows > 0 else { return }
    let (low, high) = (minimum, maximum)
    for part in parts.map({ _, rows in Self.sums(values, width, rows, low, high) }) {
      sums.add(part)
    }
  }

  private static func ends(
    _ values: [Double], _ width: Int, _ rows: Range<Int>
  ) -> ([Double], [Double]) {
    var minimum = [Double](repeating: .infinity, count: width)
    var maximum = [Double](repeating: -.infinity, count: width)
    var cell = rows.lowerBound * width
    for _ in rows {
      for column in 0..<width {
        let value = values[cell]
        if value < minimum[column] { minimum[column] = value }
        if value > maximum[column] { maximum[column] = value }
        cell += 1
      }
    }
    return (minimum, maximum)
  }

  private static func sums(
    _ values: [Double], _ width: Int, _ rows: Range<Int>, _ low: [Double], _ high: [Double]
  ) -> Sums {
    var sums = Sums(width: width)
    let size = (0..<width).map { max(abs(low[$0]), abs(high[$0])) }
    let middle = (0..<width).map { low[$0] / 2 + high[$0] / 2 }
    let reach = (0..<width).map { high[$0] / 2 - low[$0] / 2 }
    var cell = rows.lowerBound * width
    for _ in rows {
      for column in 0..<width {
        let value = values[cell]
        cell += 1
        guard size[column] > 0 else { continue }
        let scaled = value / size[column]
        sums.scaled[column] += scaled
        sums.scaledSquares[column] += scaled * scaled
        guard reach[column] > 0 else { continue }
        let centred = (value - middle[column]) / reach[column]
        sums.centred[column] += centred
        sums.centredSquares[column] += centred * centred
      }
    }
    return sums
  }

  func column(_ index: Int, _ indicator: Indicator) -> Column {
    let sense: Sense =
      switch indicator.direction {
      case .moreIsBetter: .more
      case .lessIsBetter, .target: .less
      }
    return Column(
      indicator: indicator, sense: sense, minimum: minimum[index], maximum: maximum[index],
      scaledSum: sums.scaled[index], scaledSquares: sums.scaledSquares[index],
      centredSum: sums.centred[index], centredSquares: sums.centredSquares[index], parks: rows)
  }
}
