import ParkModel
import Testing

@testable import Scoring

@Suite struct PlacesTests {
  @Test func ranksAreThoseOfTheRanking() {
    for seed in UInt64(0)..<200 {
      var numbers = SeededNumbers(seed)
      let scores = (0..<Int.random(in: 0...20, using: &numbers)).map { _ in
        // Steps of half the tolerance: ties that must not chain.
        Double(Int.random(in: 0..<12, using: &numbers)) * 0.5e-12
      }
      let parks = scores.indices.map { ParkID("park\($0)") }
      #expect(Places.ranks(scores) == Ranking(scores, parks).ranks, "seed \(seed)")
      let start = scores.indices.shuffled(using: &numbers)
      #expect(Places.ranks(scores, from: start) == Places.ranks(scores), "seed \(seed)")
    }
  }

  @Test func equalScoresShareARankAndTheNextCountsThemAll() {
    #expect(Places.ranks([0.5, 0.9, 0.5, 0.1]) == [2, 1, 2, 4])
  }
}
