import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct MeritFundingTextTests {
  /// By merit the second comes first (5 MCNY), then nothing but the third fits: 9 of 10 points.
  @Test func bothPlansStandSideBySide() throws {
    let case3 = ThreeProposals()
    let asked = try #require(try case3.inquiry())
    let funding = try asked.fundingByMerit()
    let text = meritFundingText(funding, beside: asked, case3.words())
    for words in [
      "What choosing by rank loses: 1.00 points.",
      "P2 Beta, rank 1 takes 5.0 MCNY for 5.00 points (100.00 for 100 MCNY)",
      "P1 Alpha, rank 2 finds no room when its turn comes: Relief fund 2026. The",
      "P1 Alpha gets 0.0 MCNY by rank, 6.0 MCNY in the best plan",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    let chinese = meritFundingText(funding, beside: asked, case3.words(.chinese))
    #expect(chinese.contains("按名次选择的损失：1.00 分") && chinese.contains("P1 甲（第 2 名）"))
  }

  @Test func whatTheRankingGoesByIsSaid() throws {
    var case3 = ThreeProposals()
    case3.merits = [:]
    let asked = try #require(try case3.inquiry())
    let text = meritFundingText(try asked.fundingByMerit(), beside: asked, case3.words())
    #expect(text.contains("The parks have no merit: they are ranked by what each brings alone"))
  }

  @Test func aMissedFloorIsSaid() throws {
    var case3 = ThreeProposals()
    case3.portfolio.parks[0].region = "north"
    case3.portfolio.limits = [
      Limit(
        id: "north", title: BilingualText(english: "One park in the north", chinese: "北部一园"),
        rule: .amount(
          GroupedMeasure(.parks, group: ParkGroup(regions: ["north"])), atLeast: Figure(1),
          atMost: nil))
    ]
    let asked = try #require(try case3.inquiry())
    let text = meritFundingText(try asked.fundingByMerit(), beside: asked, case3.words())
    #expect(
      text.contains("It misses 'One park in the north': 0 parks, wanted is at least 1 parks."))
  }
}
