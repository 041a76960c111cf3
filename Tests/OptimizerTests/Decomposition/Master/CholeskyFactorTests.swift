import Testing

@testable import Optimizer

@Suite struct CholeskyFactorTests {
  @Test func theFactorSolvesItsSystem() throws {
    for seed in seeds(50) {
      var numbers = SeededNumbers(seed)
      let size = Int.random(in: 1...9, using: &numbers)
      let root = (0..<size * size).map { _ in numbers.amount(-2...2) }
      var matrix = [Double](repeating: 0, count: size * size)
      for row in 0..<size {
        for column in 0..<size {
          for inner in 0..<size {
            matrix[row * size + column] += root[row * size + inner] * root[column * size + inner]
          }
        }
        matrix[row * size + row] += 0.5
      }
      let known = (0..<size).map { _ in numbers.amount(-5...5) }
      let right = (0..<size).map { row in
        (0..<size).reduce(0) { $0 + matrix[row * size + $1] * known[$1] }
      }
      let solved = try #require(CholeskyFactor(matrix, size: size), "seed \(seed)").solve(right)
      for (found, expected) in zip(solved, known) {
        #expect(abs(found - expected) < 1e-8, "seed \(seed)")
      }
    }
  }

  @Test func aSideThatNothingMovesKeepsItsPrice() throws {
    let factor = try #require(CholeskyFactor([4, 0, 0, 0], size: 2))
    let solved = factor.solve([8, 3])
    #expect(solved[0] == 2)
    #expect(abs(solved[1]) < 1e-20)
  }

  @Test func numbersThatAreNoneHaveNoFactor() {
    #expect(CholeskyFactor([.nan], size: 1) == nil)
    #expect(CholeskyFactor([.infinity], size: 1) == nil)
  }
}
