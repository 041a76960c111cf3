import ParkModel

/// A hash of an identifier, byte by byte, to find equal ones quickly.
///
/// - Source: the FNV-1a hash of G. Fowler, L. C. Noll and K.-P. Vo, RFC 9923, with the mixing steps
///   of SplitMix64 so that every bit depends on every byte.
struct ParkHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}
  init(_ text: String) { for byte in text.utf8 { add(byte) } }

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  var value: UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Rows whose park stands in a row above.
struct DuplicateParks {
  struct Duplicate: Equatable {
    var row: Int
    var first: Int
  }

  /// In the order of the rows.
  private(set) var found: [Duplicate] = []

  /// Looks each park up in a table of hashes that is at most half full.
  ///
  /// - Parameters:
  ///   - parks: An empty identifier is none.
  ///   - hashes: Equal for equal parks.
  /// - Complexity: O(parks), as long as hashes differ where parks differ.
  init(_ parks: [ParkID], hashes: [UInt64]) {
    precondition(parks.count == hashes.count && parks.count < Int(UInt32.max))
    guard parks.count > 1 else { return }
    let bits = Int.bitWidth - (2 * parks.count - 1).leadingZeroBitCount
    let mask = 1 << bits - 1
    // Row of each slot, plus 1; 0 is a free slot.
    var slots = [UInt32](repeating: 0, count: 1 << bits)
    for row in parks.indices {
      var slot = Int(truncatingIfNeeded: hashes[row]) & mask
      while slots[slot] != 0 {
        let other = Int(slots[slot]) - 1
        if hashes[other] == hashes[row], parks[other] == parks[row] { break }
        slot = (slot + 1) & mask
      }
      if slots[slot] == 0 {
        slots[slot] = UInt32(row + 1)
      } else if !parks[row].text.isEmpty {
        found.append(Duplicate(row: row, first: Int(slots[slot]) - 1))
      }
    }
  }
}
