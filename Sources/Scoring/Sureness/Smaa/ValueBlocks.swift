/// Normalised values, laid out so that four rows are scored with four weightings at a time.
///
/// Block after block of four rows, in a block column after column, in a column two pairs. The last
/// block is filled up with zeros.
struct ValueBlocks: Sendable {
  /// Rows in a block.
  static let blockSize = 4

  let rows: Int
  let width: Int
  private(set) var pairs: [SIMD2<Double>]

  var blocks: Int { Self.blocks(rows) }
  /// Rows with those that fill up the last block.
  var paddedRows: Int { blocks * Self.blockSize }

  /// - Parameters:
  ///   - values: Row-major, without spacings.
  ///   - chosen: The rows to lay out, in this order.
  init(_ values: [Double], width: Int, chosen: [Int]) {
    rows = chosen.count
    self.width = width
    pairs = [SIMD2<Double>](repeating: .zero, count: Self.blocks(rows) * width * 2)
    for (slot, row) in chosen.enumerated() {
      for column in 0..<width { self[slot, column] = usable(values[row * width + column]) }
    }
  }

  /// The value of a row, by its place among the chosen ones.
  subscript(slot: Int, column: Int) -> Double {
    get { pairs[pair(slot, column)][slot % 2] }
    set { pairs[pair(slot, column)][slot % 2] = newValue }
  }

  private static func blocks(_ rows: Int) -> Int { (rows + blockSize - 1) / blockSize }

  private func pair(_ slot: Int, _ column: Int) -> Int {
    (slot / Self.blockSize * width + column) * 2 + slot % Self.blockSize / 2
  }
}

/// What sums can be made of without running over; no normalised value comes near the ends.
func usable(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -1e100), 1e100) }

/// Weightings, laid out for `scoreBlocks`: group after group of four, in a group column after
/// column, in a column the four weights, each twice.
struct WeightGroups: Sendable {
  static let size = 4

  let width: Int
  private(set) var pairs: [SIMD2<Double>]

  /// Groups that hold so many weightings.
  static func groups(_ weightings: Int) -> Int { (weightings + size - 1) / size }

  /// Room for as many weightings, all weights 0.
  init(most: Int, width: Int) {
    self.width = width
    pairs = [SIMD2<Double>](
      repeating: .zero, count: Self.groups(most) * width * Self.size)
  }

  /// - Parameter weights: One weighting after another; what stood beyond them stays.
  mutating func fill(_ weights: UnsafeBufferPointer<Double>) {
    for weighting in 0..<(width == 0 ? 0 : weights.count / width) {
      let group = weighting / Self.size * width
      for column in 0..<width {
        pairs[(group + column) * Self.size + weighting % Self.size] =
          SIMD2(repeating: weights[weighting * width + column])
      }
    }
  }
}

/// Scores all blocks with groups of four weightings: `score = sum of weight * value`.
///
/// Sums run in the order of the columns, each product rounded before it is added: a score has the
/// same bits as from a plain loop.
///
/// - Parameters:
///   - pairs: Of `ValueBlocks`.
///   - weights: Of `WeightGroups`.
///   - scores: Weighting after weighting, each with the scores of the rows of all blocks.
/// - Complexity: O(rows * weightings * width), two products a multiplication.
func scoreBlocks(
  _ pairs: UnsafeBufferPointer<SIMD2<Double>>, width: Int, blocks: Int,
  weights: UnsafeBufferPointer<SIMD2<Double>>, groups: Int,
  into scores: UnsafeMutableBufferPointer<Double>
) {
  let stride = blocks * ValueBlocks.blockSize
  for block in 0..<blocks {
    for group in 0..<groups {
      var (a0, b0) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
      var (a1, b1) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
      var (a2, b2) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
      var (a3, b3) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
      var value = block &* width &* 2
      var weight = group &* width &* 4
      for _ in 0..<width {
        let a = pairs[value]
        let b = pairs[value &+ 1]
        a0 += a * weights[weight]
        b0 += b * weights[weight]
        a1 += a * weights[weight &+ 1]
        b1 += b * weights[weight &+ 1]
        a2 += a * weights[weight &+ 2]
        b2 += b * weights[weight &+ 2]
        a3 += a * weights[weight &+ 3]
        b3 += b * weights[weight &+ 3]
        value &+= 2
        weight &+= 4
      }
      let first = group &* 4 &* stride &+ block &* 4
      store(a0, b0, at: first, in: scores)
      store(a1, b1, at: first &+ stride, in: scores)
      store(a2, b2, at: first &+ 2 &* stride, in: scores)
      store(a3, b3, at: first &+ 3 &* stride, in: scores)
    }
  }
}

/// Scores all blocks with one weighting.
func scoreBlocks(
  _ pairs: UnsafeBufferPointer<SIMD2<Double>>, blocks: Int, weights: UnsafeBufferPointer<Double>,
  into scores: UnsafeMutableBufferPointer<Double>
) {
  let width = weights.count
  for block in 0..<blocks {
    var (a, b) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    for column in 0..<width {
      let value = (block &* width &+ column) &* 2
      a += pairs[value] * weights[column]
      b += pairs[value &+ 1] * weights[column]
    }
    store(a, b, at: block &* 4, in: scores)
  }
}

@inline(__always)
private func store(
  _ a: SIMD2<Double>, _ b: SIMD2<Double>, at place: Int,
  in scores: UnsafeMutableBufferPointer<Double>
) {
  // Safe: four numbers from here on belong to the block; the memory may lie at any address.
  let raw = UnsafeMutableRawBufferPointer(scores)
  raw.storeBytes(of: a, toByteOffset: place &* 8, as: SIMD2<Double>.self)
  raw.storeBytes(of: b, toByteOffset: place &* 8 &+ 16, as: SIMD2<Double>.self)
}
