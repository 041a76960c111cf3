import ParkModel
import Testing

@testable import ParkFiles

struct DuplicateParksTests {
  private func duplicates(_ names: [String], hash: (String) -> UInt64 = { ParkHash($0).value })
    -> [DuplicateParks.Duplicate]
  {
    DuplicateParks(names.map { ParkID($0) }, hashes: names.map(hash)).found
  }

  @Test func everyLaterRowOfAParkIsFoundWithItsFirst() {
    #expect(
      duplicates(["a", "b", "a", "c", "b", "a"]) == [
        .init(row: 2, first: 0), .init(row: 4, first: 1), .init(row: 5, first: 0),
      ])
    #expect(duplicates([]).isEmpty)
    #expect(duplicates(["a"]).isEmpty)
  }

  @Test func parksWithoutAnIdentifierAreNoDuplicates() {
    #expect(duplicates(["", "a", "", ""]).isEmpty)
  }

  @Test func parksOfOneHashAreToldApart() {
    #expect(duplicates(["a", "b", "c", "b"], hash: { _ in 7 }) == [.init(row: 3, first: 1)])
  }

  @Test func randomNamesAreComparedAsASetWould() {
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let names = (0..<500).map { _ in "P\(random.below(400))" }
      var first: [String: Int] = [:]
      var expected: [DuplicateParks.Duplicate] = []
      for (row, name) in names.enumerated() {
        if let other = first[name] {
          expected.append(.init(row: row, first: other))
        } else {
          first[name] = row
        }
      }
      #expect(duplicates(names) == expected, "seed \(seed)")
    }
  }

  @Test func theHashIsFixed() {
    // FNV-1a of "a" is AF63DC4C8601EC8C (RFC 9923); mixing changes it, but never from run to run.
    #expect(ParkHash("a").value == ParkHash("a").value)
    #expect(ParkHash("a").value != ParkHash("b").value)
    #expect(ParkHash("ab").value != ParkHash("ba").value)
  }
}
