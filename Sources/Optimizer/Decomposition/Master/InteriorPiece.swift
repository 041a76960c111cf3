/// Some of the parks of an interior point solve: their columns' part of the iterate and of a step.
///
/// A step goes over the columns six times, each time park by park in flat arrays: pieces are worked
/// on side by side, and what they add to the sides is summed in their order.
struct InteriorPiece: Sendable {
  private let columns: MasterColumns
  let parks: Range<Int>
  private let sideCount: Int
  private let firstColumn: Int
  private let firstSide: Int
  /// Of the piece's columns, in order.
  private(set) var weights: [Double]
  private(set) var reduced: [Double]
  private(set) var worths: [Double]
  /// Changes of the step under way.
  private(set) var weightSteps: [Double]
  private(set) var reducedSteps: [Double]
  private(set) var worthSteps: [Double]
  /// How far each weight would move if prices stood still, and their sum of each park.
  private var targets: [Double]
  private var totals: [Double]
  /// sum of theta of each park, and its mean use, side by side as the park touches them.
  private var thetas: [Double]
  private var means: [Double]

  /// - Parameter weights: Of all columns.
  init(_ columns: MasterColumns, _ parks: Range<Int>, weights: [Double], sideCount: Int) {
    self.columns = columns
    self.parks = parks
    self.sideCount = sideCount
    firstColumn = columns.columnStarts[parks.lowerBound]
    firstSide = columns.sideStarts[parks.lowerBound]
    self.weights = Array(weights[firstColumn..<columns.columnStarts[parks.upperBound]])
    reduced = self.weights
    weightSteps = self.weights
    reducedSteps = self.weights
    targets = self.weights
    worths = [Double](repeating: 0, count: parks.count)
    worthSteps = worths
    totals = worths
    thetas = worths
    means = [Double](
      repeating: 0, count: columns.sideStarts[parks.upperBound] - firstSide)
  }

  /// The piece's columns of a park, as positions in its arrays.
  private func own(_ park: Int) -> Range<Int> {
    let range = columns.columns(of: park)
    return range.lowerBound - firstColumn..<range.upperBound - firstColumn
  }

  /// Entries of `all`, one a side, of the sides that a park touches.
  private func gather(_ all: [Double], of park: Int, into own: inout [Double]) {
    own.removeAll(keepingCapacity: true)
    for position in columns.sideRange(of: park) { own.append(all[Int(columns.sides[position])]) }
  }

  private func scatter(_ own: [Double], of park: Int, onto all: inout [Double]) {
    for (offset, position) in columns.sideRange(of: park).enumerated() {
      all[Int(columns.sides[position])] += own[offset]
    }
  }
}

// MARK: - The start

extension InteriorPiece {
  /// Weights in inverse proportion to what a column falls short of the best, but no less than known.
  mutating func open(_ prices: [Double], margin: Double) {
    var ownPrices: [Double] = []
    for park in parks {
      let range = own(park)
      let highest = reduce(park, prices, &ownPrices)
      let isNew = range.allSatisfy { weights[$0] == 0 }
      var sum = 0.0
      for column in range {
        let share = margin / (reduced[column] + highest + margin)
        weights[column] = max(weights[column], isNew ? share : min(0.02, share))
        sum += weights[column]
      }
      for column in range { weights[column] /= sum }
    }
  }

  /// Worths above every column at these prices.
  mutating func lift(_ prices: [Double], margin: Double) {
    var ownPrices: [Double] = []
    for (order, park) in parks.enumerated() {
      worths[order] = reduce(park, prices, &ownPrices) + margin
      for column in own(park) { reduced[column] += worths[order] }
    }
  }

  /// Sets `reduced` to cost - value of a park's columns; gives the highest value - cost.
  private mutating func reduce(
    _ park: Int, _ prices: [Double], _ ownPrices: inout [Double]
  ) -> Double {
    gather(prices, of: park, into: &ownPrices)
    var highest = -Double.infinity
    var use = columns.useStarts[park]
    for column in own(park) {
      let cost = product(ownPrices, columns.uses.span, from: use)
      reduced[column] = cost - columns.values[firstColumn + column]
      highest = max(highest, -reduced[column])
      use += ownPrices.count
    }
    return highest
  }

  /// What the weights use of every side.
  func used() -> [Double] {
    var used = [Double](repeating: 0, count: sideCount)
    var sums: [Double] = []
    for park in parks {
      let width = columns.sideRange(of: park).count
      sums.removeAll(keepingCapacity: true)
      sums.append(contentsOf: repeatElement(0, count: width))
      var use = columns.useStarts[park]
      for column in own(park) {
        addScaled(columns.uses.span, from: use, by: weights[column], to: &sums)
        use += width
      }
      scatter(sums, of: park, onto: &used)
    }
    return used
  }
}

// MARK: - A step

extension InteriorPiece {
  struct Equations: Sendable {
    /// What the parks add to the normal equations: upper triangle, row by row.
    var matrix: [Double]
    /// What they add to the right-hand side.
    var right: [Double]
  }

  /// The piece's part of the normal equations; the targets are those of the predictor.
  mutating func equations() -> Equations {
    var matrix = [Double](repeating: 0, count: sideCount * sideCount)
    var shifted: [Double] = []
    var mean: [Double] = []
    var block: [Double] = []
    for (order, park) in parks.enumerated() {
      let range = columns.sideRange(of: park)
      let width = range.count
      let own = own(park)
      var use = columns.useStarts[park]
      var total = 0.0
      mean.removeAll(keepingCapacity: true)
      mean.append(contentsOf: repeatElement(0, count: width))
      for column in own {
        let theta = weights[column] / reduced[column]
        targets[column] = -weights[column]
        total += theta
        addScaled(columns.uses.span, from: use, by: theta, to: &mean)
        use += width
      }
      let firstMean = range.lowerBound - firstSide
      for offset in 0..<width {
        mean[offset] /= total
        means[firstMean + offset] = mean[offset]
      }
      thetas[order] = total
      if own.count == 1 { continue }
      // Side by side first, so that the inner loop runs over neighbours; then to its places.
      block.removeAll(keepingCapacity: true)
      block.append(contentsOf: repeatElement(0, count: width * width))
      use = columns.useStarts[park]
      for column in own {
        let theta = weights[column] / reduced[column]
        if theta >= 1e-10 * total {
          shifted.removeAll(keepingCapacity: true)
          for offset in 0..<width { shifted.append(columns.uses[use + offset] - mean[offset]) }
          addSquare(of: shifted, by: theta, to: &block)
        }
        use += width
      }
      for row in 0..<width {
        let target = Int(columns.sides[range.lowerBound + row]) * sideCount
        for column in row..<width {
          matrix[target + Int(columns.sides[range.lowerBound + column])] +=
            block[row * width + column]
        }
      }
    }
    return Equations(matrix: matrix, right: right())
  }

  /// Targets that aim at products of `centre` and mend what the predictor left; the right-hand side.
  mutating func aim(at centre: Double) -> [Double] {
    for column in targets.indices {
      let product = weightSteps[column] * reducedSteps[column]
      targets[column] = (centre - product) / reduced[column] - weights[column]
    }
    return right()
  }

  /// sum over the columns of (use - mean) * target.
  private mutating func right() -> [Double] {
    var right = [Double](repeating: 0, count: sideCount)
    var sums: [Double] = []
    for (order, park) in parks.enumerated() {
      let range = columns.sideRange(of: park)
      let width = range.count
      sums.removeAll(keepingCapacity: true)
      sums.append(contentsOf: repeatElement(0, count: width))
      var use = columns.useStarts[park]
      var total = 0.0
      for column in own(park) {
        total += targets[column]
        addScaled(columns.uses.span, from: use, by: targets[column], to: &sums)
        use += width
      }
      addScaled(means.span, from: range.lowerBound - firstSide, by: -total, to: &sums)
      totals[order] = total
      scatter(sums, of: park, onto: &right)
    }
    return right
  }

  /// Changes that follow from a direction of the prices, and how far weights and reduced costs may
  /// go before one of them reaches 0.
  mutating func spread(_ direction: [Double]) -> (primal: Double, dual: Double) {
    var (primal, dual) = (1.0, 1.0)
    var ownPrices: [Double] = []
    for (order, park) in parks.enumerated() {
      gather(direction, of: park, into: &ownPrices)
      let firstMean = columns.sideRange(of: park).lowerBound - firstSide
      let worth =
        totals[order] / thetas[order] - product(ownPrices, means.span, from: firstMean)
      worthSteps[order] = worth
      var use = columns.useStarts[park]
      for column in own(park) {
        let change = worth + product(ownPrices, columns.uses.span, from: use)
        use += ownPrices.count
        let step = targets[column] - weights[column] / reduced[column] * change
        reducedSteps[column] = change
        weightSteps[column] = step
        if step < 0 { primal = min(primal, -weights[column] / step) }
        if change < 0 { dual = min(dual, -reduced[column] / change) }
      }
    }
    return (primal, dual)
  }

  /// sum of the complementary products after a step of these lengths.
  func products(after primal: Double, _ dual: Double) -> Double {
    var sum = 0.0
    for column in weights.indices {
      sum +=
        (weights[column] + primal * weightSteps[column])
        * (reduced[column] + dual * reducedSteps[column])
    }
    return sum
  }

  mutating func move(_ primal: Double, _ dual: Double) {
    for column in weights.indices {
      weights[column] += primal * weightSteps[column]
      reduced[column] += dual * reducedSteps[column]
    }
    for order in worths.indices { worths[order] += dual * worthSteps[order] }
  }
}

// MARK: - Inner loops

/// `sum_i left[i] * right[start + i]`
private func product(_ left: [Double], _ right: Span<Double>, from start: Int) -> Double {
  let left = left.span
  let count = left.count
  precondition(start >= 0 && start + count <= right.count)
  // Four sums, which the processor adds to at the same time.
  var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
  var place = 0
  while place + 3 < count {
    first += left[unchecked: place] * right[unchecked: start + place]
    second += left[unchecked: place + 1] * right[unchecked: start + place + 1]
    third += left[unchecked: place + 2] * right[unchecked: start + place + 2]
    fourth += left[unchecked: place + 3] * right[unchecked: start + place + 3]
    place += 4
  }
  while place < count {
    first += left[unchecked: place] * right[unchecked: start + place]
    place += 1
  }
  return (first + second) + (third + fourth)
}

/// `sums[i] += factor * source[start + i]`
private func addScaled(
  _ source: Span<Double>, from start: Int, by factor: Double, to sums: inout [Double]
) {
  var sums = sums.mutableSpan
  precondition(start >= 0 && start + sums.count <= source.count)
  for place in 0..<sums.count {
    sums[unchecked: place] += factor * source[unchecked: start + place]
  }
}

/// `square[i, j] += factor * source[i] * source[j]` for j from i on.
private func addSquare(of source: [Double], by factor: Double, to square: inout [Double]) {
  let values = source.span
  let width = values.count
  var square = square.mutableSpan
  precondition(square.count == width * width)
  for row in 0..<width where values[unchecked: row] != 0 {
    let scale = factor * values[unchecked: row]
    let start = row * width
    for column in row..<width {
      square[unchecked: start + column] += scale * values[unchecked: column]
    }
  }
}
