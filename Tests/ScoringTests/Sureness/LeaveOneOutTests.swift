import Testing

@testable import Scoring

@Suite struct LeaveOneOutTests {
  /// By hand: parks (0.9, 0), (0.5, 0.5), (0, 0.8), scored by the sum: 0.9, 1, 0.8, ranks 2, 1, 3.
  /// Without the first column 3, 2, 1: of the three pairs one stands as before; without the second
  /// 1, 2, 3: two do.
  @Test func saysWhatEachIndicatorDecides() {
    let table: [[Double]] = [[0.9, 0], [0.5, 0.5], [0, 0.8]]
    let found = LeaveOneOut(scores: table.map { $0.reduce(0, +) }, drops: 2) { drop in
      table.map { $0[1 - drop] }
    }
    #expect(found.ranks == [2, 1, 3])
    #expect(found.drops.map { $0?.ranks } == [[3, 2, 1], [1, 2, 3]])
    #expect(found.drops.map { $0?.moved } == [3, 2])
    #expect(found.drops.map { $0?.largestMove } == [-2, -1])
    #expect(found.drops.map { $0?.park } == [2, 0])
    #expect(
      isClose(found.drops.compactMap { $0?.tauB }, [-1.0 / 3, 1.0 / 3], within: 1e-15))
  }

  @Test func whereNothingIsLeftTheDropIsEmpty() {
    let found = LeaveOneOut(scores: [1, 2], drops: 2) { $0 == 0 ? nil : [1, 2] }
    #expect(found.drops[0] == nil)
    #expect(found.drops[1]?.tauB == 1)
    #expect(found.drops[1]?.moved == 0)
    #expect(found.drops[1]?.park == nil)
  }

  @Test func equalScoresHaveNoAgreementToTell() {
    let found = LeaveOneOut(scores: [1, 2], drops: 1) { _ in [3, 3] }
    #expect(found.drops[0]?.tauB == nil)
    #expect(found.drops[0]?.moved == 1)
    #expect(found.drops[0]?.largestMove == -1)
    #expect(found.drops[0]?.park == 0)
  }

  @Test func noDropsAndNoParks() {
    #expect(LeaveOneOut(scores: [1], drops: 0) { _ in nil }.drops.isEmpty)
    #expect(LeaveOneOut(scores: [], drops: 1) { _ in [] }.drops[0]?.moved == 0)
  }

  @Test func threadsChangeNothing() {
    let table = randomValues(20 * 6, seed: 2)
    func run(_ threads: Int?) -> [LeaveOneOut.Drop?] {
      LeaveOneOut(scores: Array(table[..<20]), drops: 6, threads: threads) { drop in
        Array(table[drop * 20..<(drop + 1) * 20])
      }.drops
    }
    #expect(run(2) == run(1))
    #expect(run(3) == run(nil))
  }
}
