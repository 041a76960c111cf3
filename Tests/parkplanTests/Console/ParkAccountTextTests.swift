import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct ParkAccountTextTests {
  private let case3 = ThreeProposals()

  private func text(_ park: ParkID, _ language: Language = .english) throws -> String {
    let asked = try #require(try case3.inquiry())
    let flip = try #require(try asked.flipPrices(of: [park]).parks.first)
    return accountText(try asked.account(of: flip), case3.words(language))
  }

  @Test func aChosenParkIsExplainedInAParagraph() throws {
    #expect(
      try text("P3") == """
        P3 Gamma: chosen, Build
          It brings 4.00 points a year: Jobs 4 persons (counts 4.00).
          It costs 4.0 MCNY: grants 4.0 MCNY; 100.00 points for 100 MCNY.
          Limits that bind and that it touches: Relief fund 2026 (takes 4 of 10 MCNY).
          Replacement cost: 4.00 points. Without it: nothing else changes.
          By cost: chosen up to 125 % of today's costs, out from 125.8 %.
          By budget: it drops out at 110 % of all budgets, still in at 109 %.

        """)
  }

  @Test func aParkLeftOutIsExplainedAsIfItWereIn() throws {
    let english = try text("P2")
    for words in [
      "P2 Beta: not chosen", "If carried out (Build) it would bring 5.00 points a year",
      "Carrying it out would cost the plan 1.00 points. With it: out: P1 Alpha.",
      "it comes in at 99 % of all budgets, still out at 100 %",
    ] {
      #expect(english.contains(words), "\(words)\n\(english)")
    }
    let chinese = try text("P2", .chinese)
    for words in ["P2 乙：未入选", "若入选（建设）", "方案将损失 1.00 分", "落选：P1 甲", "纾困资金 2026"] {
      #expect(chinese.contains(words), "\(words)\n\(chinese)")
    }
  }
}
