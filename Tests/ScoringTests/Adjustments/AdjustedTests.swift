import ParkModel
import Testing

@testable import Scoring

@Suite struct AdjustedTests {
  private func framework(_ rules: [Adjustment.Rule]) -> Framework {
    var framework = testFramework(weights: [1], goalposts: [Goalposts(worst: 0, best: 10)])
    framework.fullMarks = 100
    framework.adjustments = rules.enumerated().map { index, rule in
      Adjustment(id: IndicatorID("a\(index)"), rule: rule)
    }
    return framework
  }

  private func park(_ id: ParkID, _ value: Double, _ adjustments: [Double?]) -> Park {
    var park = testPark(id, ["c0": value])
    for (index, amount) in adjustments.enumerated() {
      if let amount {
        park.indicators[IndicatorID("a\(index)")] = Figure(Amount(amount), .sourced)
      }
    }
    return park
  }

  /// By hand, of 100 points: 50 + min(2 * 4, 5) - 3 * 1 = 52; an empty cell adds nothing.
  @Test func bonusesAndDeductionsInPoints() throws {
    let table = try score(
      [park("A", 5, [4, 1]), park("B", 5, [nil, nil])],
      by: framework([
        .bonus(perUnit: 2, atMost: 5), .deduction(perUnit: 3, atMost: nil),
      ]))
    #expect(isClose(table.scores, [0.52, 0.5]))
    #expect(isClose([table.rows[0].adjustments["a0"]?.value ?? .nan], [0.05]))
    #expect(isClose([table.rows[0].adjustments["a1"]?.value ?? .nan], [-0.03]))
    #expect(table.definitions.contains { $0.term.english == "adjustments" })
    // A plan weighs merit within 0 to 1 whatever the bonuses.
    let most = try score(
      [park("A", 10, [9])], by: framework([.bonus(perUnit: 10, atMost: nil)]))
    #expect(isClose(most.scores, [1.9]) && most.merits == ["A": 1])
  }

  @Test func aVetoedParkStandsLastWhateverItsScore() throws {
    var judged = framework([.veto(above: 0)])
    judged.grades = [Grade("A", share: 0.5), Grade("D", share: 0.5)]
    let table = try score(
      [park("A", 9, [1]), park("B", 2, [0]), park("C", 1, [nil])], by: judged)
    #expect(table.ranking.map(\.park) == ["B", "C", "A"])
    #expect(table.rows[0].veto == "a0" && table.rows[1].veto == nil)
    #expect(table.rows[0].grade == "D")
  }

  @Test func aVetoedParkIsNoCompromiseAndIsExplainedAsVetoed() throws {
    let table = try score(
      [park("A", 9, [1]), park("B", 2, [0]), park("C", 1, [0])], by: framework([.veto(above: 0)]),
      settings: ScoringSettings(method: .vikor))
    guard case .vikor(let result) = table.detail else {
      Issue.record("no VIKOR")
      return
    }
    // Of two parks the advantage asked for is 1, so that both stay; the vetoed one does not.
    #expect(result.compromiseSet == [1, 2])
    let explanation = try explain("A", in: table, toRank: 1)
    #expect(explanation.veto == "a0" && explanation.weightShift == nil && explanation.lifts.isEmpty)
    #expect(try explain("B", in: table, against: "A").weightShift == nil)
  }

  @Test func unratedParksHaveNoRank() throws {
    let table = try score(
      [park("A", 9, [1]), park("B", 2, [0])], by: framework([.unrated]))
    #expect(table.parks == ["B"] && table.ranks == [1])
    #expect(
      table.unrated == [UnratedPark("A", BilingualText(english: "'a0' is 1", chinese: "“a0”为 1"))])
  }
}
