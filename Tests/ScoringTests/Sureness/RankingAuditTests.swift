import ParkModel
import Testing

@testable import Scoring

@Suite struct RankingAuditTests {
  /// By hand: P003 is nowhere better than P001; c0 and c1 say the same, c2 the opposite.
  private func table() throws -> MeritTable {
    let framework = Framework(
      id: "f",
      groups: [
        IndicatorGroup(id: "g", weight: Figure(0.6)),
        IndicatorGroup(id: "empty", weight: Figure(0.1)),
      ],
      indicators: [
        Indicator(id: "c0", group: "g", weight: Figure(0.5)),
        Indicator(id: "c1", group: "g", weight: Figure(0.5)),
        Indicator(id: "c2", weight: Figure(0.4)),
      ])
    return try score(
      testParks([[9, 18, 3], [5, 10, 8], [1, 2, 3], [6, 12, 5]]), by: framework,
      settings: ScoringSettings(normalisation: .minMax))
  }

  @Test func dominanceEffectiveWeightsAndCorrelations() throws {
    let audit = audit(try table())
    #expect(audit.dominated?.map(\.park) == ["P003"])
    #expect(audit.dominated?.first?.by == "P001")
    #expect(isClose([audit.indicators.reduce(0) { $0 + ($1.effective?.value ?? 0) }], [1]))
    #expect(audit.correlated.map(\.first) == ["c0"] && audit.correlated[0].pullsApart == false)
    #expect(audit.groups.map(\.group) == ["g"])
    #expect(audit.correlations.count == 9)
  }

  /// Left out is as if never there: the same as scoring the narrower framework.
  @Test func leavingOutIsARescoringWithoutIt() throws {
    let table = try table()
    let audit = audit(table)
    var framework = table.framework
    framework.indicators.removeLast()
    let narrow = try score(
      testParks([[9, 18], [5, 10], [1, 2], [6, 12]]), by: framework, settings: table.settings)
    let without = try #require(audit.indicators[2].without)
    let moves = zip(narrow.ranks, table.ranks).map { $0 - $1 }
    #expect(without.moved == moves.count { $0 != 0 })
    #expect(abs(without.largestMove) == moves.map { abs($0) }.max())
    #expect(audit.groups[0].without != nil)
  }

  @Test func goalpostsLeaveNoRankReversalAndMinMaxMay() throws {
    let matrix = [[9.0, 2], [6, 6], [5, 7.2], [30, 0]]
    func reversals(_ normalisation: Normalisation) throws -> [RankingAudit.Reversal]? {
      let posts = Goalposts(worst: 0, best: 40)
      return audit(
        try score(
          testParks(matrix),
          by: testFramework(weights: [0.5, 0.5], goalposts: [posts, posts]),
          settings: ScoringSettings(normalisation: normalisation))
      ).reversals
    }
    #expect(try reversals(.goalposts)?.isEmpty == true)
    let found = try #require(try reversals(.minMax))
    #expect(found.contains { $0.dropped == "P004" && $0.pairs > 0 })
  }

  @Test func oneParkOneIndicatorAndEqualParksGetAPlainAnswer() throws {
    for matrix in [[[3.0]], [[3], [3]]] {
      let audit = audit(try score(testParks(matrix), by: testFramework(weights: [1])))
      #expect(audit.indicators[0].without == nil && audit.indicators[0].effective == nil)
      #expect(audit.dominated?.isEmpty == true && audit.reversals?.isEmpty == true)
      #expect(audit.alpha == nil)
    }
  }

  @Test func everyWordIsDefined() throws {
    #expect(audit(try table()).definitions.map(\.term.english).contains("rank reversal"))
  }
}
