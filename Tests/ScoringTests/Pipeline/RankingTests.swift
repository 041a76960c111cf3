import ParkModel
import Testing

@testable import Scoring

@Suite struct RankingTests {
  @Test func equalScoresShareARankInTheOrderOfIdentifiers() {
    let ranking = Ranking([0.5, 0.9, 0.5, 0.1], ["D", "A", "B", "C"])
    #expect(ranking.ranks == [2, 1, 2, 4])
    #expect(ranking.order == [1, 2, 0, 3])
  }

  @Test func roundingDoesNotBreakATie() {
    let ranking = Ranking([0.1 + 0.2, 0.3], ["B", "A"])
    #expect(ranking.ranks == [1, 1])
    #expect(ranking.order == [1, 0])
  }

  @Test func smallDifferencesDoNotChainIntoOneTie() {
    let ranking = Ranking([0, 0.8e-12, 1.6e-12], ["A", "B", "C"])
    #expect(ranking.ranks == [3, 1, 1])
  }

  @Test func noScoresNoRanks() {
    #expect(Ranking([], []).order.isEmpty)
  }
}
