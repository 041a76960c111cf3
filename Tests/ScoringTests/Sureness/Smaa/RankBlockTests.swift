import ParkModel
import Testing

@testable import Scoring

@Suite struct RankBlockTests {
  /// Rows 8, 9, 10 of 11; ranks less one, draw after draw, rows beyond the last filled up.
  private func block(draws: Int, _ ranks: [[UInt16]], batches: Int = 1) -> RankBlock {
    var block = RankBlock(1, of: 11, draws: draws, width: 1)
    let flat = ranks.flatMap { $0 + [UInt16](repeating: .max, count: 5) }
    let weights = ranks.indices.map { Double($0 + 1) }
    for _ in 0..<batches {
      flat.withUnsafeBufferPointer { flat in
        weights.withUnsafeBufferPointer { block.count(flat, weights: $0, width: 1) }
      }
    }
    return block
  }

  /// Two draws of eleven rows: lists. Twice two times six draws: tables. Weights 1, 2, …
  @Test func listsAndTablesCountAlike() {
    let ranks: [[UInt16]] = [[0, 10, 3], [0, 2, 10]]
    let list = block(draws: 2, ranks)
    let six = Array([[[UInt16]]](repeating: ranks, count: 6).joined())
    let table = block(draws: 24, six, batches: 2)
    for (row, rank) in [(8, 1), (9, 11), (9, 3), (10, 4), (10, 11), (8, 2), (10, 0), (10, 12)] {
      #expect(table.count(row, rank: rank) == 12 * list.count(row, rank: rank), "\(row), \(rank)")
    }
    #expect(list.count(8, rank: 1) == 2)
    #expect(list.count(9, rank: 11) == 1)
    #expect([8, 9, 10].map { list.rankSum($0) } == [2, 14, 15])
    #expect([8, 9, 10].map { table.rankSum($0) } == [24, 168, 180])
  }

  @Test func centralWeightsAreTheMeanOfTheFirstPlaces() {
    let block = block(draws: 3, [[0, 4, 1], [1, 4, 0], [0, 4, 0]])
    #expect(block.centralWeights(8) == [2])
    #expect(block.centralWeights(9) == nil)
    #expect(block.centralWeights(10) == [2.5])
  }

  @Test func memoryIsModest() {
    #expect(RankBlock.bytes(rows: 2543, draws: 10_000) < 50e6)
    #expect(RankBlock.bytes(rows: 2543, draws: 10_000_000) < 50e6)
    #expect(RankBlock.bytes(rows: 10_000, draws: 1000) < 50e6)
  }

  @Test func everyRowHasABlock() {
    #expect([0, 1, 8, 9].map { RankBlock.blocks($0) } == [0, 1, 1, 2])
    #expect(RankBlock(1, of: 11, draws: 2, width: 1).rows == 8..<11)
  }
}
