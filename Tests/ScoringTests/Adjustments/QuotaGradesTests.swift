import ParkModel
import Testing

@testable import Scoring

@Suite struct QuotaGradesTests {
  private let grades = [
    Grade("A", share: 0.2), Grade("B", share: 0.4), Grade("C", share: 0.35),
    Grade("D", share: 0.05),
  ]

  private func names(_ ranks: [Int], last: [Bool] = []) -> String {
    QuotaGrades.names(grades, ranks: ranks, last: last).map { $0 ?? "–" }.joined()
  }

  /// By hand for 20 parks: 4, then up to 12, up to 19, the last.
  @Test func twentyParksByHand() {
    #expect(names(Array(1...20)) == "AAAABBBBBBBBCCCCCCCD")
  }

  /// By hand for 7: cuts at 1.4, 4.2, 6.65 and 7 round to 1, 4, 7, 7.
  @Test func quotasAreRoundedToWholeParks() {
    #expect(names(Array(1...7)) == "ABBBCCC")
    #expect(names([1]) == "B")
  }

  @Test func tiesShareTheBetterGradeAndVetoedParksTakeTheLast() {
    #expect(names([1, 1, 1, 4, 5]) == "AAACC")
    #expect(names([1, 2, 3, 4, 5], last: [false, false, false, false, true]) == "ABBCD")
  }

  @Test func withoutGradesThereAreNone() {
    #expect(QuotaGrades.names([], ranks: [1, 2], last: []) == [nil, nil])
  }
}
