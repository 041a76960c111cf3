import Testing

@testable import Optimizer

@Suite struct NormalEquationsTests {
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

  /// A direction keeps the weights of every park at 1 and moves every side by what it is off.
  @Test func aDirectionMeetsParksAndSides() throws {
    for seed in seeds(80) {
      let master = randomMaster(seed)
      var numbers = SeededNumbers(seed + 17)
      let sides = master.limits.count
      let columns = master.columns
      let draw = { (count: Int, numbers: inout SeededNumbers) in
        (0..<count).map { _ in 0.01 + Double.random(in: 0...1, using: &numbers) }
      }
      let weights = draw(columns.columnCount, &numbers)
      let reduced = draw(columns.columnCount, &numbers)
      let prices = master.penalties.map { $0 * Double.random(in: 0.1...0.9, using: &numbers) }
      let (slacks, shortfalls) = (draw(sides, &numbers), draw(sides, &numbers))
      let system = try #require(
        NormalEquations(
          master: master, prices: prices, weights: weights, reduced: reduced, slacks: slacks,
          shortfalls: shortfalls, parts: Parts.ranges(columns.parkCount, parts: 3), threads: 2),
        "seed \(seed)")
      let targets = draw(columns.columnCount, &numbers).map { $0 - 0.5 }
      let aims = SideTargets(
        slack: draw(sides, &numbers).map { $0 - 0.5 }, short: draw(sides, &numbers))
      let left = draw(sides, &numbers)
      let direction = system.direction(targets, aims, left)
      var off = left
      for side in 0..<sides { off[side] += direction.shortfalls[side] - direction.slacks[side] }
      for park in 0..<columns.parkCount {
        var sum = 0.0
        var use = columns.useStarts[park]
        for column in columns.columns(of: park) {
          var change = direction.worths[park]
          let first = use
          for position in columns.sideRange(of: park) {
            change += columns.uses[use] * direction.prices[Int(columns.sides[position])]
            use += 1
          }
          let step = targets[column] - weights[column] / reduced[column] * change
          sum += step
          for (offset, position) in columns.sideRange(of: park).enumerated() {
            off[Int(columns.sides[position])] -= step * columns.uses[first + offset]
          }
        }
        #expect(abs(sum) < 1e-7, "seed \(seed) park \(park)")
      }
      #expect(off.allSatisfy { abs($0) < 1e-6 }, "seed \(seed): \(off)")
    }
  }
}
