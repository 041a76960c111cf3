/// Ranks the scores of one draw after another, as `Ranking` does, without its allocations.
///
/// Scores become whole numbers in their order; these are sorted by their lower and then by their
/// upper digit (radix sort); what these keys cannot tell apart is put in order by the scores
/// themselves. Equal scores share a rank by the tolerance of `Ranking`.
/// Complexity: O(parks) where scores are spread out, O(parks * log parks) in any case.
struct RankSorter: ~Copyable {
  /// Ranks are held in 16 bits.
  static let mostRows = 65_535

  private let rows: Int
  private let digitBits: Int
  private let keys: UnsafeMutableBufferPointer<UInt32>
  private let halfway: UnsafeMutableBufferPointer<UInt32>
  private let lower: UnsafeMutableBufferPointer<UInt16>
  private let upper: UnsafeMutableBufferPointer<UInt16>
  /// Rows from the best to the worst.
  private let order: UnsafeMutableBufferPointer<UInt16>

  // Safe: the memory is the sorter's own from `init` to `deinit`. A key is below 2^(2 * digitBits),
  // so that its digits find their counters; starts run over the rows, so that `order` holds each
  // row once. In debug builds, which the tests run, every place is checked.
  init(rows: Int) {
    self.rows = rows
    var bits = 5
    while bits < 11, 1 << bits < rows { bits += 1 }
    digitBits = bits
    keys = .allocate(capacity: rows)
    halfway = .allocate(capacity: rows)
    lower = .allocate(capacity: 1 << bits)
    upper = .allocate(capacity: 1 << bits)
    order = .allocate(capacity: rows)
    keys.initialize(repeating: 0)
    halfway.initialize(repeating: 0)
    lower.initialize(repeating: 0)
    upper.initialize(repeating: 0)
    order.initialize(repeating: 0)
  }

  deinit {
    keys.deallocate()
    halfway.deallocate()
    lower.deallocate()
    upper.deallocate()
    order.deallocate()
  }

  /// Writes each row's rank less one.
  func rank(
    _ scores: UnsafeBufferPointer<Double>, into ranks: UnsafeMutableBufferPointer<UInt16>
  ) {
    let (bottom, top) = ends(scores)
    if top - bottom <= Ranking.tolerance {
      for row in 0..<rows { ranks[row] = 0 }
      return
    }
    let scale = Double((1 << (2 * digitBits)) - 1) / (top - bottom)
    makeKeys(scores, top: top, scale: scale)
    sort()
    // Keys are rounded: from two apart on the scores are more than 1 / scale apart, but for
    // rounding in the last bits.
    let apart: UInt32 = scale < 0.5 / Ranking.tolerance ? 2 : .max
    share(scores, apart: apart, into: ranks)
  }

  private func makeKeys(_ scores: UnsafeBufferPointer<Double>, top: Double, scale: Double) {
    for row in 0..<rows {
      // Added to 2^52 a number is rounded to its last bits. Rounding keeps order, so that a
      // smaller key is never a smaller score.
      let key = (top - scores[row]) * scale + 0x1p52
      keys[row] = UInt32(truncatingIfNeeded: key.bitPattern)
    }
  }

  private func sort() {
    lower.update(repeating: 0)
    upper.update(repeating: 0)
    let mask = UInt32(truncatingIfNeeded: (1 << digitBits) - 1)
    let shift = UInt32(truncatingIfNeeded: digitBits)
    for row in 0..<rows {
      let key = keys[row]
      lower[Int(key & mask)] &+= 1
      upper[Int(key &>> shift)] &+= 1
    }
    countsToStarts(lower)
    countsToStarts(upper)
    for row in 0..<rows {
      let key = keys[row]
      let digit = Int(key & mask)
      let place = lower[digit]
      lower[digit] = place &+ 1
      halfway[Int(place)] = (key &>> shift) &<< 16 | UInt32(truncatingIfNeeded: row)
    }
    for place in 0..<rows {
      let item = halfway[place]
      let digit = Int(item &>> 16)
      let target = upper[digit]
      upper[digit] = target &+ 1
      order[Int(target)] = UInt16(truncatingIfNeeded: item)
    }
  }

  /// Ranks row after row, by the keys where they are far enough apart to tell, else by the scores.
  ///
  /// Where a row is out of order, which the keys could not tell, it moves up, and ranking begins
  /// again at the first place that this may change.
  private func share(
    _ scores: UnsafeBufferPointer<Double>, apart: UInt32,
    into ranks: UnsafeMutableBufferPointer<UInt16>
  ) {
    var work = 0
    // The place of the best of those that share a rank.
    var first = 0
    var place = 1
    ranks[Int(order[0])] = 0
    var before = keys[Int(order[0])]
    while place < rows {
      let row = Int(order[place])
      let key = keys[row]
      if key &- before >= apart {
        first = place
      } else if scores[row] > scores[Int(order[place &- 1])] {
        let target = moveUp(place, scores)
        first = target == 0 ? 0 : Int(ranks[Int(order[target &- 1])])
        work &+= place &- first
        if work > 16 &* rows {
          var whole = order
          whole.sort { scores[Int($0)] > scores[Int($1)] }
          work = .min
          first = 0
        }
        place = first &+ 1
        ranks[Int(order[first])] = UInt16(truncatingIfNeeded: first)
        before = keys[Int(order[first])]
        continue
      } else if scores[Int(order[first])] - scores[row] > Ranking.tolerance {
        first = place
      }
      ranks[row] = UInt16(truncatingIfNeeded: first)
      before = key
      place &+= 1
    }
  }

  /// Moves a row up to its place among those before it, which are in order.
  private func moveUp(_ place: Int, _ scores: UnsafeBufferPointer<Double>) -> Int {
    let row = order[place]
    let score = scores[Int(row)]
    var target = place
    while target > 0, scores[Int(order[target &- 1])] < score {
      order[target] = order[target &- 1]
      target &-= 1
    }
    order[target] = row
    return target
  }
}

/// The lowest and the highest of some numbers, of which there is one at least.
func ends(_ numbers: UnsafeBufferPointer<Double>) -> (low: Double, high: Double) {
  let raw = UnsafeRawBufferPointer(numbers)
  var low = SIMD4<Double>(repeating: numbers[0])
  var high = low
  var place = 0
  while place &+ 4 <= numbers.count {
    let four = raw.loadUnaligned(fromByteOffset: place &* 8, as: SIMD4<Double>.self)
    low.replace(with: four, where: four .< low)
    high.replace(with: four, where: four .> high)
    place &+= 4
  }
  while place < numbers.count {
    low[0] = min(low[0], numbers[place])
    high[0] = max(high[0], numbers[place])
    place &+= 1
  }
  return (low.min(), high.max())
}

/// Replaces each count by the sum of those before it, four at a time.
///
/// A product with 1s adds each of four numbers up to those above it.
/// - Parameter counts: A multiple of four; their sum fits into 16 bits.
func countsToStarts(_ counts: UnsafeMutableBufferPointer<UInt16>) {
  let raw = UnsafeMutableRawBufferPointer(counts)
  var before: UInt64 = 0
  for byte in stride(from: 0, to: raw.count, by: 8) {
    let four = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
    let starts = four &* 0x0001_0001_0001_0000
    raw.storeBytes(of: (starts &+ before).littleEndian, toByteOffset: byte, as: UInt64.self)
    before = before &+ ((starts &+ four) &>> 48) &* 0x0001_0001_0001_0001
  }
}
