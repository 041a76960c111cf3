import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct FlipPriceTextTests {
  private let case3 = ThreeProposals()

  @Test func everyParkHasARow() throws {
    let asked = try #require(try case3.inquiry())
    let flips = try asked.flipPrices()
    let text = flipPricesText(flips, case3.words())
    for words in ["P2 Beta", "left out", "1.00", "0.80", "99 %", "110 %", "out: P1", "price: what"]
    {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    let chinese = flipPricesText(flips, case3.words(.chinese))
    #expect(chinese.contains("P2 乙") && chinese.contains("不入选") && chinese.contains("落选：P1"))
  }

  @Test func everyPriceIsASentence() throws {
    var flip = FlipPrice(
      park: "P2", choice: nil, decision: .free,
      reversal: .impossible(conflict: ["fund relief 2026"]),
      alternatives: [])
    let say = case3.words()
    #expect(
      flipSentences(flip, say) == ["No plan can carry it out: Relief fund 2026."])
    flip.cost = .between(chosenAt: 0.8, leftOutAt: 0.81)
    flip.budget = .between(stays: 1.09, flips: 1.1, isProven: false)
    #expect(
      Array(flipSentences(flip, say).dropFirst()) == [
        "By cost: it comes in at 80 % of today's costs, and is still out at 81 %.",
        "By budget: it comes in at 110 % of all budgets, still out at 109 % (within the proven gap: "
          + "undecided).",
      ])
    flip.choice = "build"
    flip.cost = .beyond(16)
    flip.budget = .keepsSide
    #expect(
      Array(flipSentences(flip, say).dropFirst()) == [
        "By cost: it stays chosen even at 16 times its costs.",
        "By budget: no change between 50 and 150 % of all budgets.",
      ])
    flip.cost = .noPrice
    flip.budget = .unknown
    #expect(flipSentences(flip, say).contains("By budget: not known, stopped."))
    #expect(
      flipSentences(flip, say).contains(
        "By cost: no price, even for nothing it would not be chosen."))
  }

  @Test func aDifferenceWithinTheGapIsUndecided() {
    let words = case3.words()
    let best = Certified(reached: 10, atMost: 10.2)
    #expect(
      words.difference(Difference(best, minus: Certified(reached: 9.9, atMost: 10.1)))
        == "undecided (-0.10 to 0.30 points)")
    #expect(
      words.difference(Difference(best, minus: Certified(reached: 9, atMost: 9.5)))
        == "1.00 points")
  }

  @Test func aStoppedAnswerHasTheParksThatWereReached() throws {
    let asked = try #require(try case3.inquiry(progress: { $0.solvesDone < 1 }))
    let text = flipPricesText(try asked.flipPrices(measures: []), case3.words())
    #expect(text.contains("P1 Alpha") && !text.contains("P2 Beta"))
    let none = try #require(try case3.inquiry(progress: { _ in false }))
    #expect(flipPricesText(try none.flipPrices(measures: []), case3.words()).isEmpty)
  }
}
