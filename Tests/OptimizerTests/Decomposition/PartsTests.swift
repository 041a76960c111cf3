import MixedInteger
import Testing

@testable import Optimizer

@Suite struct PartsTests {
  @Test func rangesCoverAllThingsInOrderAndDifferByOneAtMost() {
    for count in [0, 1, 2, 7, 64, 65, 1_000] {
      for parts in [1, 2, 3, 16, 64] {
        let ranges = Parts.ranges(count, parts: parts)
        #expect(ranges.flatMap(\.self) == Array(0..<count))
        #expect(ranges.count == max(1, min(parts, count)))
        let lengths = ranges.map(\.count)
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 7, 100])
  func resultsStandInTheOrderOfTheRangesOnAnyNumberOfThreads(threads: Int) {
    let ranges = Parts.ranges(97, parts: 13)
    let sums = Parts.map(ranges, threads: threads) { $0.reduce(0, +) }
    #expect(sums == ranges.map { $0.reduce(0, +) })
  }

  @Test(arguments: [0, 1, 2, 7])
  func piecesOfWorkStandInOrderAndTheFirstFailureIsThrown(threads: Int) throws {
    #expect(try Parts.each(23, threads: threads) { $0 * $0 } == (0..<23).map { $0 * $0 })
    #expect(try Parts.each(0, threads: threads) { $0 }.isEmpty)
    let failure = #expect(throws: SolverFailure.self) {
      try Parts.each(9, threads: threads) { piece in
        if piece % 4 == 3 { throw SolverFailure("piece \(piece)") }
      }
    }
    #expect(failure?.description.contains("piece 3") == true)
  }

  @Test func noRangesGiveNoResults() {
    #expect(Parts.map([], threads: 4) { $0.count }.isEmpty)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 100])
  func piecesAreChangedInPlaceOnAnyNumberOfThreads(threads: Int) {
    var pieces = (0..<31).map { [$0, 1] }
    let sums = Parts.update(&pieces, threads: threads) { piece in
      piece.append(piece[0] * 2)
      return piece.reduce(0, +)
    }
    #expect(pieces == (0..<31).map { [$0, 1, $0 * 2] })
    #expect(sums == (0..<31).map { 3 * $0 + 1 })
  }

  @Test func noPiecesGiveNoResults() {
    var pieces: [Int] = []
    #expect(Parts.update(&pieces, threads: 4) { $0 }.isEmpty)
  }
}
