import ParkModel
import Testing

@testable import Scoring

@Suite struct ValueBlocksTests {
  /// The bits of a plain loop, whatever the shape: eight rows or three, five weightings or one.
  @Test func scoresAreThoseOfAPlainLoop() {
    for seed in UInt64(1)...30 {
      var numbers = SeededNumbers(seed)
      let rows = Int.random(in: 1...19, using: &numbers)
      let width = Int.random(in: 0...9, using: &numbers)
      let draws = Int.random(in: 1...9, using: &numbers)
      let values = (0..<rows * width).map { _ in Double.random(in: -1...1, using: &numbers) }
      let weights = (0..<draws * width).map { _ in Double.random(in: 0...1, using: &numbers) }
      let chosen = (0..<rows).shuffled(using: &numbers)
      let blocks = ValueBlocks(values, width: width, chosen: chosen)
      let expected = (0..<draws).map { draw in
        chosen.map { row in
          (0..<width).reduce(0) { $0 + weights[draw * width + $1] * values[row * width + $1] }
        }
      }
      let together = scores(blocks, weights, draws)
      for draw in 0..<draws {
        #expect(together[draw] == expected[draw], "seed \(seed)")
        let own = Array(weights[draw * width..<(draw + 1) * width])
        #expect(scores(blocks, own) == expected[draw], "seed \(seed)")
      }
    }
  }

  private func scores(_ blocks: ValueBlocks, _ weights: [Double], _ draws: Int) -> [[Double]] {
    var groups = WeightGroups(most: draws, width: blocks.width)
    weights.withUnsafeBufferPointer { groups.fill($0) }
    let size = WeightGroups.groups(draws) * WeightGroups.size
    var scores = [Double](repeating: .nan, count: size * blocks.paddedRows)
    scores.withUnsafeMutableBufferPointer { scores in
      blocks.pairs.withUnsafeBufferPointer { pairs in
        groups.pairs.withUnsafeBufferPointer { weights in
          scoreBlocks(
            pairs, width: blocks.width, blocks: blocks.blocks, weights: weights,
            groups: WeightGroups.groups(draws), into: scores)
        }
      }
    }
    return (0..<draws).map { draw in
      Array(scores[draw * blocks.paddedRows..<draw * blocks.paddedRows + blocks.rows])
    }
  }

  private func scores(_ blocks: ValueBlocks, _ weights: [Double]) -> [Double] {
    var scores = [Double](repeating: .nan, count: blocks.paddedRows)
    scores.withUnsafeMutableBufferPointer { scores in
      blocks.pairs.withUnsafeBufferPointer { pairs in
        weights.withUnsafeBufferPointer {
          scoreBlocks(pairs, blocks: blocks.blocks, weights: $0, into: scores)
        }
      }
    }
    return Array(scores[..<blocks.rows])
  }

  @Test func valuesStandWhereTheyBelong() {
    var blocks = ValueBlocks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], width: 2, chosen: [4, 0, 1, 2, 3])
    #expect((0..<5).map { blocks[$0, 1] } == [10, 2, 4, 6, 8])
    blocks[4, 0] = -1
    #expect((0..<5).map { blocks[$0, 0] } == [9, 1, 3, 5, -1])
    #expect(blocks.paddedRows == 8)
  }

  @Test func sumsCannotRunOver() {
    #expect([Double.nan, .infinity, -1e200, 0.3].map(usable) == [0, 1e100, -1e100, 0.3])
  }
}
