/// What is counted of eight rows, or of the fewer that are left: one worker's share of the counts.
///
/// Counts of each rank; or, where there are at most as many draws as rows, the sorted ranks
/// themselves, which need less memory.
struct RankBlock: Hashable, Sendable {
  /// Rows in a block.
  static let size = 8

  let rows: Range<Int>
  /// How many rows share the ranks.
  private let allRows: Int
  private let draws: Int
  /// Row after row, how often it was first, second, …
  private var counts: [UInt32] = []
  /// Row after row, its ranks less one, in order.
  private var sorted: [UInt16] = []
  /// How often each row came first, and the sum of the weights with which it did.
  private var firsts: [UInt32]
  private var weightSums: [Double]

  private var isSorted: Bool { Self.isSorted(rows: allRows, draws: draws) }

  static func blocks(_ rows: Int) -> Int { (rows + size - 1) / size }

  /// Draws that are ranked before they are counted.
  static func batchDraws(rows: Int, draws: Int) -> Int {
    isSorted(rows: rows, draws: draws) ? draws : min(draws, 4096)
  }

  /// Bytes that ranks and their counts take.
  static func bytes(rows: Int, draws: Int) -> Double {
    let counts = isSorted(rows: rows, draws: draws) ? 2 * Double(draws) : 4 * Double(rows)
    return Double(rows) * (counts + 2 * Double(batchDraws(rows: rows, draws: draws)))
  }

  private static func isSorted(rows: Int, draws: Int) -> Bool { draws <= rows }

  init(_ block: Int, of allRows: Int, draws: Int, width: Int) {
    rows = block * Self.size..<min((block + 1) * Self.size, allRows)
    self.allRows = allRows
    self.draws = draws
    firsts = [UInt32](repeating: 0, count: rows.count)
    weightSums = [Double](repeating: 0, count: rows.count * width)
  }

  /// How often a row had a rank; 1 is the best.
  func count(_ row: Int, rank: Int) -> Int {
    guard rank >= 1, rank <= allRows else { return 0 }
    let place = row - rows.lowerBound
    if !isSorted { return Int(counts[place * allRows + rank - 1]) }
    return ranked(place, below: rank) - ranked(place, below: rank - 1)
  }

  /// The sum of a row's ranks over all draws.
  func rankSum(_ row: Int) -> Int {
    let place = row - rows.lowerBound
    return isSorted
      ? sorted[place * draws..<(place + 1) * draws].reduce(0) { $0 + Int($1) + 1 }
      : (0..<allRows).reduce(0) { $0 + ($1 + 1) * Int(counts[place * allRows + $1]) }
  }

  /// The mean of the weights with which a row came first; nil where it never did.
  func centralWeights(_ row: Int) -> [Double]? {
    let place = row - rows.lowerBound
    if firsts[place] == 0 { return nil }
    let width = weightSums.count / rows.count
    return weightSums[place * width..<(place + 1) * width].map { $0 / Double(firsts[place]) }
  }

  /// How many of the row's ranks less one are below a number.
  private func ranked(_ place: Int, below rank: Int) -> Int {
    var low = 0
    var high = draws
    while low < high {
      let middle = (low + high) / 2
      if Int(sorted[place * draws + middle]) < rank { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Counts a batch of draws.
  ///
  /// - Parameters:
  ///   - ranks: Draw after draw the eight rows' ranks less one; no 0 beyond the last row.
  ///   - weights: Draw after draw.
  mutating func count(
    _ ranks: UnsafeBufferPointer<UInt16>, weights: UnsafeBufferPointer<Double>, width: Int
  ) {
    sumFirsts(ranks, weights, width)
    if isSorted {
      sort(ranks)
    } else {
      // Made by the worker that fills it, so that all share in that work too.
      if counts.isEmpty { counts = [UInt32](repeating: 0, count: rows.count * allRows) }
      countRanks(ranks)
    }
  }

  /// In the order of the draws, so that sums have the same bits whoever adds them.
  private mutating func sumFirsts(
    _ ranks: UnsafeBufferPointer<UInt16>, _ weights: UnsafeBufferPointer<Double>, _ width: Int
  ) {
    let raw = UnsafeRawBufferPointer(ranks)
    for draw in 0..<(ranks.count / Self.size) {
      let four = raw.loadUnaligned(fromByteOffset: draw &* 16, as: UInt64.self)
      let others = raw.loadUnaligned(fromByteOffset: draw &* 16 &+ 8, as: UInt64.self)
      if !hasZero(four), !hasZero(others) { continue }
      for place in 0..<rows.count where ranks[draw * Self.size + place] == 0 {
        firsts[place] += 1
        for column in 0..<width {
          weightSums[place * width + column] += weights[draw * width + column]
        }
      }
    }
  }

  private mutating func countRanks(_ ranks: UnsafeBufferPointer<UInt16>) {
    let allRows = allRows
    let places = rows.count
    counts.withUnsafeMutableBufferPointer { counts in
      for first in stride(from: 0, to: ranks.count, by: Self.size) {
        if places == Self.size {
          for place in 0..<Self.size {
            counts[place &* allRows &+ Int(ranks[first &+ place])] &+= 1
          }
        } else {
          for place in 0..<places {
            counts[place &* allRows &+ Int(ranks[first &+ place])] &+= 1
          }
        }
      }
    }
  }

  /// Sorts each row's ranks by their lower and then by their upper byte (radix sort).
  private mutating func sort(_ ranks: UnsafeBufferPointer<UInt16>) {
    sorted = [UInt16](repeating: 0, count: rows.count * draws)
    // At most as many draws as rows, so that 16 bits hold any count.
    var lower = [UInt16](repeating: 0, count: 256)
    var upper = lower
    var halfway = [UInt16](repeating: 0, count: draws)
    sorted.withUnsafeMutableBufferPointer { sorted in
      halfway.withUnsafeMutableBufferPointer { halfway in
        lower.withUnsafeMutableBufferPointer { lower in
          upper.withUnsafeMutableBufferPointer { upper in
            for place in 0..<rows.count {
              lower.update(repeating: 0)
              upper.update(repeating: 0)
              for item in stride(from: place, to: ranks.count, by: Self.size) {
                lower[Int(ranks[item] & 0xff)] &+= 1
                upper[Int(ranks[item] &>> 8)] &+= 1
              }
              countsToStarts(lower)
              countsToStarts(upper)
              for item in stride(from: place, to: ranks.count, by: Self.size) {
                let rank = ranks[item]
                halfway[Int(lower[Int(rank & 0xff)])] = rank
                lower[Int(rank & 0xff)] &+= 1
              }
              for rank in halfway {
                sorted[place &* draws &+ Int(upper[Int(rank &>> 8)])] = rank
                upper[Int(rank &>> 8)] &+= 1
              }
            }
          }
        }
      }
    }
  }
}

/// Whether one of four 16-bit numbers is 0.
///
/// Less one, a 0 gains its top bit; another number only by what a 0 below it borrowed.
private func hasZero(_ four: UInt64) -> Bool {
  (four &- 0x0001_0001_0001_0001) & ~four & 0x8000_8000_8000_8000 != 0
}
