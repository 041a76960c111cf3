import ParkModel

/// Which end of a column is the better one. A target range becomes a deviation, less is better.
enum Sense: Sendable { case more, less }

/// What a normalisation may know of one column, all parks together.
struct Column {
  var indicator: Indicator
  var sense: Sense
  var minimum: Double
  var maximum: Double
  /// Sum over the parks of x / unit, for sums without overflow.
  var scaledSum: Double
  /// Sum over the parks of (x / unit)².
  var scaledSquares: Double
  /// Sums over the parks of u and u², where u = (x - middle) / step.
  var centredSum: Double
  var centredSquares: Double
  var parks: Int

  var size: Double { max(abs(minimum), abs(maximum)) }
  var isTarget: Bool { indicator.direction.isTarget }
  /// A power of two near the largest |x|; 0 for a column of zeros.
  var unit: Double { Self.power(size) }
  var middle: Double { minimum / 2 + maximum / 2 }
  /// A power of two near half the column's range; 0 where all values are equal.
  var step: Double { Self.power(maximum / 2 - minimum / 2) }

  private static func power(_ size: Double) -> Double {
    let scale = ColumnStatistics.scale(size)
    return scale > 0 ? 1 / scale : 0
  }

  var mean: Double { middle + step * (centredSum / Double(parks)) }
  /// The standard deviation over all parks (divided by their number, not one less).
  var deviation: Double {
    let n = Double(parks)
    let variance = max(0, centredSquares / n - (centredSum / n) * (centredSum / n))
    return step * variance.squareRoot()
  }
}

/// The extremes and sums of every column, found in one or two passes over the rows.
///
/// Parts of rows are summed each on its own and joined in order: the same bytes on any machine.
struct ColumnStatistics: Sendable {
  /// What is summed beside the extremes.
  enum Wanted { case extremes, lengths, spreads }

  private var minimum: [Double]
  private var maximum: [Double]
  private var scaled: Sums
  private var centred: Sums
  private let rows: Int

  /// Sums over the rows of `u = (x - origin) * scale` and of its square, column by column.
  ///
  /// The scale is a power of two, so that it neither costs a digit nor lets squares overflow.
  private struct Sums {
    var first: [Double]
    var squares: [Double]

    init(width: Int) {
      first = [Double](repeating: 0, count: width)
      squares = first
    }

    init(_ values: [Double], _ rows: Range<Int>, origin: [Double], scale: [Double]) {
      self.init(width: origin.count)
      var cell = rows.lowerBound * origin.count
      for _ in rows {
        for column in origin.indices {
          let place = (values[cell] - origin[column]) * scale[column]
          first[column] += place
          squares[column] += place * place
          cell += 1
        }
      }
    }

    mutating func add(_ other: Sums) {
      for column in first.indices {
        first[column] += other.first[column]
        squares[column] += other.squares[column]
      }
    }
  }

  init(_ values: [Double], width: Int, _ wanted: Wanted) {
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
    scaled = Sums(width: width)
    centred = scaled
    guard rows > 0 else { return }
    let origin: [Double]
    let reach: [Double]
    switch wanted {
    case .extremes: return
    case .lengths:
      origin = [Double](repeating: 0, count: width)
      reach = (0..<width).map { max(abs(minimum[$0]), abs(maximum[$0])) }
    case .spreads:
      origin = (0..<width).map { minimum[$0] / 2 + maximum[$0] / 2 }
      reach = (0..<width).map { maximum[$0] / 2 - minimum[$0] / 2 }
    }
    let scale = reach.map(Self.scale)
    let sums = parts.map { _, rows in Sums(values, rows, origin: origin, scale: scale) }
    for part in sums {
      if wanted == .lengths { scaled.add(part) } else { centred.add(part) }
    }
  }

  /// The power of two that brings amounts of this size to about 1; 0 where there are none.
  static func scale(_ size: Double) -> Double {
    size > 0 ? Double(sign: .plus, exponent: -size.exponent, significand: 1) : 0
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

  func column(_ index: Int, _ indicator: Indicator) -> Column {
    let sense: Sense =
      switch indicator.direction {
      case .moreIsBetter: .more
      case .lessIsBetter, .target: .less
      }
    return Column(
      indicator: indicator, sense: sense, minimum: minimum[index], maximum: maximum[index],
      scaledSum: scaled.first[index], scaledSquares: scaled.squares[index],
      centredSum: centred.first[index], centredSquares: centred.squares[index], parks: rows)
  }
}
