import ParkModel
import Testing

@testable import Scoring

@Suite struct SmaaWorkerTests {
  private func sampling() -> Sampling {
    var numbers = SeededNumbers(4)
    let values = (0..<33).map { _ in Double.random(in: 0...1, using: &numbers) }
    return Sampling(
      values: ValueBlocks(values, width: 3, chosen: Array(0..<11)),
      cells: UncertainCells(
        [UncertainCell(row: 5, column: 1, shape: .normal, centre: 0.5, spread: 0.2)],
        values: values, width: 3, normalise: { $1 }),
      sampler: WeightSampler(.free, width: 3), weightSeed: 1, valueSeed: 2)
  }

  private func ranked(_ parts: [Int]) -> (weights: [Double], ranks: [UInt16]) {
    let draws = 150
    var weights = [Double](repeating: 0, count: draws * 3)
    var ranks = [UInt16](repeating: 0, count: draws * 16)
    weights.withUnsafeMutableBufferPointer { weights in
      ranks.withUnsafeMutableBufferPointer { ranks in
        let batch = Batch(start: 0, draws: draws, most: draws, weights: weights, ranks: ranks)
        var worker = SmaaWorker(sampling())
        for part in parts { worker.rank(part, of: batch) }
      }
    }
    return (weights, ranks)
  }

  /// Whichever worker takes a part, and after which others: the part is the same.
  @Test func partsHangOnTheirNumberAlone() {
    let inOrder = ranked([0, 1, 2])
    #expect(ranked([2, 0, 1, 2]) == inOrder)
    #expect(inOrder.weights.allSatisfy { $0 > 0 })
  }

  /// Eleven rows fill one block of eight and three of the next; the other five never come first.
  @Test func rowsStandInBlocksOfEight() {
    let ranks = ranked([0, 1, 2]).ranks
    for draw in 0..<150 {
      let first = ranks[draw * 8..<(draw + 1) * 8]
      let second = ranks[(150 + draw) * 8..<(151 + draw) * 8]
      #expect((first + second.prefix(3)).sorted() == Array(0..<11))
      #expect(second.suffix(5).allSatisfy { $0 == .max })
    }
  }
}
