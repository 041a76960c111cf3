/// Ranks the scores of one draw after another, as `Ranking` does, without its allocations.
///
/// Scores become whole numbers in their order; these are sorted by their lower and then by their
/// upper digit (radix sort); what the digits cannot tell apart is put in order by the scores
/// themselves. Then equal scores share a rank by the tolerance of `Ranking`.
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
    makeKeys(scores, top: top, range: top - bottom)
    sort()
    share(scores, into: ranks)
  }

  private func makeKeys(_ scores: UnsafeBufferPointer<Double>, top: Double, range: Double) {
    let scale = Double((1 << (2 * digitBits)) - 1) / range
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

  /// Ranks row after row. Where one is out of order, which the digits could not tell, it moves up,
  /// and ranking begins again at the first place that this may change.
  private func share(
    _ scores: UnsafeBufferPointer<Double>, into ranks: UnsafeMutableBufferPointer<UInt16>
  ) {
    var work = 0
    var place = 0
    while place < rows {
      // The best of those that share a rank.
      var first = place
      var lead = scores[Int(order[first])]
      var before = lead
      ranks[Int(order[first])] = UInt16(truncatingIfNeeded: first)
      place &+= 1
      while place < rows {
        let row = Int(order[place])
        let score = scores[row]
        if before - score > Ranking.tolerance {
          first = place
          lead = score
        } else if score > before {
          let target = moveUp(place, scores)
          let again = target == 0 ? 0 : Int(ranks[Int(order[target &- 1])])
          work &+= place &- again
          place = again
          break
        } else if lead - score > Ranking.tolerance {
          first = place
          lead = score
        }
        ranks[row] = UInt16(truncatingIfNeeded: first)
        before = score
        place &+= 1
      }
      if work > 16 &* rows {
        var whole = order
        whole.sort { scores[Int($0)] > scores[Int($1)] }
        work = .min
        place = 0
      }
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
