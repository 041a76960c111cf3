import ParkModel
import Testing

@testable import Scoring

@Suite struct PerronVectorTests {
  /// `[[1, 4], [1, 1]]`: the root is 1 + 2, the vector 2 : 1.
  @Test func twoByTwoIsTheOneWorkedByHand() {
    let perron = PerronVector([1, 4, 1, 1], size: 2)
    #expect(isClose([perron.root], [3], within: 1e-14))
    #expect(isClose(perron.vector, [1, 0.5], within: 1e-14))
  }

  @Test func oneByOneIsItsOwnRoot() {
    let perron = PerronVector([7], size: 1)
    #expect(perron.root == 7)
    #expect(perron.vector == [1])
  }

  /// A circle of the most contradictory judgements: the other roots are nearly as large, so that
  /// the power method would need some 1/ln(1 + 1e-9) steps for a digit. By symmetry the vector is
  /// 1 : 1 : 1 and the root 1 + M + 1/M.
  @Test func rootsOfNearlyTheSameSizeAreToldApart() {
    let most = 1e9
    let start = [1, most, 1 / most, 1 / most, 1, most, most, 1 / most, 1]
    // Scaled by 1, 10, 100 so that the vector is not the start.
    let scales = [1.0, 10, 100]
    var matrix = start
    for row in 0..<3 {
      for column in 0..<3 { matrix[row * 3 + column] *= scales[row] / scales[column] }
    }
    let perron = PerronVector(matrix, size: 3)
    #expect(isClose([perron.root / (1 + most + 1 / most)], [1], within: 1e-12))
    #expect(isClose(perron.vector, [0.01, 0.1, 1], within: 1e-9))
  }

  @Test func everyRowOfARandomMatrixAgreesOnTheRoot() {
    for seed in UInt64(1)...60 {
      var numbers = SplitMix64(seed: seed)
      let size = 1 + Int(numbers.next() % 12)
      let matrix = (0..<(size * size)).map { _ in exponential(14 * numbers.unit() - 7) }
      let perron = PerronVector(matrix, size: size)
      #expect(perron.vector.allSatisfy { $0 > 0 && $0 <= 1 }, "seed \(seed)")
      for row in 0..<size {
        let sum = (0..<size).reduce(0) { $0 + matrix[row * size + $1] * perron.vector[$1] }
        #expect(
          isClose([sum / perron.vector[row] / perron.root], [1], within: 1e-11), "seed \(seed)")
      }
    }
  }
}
