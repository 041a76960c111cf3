/// A set of futures as bits, 64 to a word.
struct FutureSet: Equatable {
  private(set) var words: [UInt64]

  init(futures: Int, where isIn: (Int) -> Bool) {
    words = [UInt64](repeating: 0, count: (futures + 63) / 64)
    for future in 0..<futures where isIn(future) {
      words[future >> 6] |= 1 << UInt64(future & 63)
    }
  }

  func contains(_ future: Int) -> Bool { words[future >> 6] >> UInt64(future & 63) & 1 == 1 }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func formIntersection(_ other: FutureSet) {
    for word in words.indices { words[word] &= other.words[word] }
  }

  mutating func subtract(_ other: FutureSet) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }

  func intersectionCount(_ other: FutureSet) -> Int {
    var count = 0
    for word in words.indices { count += (words[word] & other.words[word]).nonzeroBitCount }
    return count
  }
}
