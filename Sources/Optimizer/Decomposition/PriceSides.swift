/// The sides of the coupling rows, ready for the master: scaled, and by park.
struct PriceSides: Sendable {
  let limits: [Double]
  /// A side's use and limit are multiplied by its scale, its price divided.
  let scales: [Double]
  /// What missing a soft limit by one unit costs; nil for hard limits.
  let softPrices: [Double?]
  /// Sides that each park touches, and for each the place of its row among the park's rows.
  let sidesOfPark: [[Int32]]
  private let placesOfPark: [[Int32]]
  private let signs: [Double]
  private let rows: [Int32]
  private let rowCount: Int
  /// How many parks touch each side.
  private let touching: [Int]

  init(_ blocks: ParkBlocks, _ pool: ColumnPool) {
    limits = blocks.sides.map(\.limit)
    signs = blocks.sides.map(\.sign)
    rows = blocks.sides.map(\.row)
    softPrices = blocks.sides.map(\.softPrice)
    rowCount = blocks.couplingRows.count
    var sidesOfRow = [[Int32]](repeating: [], count: rowCount)
    for (side, row) in rows.enumerated() { sidesOfRow[Int(row)].append(Int32(side)) }
    var sidesOfPark: [[Int32]] = []
    var placesOfPark: [[Int32]] = []
    var touching = [Int](repeating: 0, count: rows.count)
    for parkRows in pool.rowsOfPark {
      var sides: [Int32] = []
      var places: [Int32] = []
      for (place, row) in parkRows.enumerated() {
        for side in sidesOfRow[Int(row)] {
          sides.append(side)
          places.append(Int32(place))
          touching[Int(side)] += 1
        }
      }
      sidesOfPark.append(sides)
      placesOfPark.append(places)
    }
    self.sidesOfPark = sidesOfPark
    self.placesOfPark = placesOfPark
    self.touching = touching
    let largest = blocks.largestUses()
    // What nothing uses keeps its own unit: there is nothing to scale by.
    scales = rows.map { largest[Int($0)] > 1e-9 ? 1 / largest[Int($0)] : 1 }
  }

  /// Uses of a column over the park's sides, scaled.
  func uses(_ column: ColumnPool.Column, of park: Int) -> [Double] {
    zip(sidesOfPark[park], placesOfPark[park]).map { side, place in
      signs[Int(side)] * scales[Int(side)] * column.uses[Int(place)]
    }
  }

  /// `sum_s price[s] * use[s]` of a column, at prices in the model's units.
  func cost(_ column: ColumnPool.Column, of park: Int, at prices: [Double]) -> Double {
    var sum = 0.0
    for (side, place) in zip(sidesOfPark[park], placesOfPark[park]) {
      sum += signs[Int(side)] * prices[Int(side)] * column.uses[Int(place)]
    }
    return sum
  }

  /// Prices in the model's units of scaled ones, as far as they are allowed.
  func unscaled(_ prices: [Double]) -> [Double] {
    allowed(zip(prices, scales).map { $0 * $1 })
  }

  /// No price below 0 or above that of its soft limit: beyond it, missing the limit without end
  /// would pay, and nothing would bound a plan.
  func allowed(_ prices: [Double]) -> [Double] {
    zip(prices, softPrices).map { min(max(0, $0), $1 ?? .infinity) }
  }

  /// Price of each coupling row from those of its sides.
  func rowPrices(_ prices: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: rowCount)
    for side in rows.indices { result[Int(rows[side])] += signs[side] * prices[side] }
    return result
  }

  /// Limits for some of the parks: their part of what many share, the whole of what few do.
  func limits(for sample: [Int], _ pool: ColumnPool) -> [Double] {
    var inSample = [Int](repeating: 0, count: limits.count)
    for park in sample {
      for side in sidesOfPark[park] { inSample[Int(side)] += 1 }
    }
    return limits.indices.map { side in
      let all = touching[side]
      if all < 40 || inSample[side] == 0 { return max(limits[side], 0) + 1e3 / scales[side] }
      return limits[side] * Double(inSample[side]) / Double(all)
    }
  }

  /// Scaled prices above which no side goes: of soft limits their own, of hard ones a large one.
  func penalties(_ pool: ColumnPool, factor: Double) -> [Double] {
    var largest = 1e-6
    for columns in pool.columns {
      for column in columns { largest = max(largest, abs(column.value)) }
    }
    return softPrices.indices.map { side in
      if let price = softPrices[side] { return max(price / scales[side], 1e-9 * largest) }
      return 30 * factor * largest
    }
  }
}
