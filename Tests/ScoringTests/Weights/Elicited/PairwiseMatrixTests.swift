import ParkModel
import Testing

@testable import Scoring

@Suite struct PairwiseMatrixTests {
  @Test func eitherTriangleIsEnough() throws {
    let above = try testMatrix(["a", "b"], [[1, 4], [nil, nil]])
    let below = try testMatrix(["a", "b"], [[nil, nil], [0.25, 1]])
    for matrix in [above, below] {
      #expect(isClose([matrix.log(0, 1)], [naturalLog(4)], within: 1e-15))
      #expect(isClose([matrix.log(1, 0)], [-naturalLog(4)], within: 1e-15))
      #expect(matrix.isComplete)
    }
  }

  /// 3 and 0.33: 3 * 0.33 = 0.99, so 3 and 1/0.33 = 3.0303 count as (3 * 3.0303)^(1/2).
  @Test func roundedReciprocalsCountAsTheirGeometricMean() throws {
    let matrix = try testMatrix(["a", "b"], [[1, 3], [0.33, 1]])
    #expect(isClose([exponential(matrix.log(0, 1))], [(3 / 0.33).squareRoot()], within: 1e-14))
    #expect(matrix.log(1, 0) == -matrix.log(0, 1))
  }

  @Test func gapsAreKnownAsSuch() throws {
    let matrix = try testMatrix(["a", "b", "c"], [[1, 2, nil], [nil, 1, 3], [nil, nil, 1]])
    #expect(!matrix.isComplete)
    #expect(matrix.pairs(known: true).map { [$0.row, $0.column] } == [[0, 1], [1, 2]])
    #expect(matrix.pairs(known: false).map { [$0.row, $0.column] } == [[0, 2]])
    #expect(!matrix.isKnown(2, 0))
  }

  @Test func aChangedJudgementChangesItsReciprocal() throws {
    let matrix = try testMatrix(["a", "b"], [[1, 2], [nil, 1]]).changed(0, 1, toLog: 1)
    #expect(matrix.log(0, 1) == 1)
    #expect(matrix.log(1, 0) == -1)
  }

  @Test func everyProblemOfTheJudgementsIsRefusedAtOnce() {
    let problems = refusals { () throws(InvalidInput) in
      _ = try PairwiseMatrix(
        testPairs(["a", "b", "c"], [[2, 3, nil], [0.5, 1, 0], [nil, nil, 1]]))
    }
    #expect(
      problems == [
        """
        judgements, field 'a': 'a' against itself is 2.
          Fix: write 1, or leave it empty
        """,
        """
        judgements, field 'a': 'b' to 'a' is 1/2, but 'a' to 'b' is 3: the product is 1.5, not 1.
          Fix: write 1/3, or leave one of the two empty
        """,
        """
        judgements, field 'c': 0 is not above 0.
          Fix: write how many times as important 'b' is as 'c', such as 3 or 1/3, or leave it empty
        """,
      ])
  }
}
