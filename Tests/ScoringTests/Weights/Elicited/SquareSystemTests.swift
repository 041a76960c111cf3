import ParkModel
import Testing

@testable import Scoring

@Suite struct SquareSystemTests {
  /// `2 x + y = 5`, `x - y = 1`: x = 2, y = 1; with 4 and -1 on the right x = 1, y = 2.
  @Test func twoEquationsAreSolvedForEveryRightSide() throws {
    let system = SquareSystem(size: 2, coefficients: [2, 1, 1, -1])
    #expect(isClose(try #require(system.solved([5, 1])), [2, 1], within: 1e-15))
    #expect(
      isClose(try #require(system.solved([5, 4, 1, -1], columns: 2)), [2, 1, 1, 2], within: 1e-15))
  }

  @Test func aZeroOnTheDiagonalIsNoHindrance() throws {
    let system = SquareSystem(size: 2, coefficients: [0, 1, 1, 0])
    #expect(system.solved([3, 4]) == [4, 3])
  }

  @Test func singularSystemsHaveNoSolution() {
    #expect(SquareSystem(size: 2, coefficients: [1, 2, 2, 4]).solved([1, 2]) == nil)
    #expect(SquareSystem(size: 1, coefficients: [0]).solved([1]) == nil)
    #expect(SquareSystem(size: 1, coefficients: [.nan]).solved([1]) == nil)
  }

  @Test func noUnknownsNeedNoEquations() {
    #expect(SquareSystem(size: 0, coefficients: []).solved([], columns: 1) == [])
  }

  @Test func solutionsOfRandomSystemsSatisfyThem() throws {
    for seed in UInt64(1)...40 {
      var numbers = SplitMix64(seed: seed)
      let size = 1 + Int(numbers.next() % 10)
      let rows = (0..<(size * size)).map { _ in 2 * numbers.unit() - 1 }
      let right = (0..<size).map { _ in numbers.unit() }
      let found = try #require(
        SquareSystem(size: size, coefficients: rows).solved(right), "seed \(seed)")
      for row in 0..<size {
        let sum = (0..<size).reduce(0) { $0 + rows[row * size + $1] * found[$1] }
        #expect(isClose([sum], [right[row]], within: 1e-9), "seed \(seed)")
      }
    }
  }
}
