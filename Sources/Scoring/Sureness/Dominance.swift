import ParkModel

/// Which parks are at least as good as others everywhere, before any weight is chosen.
///
/// a dominates b when `x[a,j] >= x[b,j]` for every indicator j and `x[a,j] > x[b,j]` for one.
/// In words: no weights whatever put b before a. Parks that are the same everywhere do not
/// dominate each other. Compared exactly: the least difference counts.
///
/// - Complexity: O(n² m) at worst. Only parks with at least the sum of values can dominate, and
///   one word of marks for each park settles most of those pairs.
/// - Source: T. C. Koopmans, "Analysis of production as an efficient combination of activities"
///   (1951); sorting by the sum: J. Chomicki, P. Godfrey, J. Gryz, D. Liang, "Skyline with
///   presorting", ICDE 2003.
struct Dominance {
  static let definition = BilingualText(
    english:
      "a park dominates another when it is at least as good in every indicator and better in one; "
      + "no weights that both share can put the dominated park ahead",
    chinese:
      "一个园区各项指标都不差于另一园区且至少一项更好，即为支配；只要二者采用相同权重，"
      + "无论权重如何，被支配的园区都不会领先")

  struct Pair: Hashable {
    var dominating: Int
    var dominated: Int
  }

  /// The most parks that are compared pair by pair.
  static let mostParks = 20_000

  /// For each park, how many dominate it.
  var dominatedBy: [Int]
  /// For each park, the first of those that dominate it.
  var example: [Int?]
  /// For each park, how many it dominates.
  var dominates: [Int]
  /// The first pairs, by dominated and then by dominating park.
  var pairs: [Pair]

  /// The parks that no other dominates, in order.
  var nonDominated: [Int] { dominatedBy.indices.filter { dominatedBy[$0] == 0 } }
  /// How many pairs there are, listed or not.
  var pairCount: Int { dominatedBy.reduce(0, +) }

  /// - Parameters:
  ///   - values: Row-major, rows are parks, 1 is best, finite.
  ///   - width: Indicators.
  ///   - pairLimit: How many pairs are listed; all are counted.
  ///   - threads: How many parts run at once; nil leaves it to the system.
  /// - Throws: with more than `mostParks` parks.
  init(
    _ values: [Double], width: Int, pairLimit: Int = 1000, threads: Int? = nil
  ) throws(TooCostly) {
    let rows = width == 0 ? 0 : values.count / width
    guard rows <= Self.mostParks else {
      throw TooCostly(
        reason: BilingualText(
          english: "Dominance compares every pair of parks: \(rows) parks are more than the "
            + "\(Self.mostParks) for which that is done.",
          chinese: "支配关系须两两比较园区：\(rows) 个园区超过上限 \(Self.mostParks) 个，未作比较。"))
    }
    let sorted = RowsBySum(values, width: width, rows: rows)
    let parts = min(rows, 32)
    let found = FixedParts.map(parts, threads: threads) { part in
      PartOfDominance(
        sorted, parks: FixedParts.items(of: part, parts: parts, count: rows),
        pairLimit: pairLimit)
    }
    dominatedBy = found.flatMap(\.dominatedBy)
    example = found.flatMap(\.example)
    pairs = Array(found.lazy.flatMap(\.pairs).prefix(max(pairLimit, 0)))
    dominates = [Int](repeating: 0, count: rows)
    for part in found {
      for (place, row) in sorted.order.enumerated() { dominates[row] += part.dominates[place] }
    }
  }
}

/// The parks from the largest sum of values to the smallest, their values side by side.
private struct RowsBySum {
  let rows: Int
  /// Park at each place, and place of each park.
  let order: [Int]
  var place: [Int]
  /// For each place, the places with the same sum.
  var tie: [Range<Int>]
  /// Values in the order of places, four at a time, the last filled up with zeros.
  var blocks: [SIMD4<Double>] = []
  let blocksPerRow: Int
  /// For each place, which marks of which columns it reaches.
  var marks: [UInt64]

  init(_ table: [Double], width: Int, rows: Int) {
    self.rows = rows
    // Adding in one order never turns >= into <, so that a dominating park cannot stand later
    // than the tie of the park that it dominates, whatever the rounding.
    let sums = (0..<rows).map { row in
      table[row * width..<(row + 1) * width].reduce(0, +)
    }
    order = (0..<rows).sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    place = [Int](repeating: 0, count: rows)
    tie = []
    tie.reserveCapacity(rows)
    blocksPerRow = (width + 3) / 4
    blocks.reserveCapacity(rows * blocksPerRow)
    marks = [UInt64](repeating: 0, count: rows)
    var first = 0
    for (position, row) in order.enumerated() {
      place[row] = position
      if sums[row] != sums[order[first]] { first = position }
      if first == position {
        let last = order[first...].prefix { sums[$0] == sums[row] }.count
        tie += [Range<Int>](repeating: first..<first + last, count: last)
      }
      for start in stride(from: 0, to: width, by: 4) {
        var block = SIMD4<Double>(repeating: 0)
        for column in start..<min(start + 4, width) {
          block[column - start] = table[row * width + column]
        }
        blocks.append(block)
      }
    }
    mark(table, width)
  }

  /// A park that reaches fewer marks of a column cannot dominate: one word settles most pairs.
  private mutating func mark(_ table: [Double], _ width: Int) {
    let columns = min(width, 64)
    guard rows > 0, columns > 0 else { return }
    let marksPerColumn = 64 / columns
    var bit: UInt64 = 1
    for column in 0..<columns {
      let sorted = (0..<rows).map { table[$0 * width + column] }.sorted()
      for mark in 1...marksPerColumn {
        let level = sorted[mark * rows / (marksPerColumn + 1)]
        for row in 0..<rows where table[row * width + column] >= level { marks[place[row]] |= bit }
        bit <<= 1
      }
    }
  }

  /// Whether no value at the first place is less than at the second.
  func covers(_ first: Int, _ second: Int) -> Bool {
    if marks[second] & ~marks[first] != 0 { return false }
    for block in 0..<blocksPerRow
    where any(blocks[first * blocksPerRow + block] .< blocks[second * blocksPerRow + block]) {
      return false
    }
    return true
  }

  /// Calls `body` with each place that dominates the given one.
  func forEachDominating(_ place: Int, _ body: (Int) -> Void) {
    // A larger sum means a larger value somewhere; within a tie that is to be seen.
    for other in 0..<tie[place].lowerBound where covers(other, place) { body(other) }
    for other in tie[place] where covers(other, place) && !covers(place, other) { body(other) }
  }
}

private struct PartOfDominance {
  var dominatedBy: [Int] = []
  var example: [Int?] = []
  /// By place.
  var dominates: [Int]
  var pairs: [Dominance.Pair] = []

  init(_ sorted: RowsBySum, parks: Range<Int>, pairLimit: Int) {
    dominates = [Int](repeating: 0, count: sorted.rows)
    for park in parks {
      var count = 0
      var first = Int.max
      var found: [Int] = []
      let isListed = pairs.count < pairLimit
      sorted.forEachDominating(sorted.place[park]) { place in
        count += 1
        dominates[place] += 1
        first = min(first, sorted.order[place])
        if isListed { found.append(sorted.order[place]) }
      }
      dominatedBy.append(count)
      example.append(count > 0 ? first : nil)
      for other in found.sorted().prefix(max(pairLimit - pairs.count, 0)) {
        pairs.append(Dominance.Pair(dominating: other, dominated: park))
      }
    }
  }
}
