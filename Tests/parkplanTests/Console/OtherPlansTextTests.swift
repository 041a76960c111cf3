import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct OtherPlansTextTests {
  private let case3 = ThreeProposals()

  @Test func plansAreHeldAgainstTheBest() throws {
    let asked = try #require(try case3.inquiry())
    let others = try asked.otherPlans(count: 9, distance: 2)
    let text = otherPlansText(others, case3.words())
    for words in [
      "apart in at least 2 parks", "9.00", "1.00", "in: P2 Beta; out: P1 Alpha",
      "There is no further plan that differs enough.",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(otherPlansText(others, case3.words(.chinese)).contains("再无其他差异足够的方案"))
  }

  @Test func whatIsCommonIsTold() throws {
    let asked = try #require(try case3.inquiry())
    let common = try asked.commonChoices(within: 0.2)
    let text = commonChoicesText(common, case3.words())
    for words in [
      "within 2.00 points of the best", "Good plans: all", "Common: 1", "P3 Gamma", "4.00 points",
      "Open: 2",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(commonChoicesText(common, case3.words(.chinese)).contains("共有：1"))
  }
}
