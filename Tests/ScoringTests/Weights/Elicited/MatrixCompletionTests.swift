import ParkModel
import Testing

@testable import Scoring

@Suite struct MatrixCompletionTests {
  /// The matrix with its gaps filled as given, so that nothing is missing.
  private func filled(
    _ cells: [[Double?]], _ gaps: [(row: Int, column: Int)], _ logs: [Double]
  ) throws -> PairwiseMatrix {
    var cells = cells
    for (gap, log) in zip(gaps, logs) { cells[gap.row][gap.column] = exponential(log) }
    return try testMatrix(cells.indices.map { "c\($0)" }, cells)
  }

  private func random(_ seed: UInt64) throws -> (cells: [[Double?]], matrix: PairwiseMatrix) {
    var numbers = SplitMix64(seed: seed)
    let size = 4 + Int(numbers.next() % 6)
    let (cells, _) = randomCells(size: size, noise: 6, missing: 0.6, &numbers)
    return (cells, try testMatrix((0..<size).map { "c\($0)" }, cells))
  }

  @Test func noOtherFillingHasASmallerRoot() throws {
    for seed in UInt64(1)...30 {
      let (cells, matrix) = try random(seed)
      let completion = MatrixCompletion(matrix)
      let gaps = matrix.pairs(known: false)
      let logs = gaps.map { completion.potentials[$0.row] - completion.potentials[$0.column] }
      // The completed matrix, read as a complete one, has the root that was found.
      let whole = MatrixCompletion(try filled(cells, gaps, logs))
      #expect(isClose([whole.root], [completion.root], within: 1e-11), "seed \(seed)")
      var numbers = SplitMix64(seed: seed, part: 1)
      for round in 0..<20 {
        let width = round % 2 == 0 ? 0.5 : 1e-4
        let moved = logs.map { $0 + (2 * numbers.unit() - 1) * width }
        let other = MatrixCompletion(try filled(cells, gaps, moved))
        #expect(other.root >= completion.root - 1e-12, "seed \(seed), round \(round)")
      }
    }
  }

  @Test func theRootIsFlatInEveryMissingJudgement() throws {
    for seed in UInt64(1)...30 {
      let (cells, matrix) = try random(seed)
      let completion = MatrixCompletion(matrix)
      let gaps = matrix.pairs(known: false)
      let logs = gaps.map { completion.potentials[$0.row] - completion.potentials[$0.column] }
      for gap in gaps.indices {
        var up = logs
        var down = logs
        up[gap] += 1e-4
        down[gap] -= 1e-4
        let slope =
          (MatrixCompletion(try filled(cells, gaps, up)).root
            - MatrixCompletion(try filled(cells, gaps, down)).root) / 2e-4
        #expect(abs(slope) < 1e-8, "seed \(seed), gap \(gap)")
      }
    }
  }

  @Test func aChainOfManyLabelsIsItsProducts() throws {
    let size = 40
    var cells = [[Double?]](repeating: [Double?](repeating: nil, count: size), count: size)
    for row in 0..<(size - 1) { cells[row][row + 1] = row % 2 == 0 ? 3 : 0.25 }
    let completion = MatrixCompletion(try testMatrix((0..<size).map { "c\($0)" }, cells))
    #expect(isClose([completion.root], [Double(size)], within: 1e-10))
    // 20 steps of 3 and 19 of 1/4.
    let whole = 20 * naturalLog(3) - 19 * naturalLog(4)
    #expect(isClose([completion.potentials[0] - completion.potentials[39]], [whole], within: 1e-9))
  }

  /// The widest judgements allowed, in circles that contradict one another as much as can be.
  @Test func theMostContradictoryJudgementsStayFinite() throws {
    for size in [3, 4, 7, 12] {
      for gaps in [false, true] where !gaps || size > 3 {
        var cells = [[Double?]](repeating: [Double?](repeating: nil, count: size), count: size)
        for row in 0..<size {
          for column in (row + 1)..<max(size, row + 1) {
            if gaps, row > 0, column != row + 1 { continue }
            cells[row][column] = (row + column) % 2 == 0 ? 0.001 : 1000
          }
        }
        let found = AnalyticHierarchy(try testMatrix((0..<size).map { "c\($0)" }, cells)).elicited
        let numbers =
          found.weights.map(\.value) + found.completed.map(\.value.value)
          + found.worstJudgements.flatMap { [$0.implied.value, $0.factor.value] }
        #expect(numbers.allSatisfy { $0.isFinite && $0 > 0 }, "size \(size), gaps \(gaps)")
        #expect(found.weights.reduce(0) { $0 + $1.value } > 0.999_999, "size \(size)")
      }
    }
  }

  /// Judgements from all over the range allowed, with no sense in them at all.
  @Test func theRootIsFlatForSenselessJudgementsToo() throws {
    for seed in UInt64(1)...20 {
      var numbers = SplitMix64(seed: seed)
      let size = 4 + Int(numbers.next() % 6)
      let (cells, _) = randomCells(size: size, noise: 45, missing: 0.5, &numbers)
      let matrix = try testMatrix((0..<size).map { "c\($0)" }, cells)
      let completion = MatrixCompletion(matrix)
      let gaps = matrix.pairs(known: false)
      let logs = gaps.map { completion.potentials[$0.row] - completion.potentials[$0.column] }
      for gap in gaps.indices {
        for move in [-1e-3, 1e-3] {
          var moved = logs
          moved[gap] += move
          let other = MatrixCompletion(try filled(cells, gaps, moved)).root
          #expect(other >= completion.root * (1 - 1e-12), "seed \(seed), gap \(gap)")
        }
      }
    }
  }

  @Test func theLongestChainOfTheWidestJudgementsStaysFinite() throws {
    let size = 100
    var cells = [[Double?]](repeating: [Double?](repeating: nil, count: size), count: size)
    for row in 0..<(size - 1) { cells[row][row + 1] = 1000 }
    let found = AnalyticHierarchy(try testMatrix((0..<size).map { "c\($0)" }, cells)).elicited
    #expect(isClose([found.lambdaMax?.value ?? 0], [100], within: 1e-9))
    #expect(found.completed.allSatisfy { $0.value.value.isFinite && $0.value > 0 })
    #expect(found.weights.allSatisfy { $0.value.isFinite && $0 >= 0 })
    #expect(isClose([found.weights[0].value], [0.999], within: 1e-3))
  }
}
