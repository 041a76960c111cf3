import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct PlannerWordsTests {
  private let words = ThreeProposals().words()

  @Test func rulesAndLimitsHaveNames() {
    #expect(words.limit("fund relief 2026") == "Relief fund 2026")
    #expect(words.limit("mandatory P1") == "P1 Alpha must be carried out")
    #expect(words.limit("leverage of P2") == "the leverage rule of P2 Beta")
    #expect(words.limit("keeping P3") == "what has begun in P3 Gamma is kept")
    #expect(words.limit("excluded P1") == "P1 Alpha must not be carried out")
    #expect(words.limit("given P1") == "what was given for P1 Alpha")
    #expect(words.limit("unheard-of") == "unheard-of")
    #expect(ThreeProposals().words(.chinese).limit("leverage of P2") == "P2 乙 的负债率规则")
  }

  @Test func numbersShowWhatMatters() {
    #expect(words.points(1.234) == "1.23 points")
    #expect(words.points(0.0321) == "0.032 points")
    #expect(words.points(0.000_123) == "0.00012 points")
    #expect(words.points(0) == "0 points")
    #expect(words.part(1, of: 17, limit: "fund relief 2026") == "1 of 17 MCNY")
    #expect(words.percent(0.7) == "70 %")
    #expect(words.percent(0.469) == "46.9 %")
  }

  @Test func aChangeWithoutChoicesTellsWhereTheMoneyGoes() {
    let grant = { (amount: MillionYuan) in
      Plan(allocations: [
        Allocation(
          park: "P1", alternative: "build", extent: 1,
          grants: [Grant(fund: "relief", purpose: .all, period: "2026", amount: amount)])
      ])
    }
    #expect(
      words.change(PlanChange(from: grant(5), to: grant(7)))
        == "no other park changes sides; grants move: P1 Alpha +2.0 MCNY")
    #expect(words.change(PlanChange(from: grant(5), to: grant(5))) == "nothing else changes")
  }
}
