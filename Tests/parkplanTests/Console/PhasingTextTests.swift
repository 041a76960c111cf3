import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct PhasingTextTests {
  /// With 6 of 10 MCNY the first is chosen; topped up it keeps it and takes the third: the best.
  /// With half the second is chosen; topped up it takes the third: 9 of 10 points.
  @Test func thePriceOfPhasingIsASentence() throws {
    let case3 = ThreeProposals()
    let asked = try #require(try case3.inquiry())
    let none = phasingText(try asked.phasing(share: 0.6), case3.words())
    #expect(none.contains("Price of phasing, against planning the full budgets at once: none."))
    let half = phasingText(try asked.phasing(share: 0.5), case3.words())
    for words in [
      "Starting with 50 % of all budgets", "carries out 1 parks and is worth 5.00 points",
      "planning the full budgets at once: 1.00 points.", "in: P2 Beta; out: P1 Alpha",
    ] {
      #expect(half.contains(words), "\(words)\n\(half)")
    }
    let chinese = phasingText(try asked.phasing(share: 0.5), case3.words(.chinese))
    #expect(chinese.contains("1.00 分"))
  }

  @Test func theBetterSpreadHasARowAPeriod() throws {
    var case3 = ThreeProposals()
    case3.portfolio.periods.append(Period(id: "2028", firstYear: 2028, lastYear: 2029))
    case3.portfolio.funds[0].budget = [Figure(8), Figure(2)]
    let asked = try #require(try case3.inquiry())
    // Today 6 of 8 MCNY are spent; 9 of 10 allow the second and the third: 9 points.
    let spread = try #require(try asked.betterSpread(absorption: 0.9))
    let text = spreadText(spread, case3.words())
    for words in [
      "at most 90 % of it in one. Gain: 3.00 points.", "Relief fund", "2028", "+3.0",
      "in: P2 Beta, P3 Gamma; out: P1 Alpha",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(spreadText(spread, case3.words(.chinese)).contains("增益：3.00 分"))
  }
}
