import Testing

@testable import Scoring

@Suite struct InversionsTests {
  /// By hand: (3,1), (3,2) and (2,... no other): 3 stands before 1 and 2, 2 before nothing less.
  @Test func countsPairsInTheWrongOrder() {
    #expect(inversions([3, 1, 2]) == 2)
    #expect(inversions([4, 3, 2, 1]) == 6)
    #expect(inversions([1, 2, 3, 4]) == 0)
  }

  @Test func equalValuesAreNoInversion() {
    #expect(inversions([2, 2, 2]) == 0)
    #expect(inversions([2, 1, 2, 1]) == 3)
  }

  @Test func noneInNothing() {
    #expect(inversions([]) == 0)
    #expect(inversions([5]) == 0)
  }

  @Test func agreesWithTheDefinition() {
    for seed in UInt64(0)..<200 {
      var numbers = SeededNumbers(seed)
      let values = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
        Int.random(in: 0..<15, using: &numbers)
      }
      var expected = 0
      for first in values.indices {
        for second in values.indices where first < second && values[first] > values[second] {
          expected += 1
        }
      }
      #expect(inversions(values) == expected, "seed \(seed)")
    }
  }
}
