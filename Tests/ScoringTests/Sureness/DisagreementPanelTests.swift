import Testing

@testable import Scoring

@Suite struct DisagreementPanelTests {
  private let methods = [
    MethodRanks(name: "sum", ranks: [1, 2, 3, 4, 5]),
    MethodRanks(name: "product", ranks: [1, 4, 3, 2, 5]),
    MethodRanks(name: "TOPSIS", ranks: [1, 2, 5, 3, 3]),
  ]

  /// By hand: spreads 0, 2, 2, 2, 2.
  @Test func listsTheParksThatMoveWithWhoPutsThemWhere() {
    let panel = DisagreementPanel(methods, most: 2)
    #expect(panel.moving == 4)
    #expect(
      panel.rows == [
        DisagreementPanel.Row(
          park: 1, bestRank: 2, worstRank: 4, bestMethods: [0, 2], worstMethods: [1]),
        DisagreementPanel.Row(
          park: 2, bestRank: 3, worstRank: 5, bestMethods: [0, 1], worstMethods: [2]),
      ])
    #expect(panel.rows.map(\.spread) == [2, 2])
  }

  @Test func theWidestSpreadStandsFirst() {
    let panel = DisagreementPanel(
      [
        MethodRanks(name: "a", ranks: [1, 2, 3, 4]), MethodRanks(name: "b", ranks: [2, 1, 4, 1]),
      ], most: 10)
    #expect(panel.rows.map(\.park) == [3, 0, 1, 2])
    #expect(panel.rows.map(\.spread) == [3, 1, 1, 1])
  }

  @Test func agreeingMethodsLeaveItEmpty() {
    #expect(DisagreementPanel([methods[0], methods[0]], most: 5).rows.isEmpty)
    #expect(DisagreementPanel([methods[0]], most: 5).moving == 0)
    #expect(DisagreementPanel([], most: 5).rows.isEmpty)
    #expect(DisagreementPanel(methods, most: -1).rows.isEmpty)
    #expect(DisagreementPanel(methods, most: 0).moving == 4)
  }
}
