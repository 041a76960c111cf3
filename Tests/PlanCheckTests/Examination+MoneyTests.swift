import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationMoneyTests {
  @Test func grantsAndNewDebtPayTheCost() {
    let little = TwoParks.sentences { plan, _ in plan.allocations[0].grants[2].amount = 28.6 }
    #expect(
      little == [
        "funding of P1 (Alpha) in 2026: the cost is 63.6 MCNY, grants of 48.6 and new debt of 5 "
          + "pay 53.6 MCNY: 10 MCNY too little."
      ])
    let much = TwoParks.sentences { plan, _ in plan.allocations[0].debt[1].newDebt = 11 }
    #expect(
      much == [
        "funding of P1 (Alpha) in 2028: the cost is 20.1 MCNY, grants of 10.1 and new debt of 11 "
          + "pay 21.1 MCNY: 1 MCNY too much."
      ])
  }

  @Test func grantsAlonePayForSwaps() {
    let sentences = TwoParks.sentences { plan, _ in plan.allocations[0].grants[1].amount = 1.5 }
    #expect(
      sentences == [
        "funding of P1 (Alpha) in 2026: the swap is 2 MCNY, grants for swap pay 1.5 MCNY: "
          + "0.5 MCNY too little."
      ])
  }

  @Test func aFundPaysOnlyWhereItIsEligible() {
    let byRegion = TwoParks.sentences { $1.funds[1].eligible.regions = ["North"] }
    #expect(
      byRegion == [
        "funding of P2 (Beta) in 2026: fund 'central' may not pay here, yet it grants 10 MCNY."
      ])
    let byPath = TwoParks.sentences { $1.funds[1].eligible.paths = [.urbanization] }
    #expect(byPath == byRegion)
  }

  @Test func aFundPaysOnlyForItsClasses() {
    let listed = TwoParks.sentences { $1.funds[0].eligibleClasses = [.land] }
    #expect(
      listed == [
        "funding of P1 (Alpha) in 2026: fund 'bank' may not pay for swap, yet it grants 2 MCNY "
          + "for swap."
      ])
    let all = TwoParks.sentences {
      $1.funds[1].eligibleClasses = [.land, .instrument("infrastructure"), .instrument("talent")]
    }
    #expect(
      all == [
        "funding of P1 (Alpha) in 2026: fund 'central' may not pay for remediation, yet it grants "
          + "38.6 MCNY for all."
      ])
  }

  /// Land costs 27.6 MCNY in 2026; the bank grants 30 for it, central 10 less for the rest.
  @Test func aPurposeGetsNoMoreThanItCosts() {
    let sentences = TwoParks.sentences { plan, _ in
      plan.allocations[0].grants[0].amount = 30
      plan.allocations[0].grants[2].amount = 28.6
    }
    #expect(
      sentences == [
        "funding of P1 (Alpha) in 2026: 30 MCNY are granted for land, which costs 27.6 MCNY: "
          + "2.4 MCNY too much."
      ])
  }

  /// 25 for land and 5 for land + remediation: each is below its cost (27.6 and 33.6). With
  /// 25 for land, 9 for remediation + land, the two together ask for 34 where 33.6 is spent.
  @Test func overlappingPurposesAreJudgedTogether() {
    func grants(_ second: Double) -> [String] {
      TwoParks.sentences { plan, _ in
        plan.allocations[0].grants[0].amount = 25
        plan.allocations[0].grants[2].amount = MillionYuan(33.6 - second)
        plan.allocations[0].grants.append(
          Grant(
            fund: "central", purpose: .classes([.instrument("remediation"), .land]),
            period: "2026", amount: MillionYuan(second)))
      }
    }
    #expect(grants(5) == [])
    #expect(
      grants(9) == [
        "funding of P1 (Alpha) in 2026: 34 MCNY are granted for land and remediation+land, which "
          + "costs 33.6 MCNY: 0.4 MCNY too much."
      ])
  }

  /// Cap 1.8: room 1.8 x 60 - 100 = 8, swap 2 allows 2.8 x 2 more: 13.6 of 15 MCNY by 2028.
  @Test func newDebtStaysWithinTheCap() throws {
    let report = TwoParks.report { $1.finance?.leverageCap = 1.8 }
    #expect(
      report.breaches.map(\.sentence) == [
        "leverage of P1 (Alpha) in 2028: D/E after is 1.82, cap 1.80: 0.02 too much; new debt of "
          + "15 MCNY is 1.4 MCNY too high."
      ])
    #expect(near(report.breaches.first?.amount, 1.4))
    // For other words than the sentence's: what the cap is about, in the period that was judged.
    let breach = try #require(report.breaches.first)
    #expect(breach.period == "2028" && breach.comparison?.bound == .atMost(1.8))
    #expect(near(breach.comparison?.reached, (100 + 15 - 2) / 62))
  }

  /// D/E 130 / 60 = 2.17 is above the cap of 2: the swap of 2 MCNY allows 3 x 2 = 6.
  @Test func aParkAboveTheCapBorrowsOnlyAgainstItsSwap() {
    let sentences = TwoParks.sentences { $1.parks[0].finances?.debt = 130 }
    #expect(
      sentences == [
        "leverage of P1 (Alpha) in 2028: D/E before is 2.17, above the cap of 2.00: the park "
          + "borrows only against its swap of 2 MCNY; new debt of 15 MCNY is 9 MCNY too high."
      ])
    let within = TwoParks.sentences { plan, portfolio in
      portfolio.parks[0].finances?.debt = 130
      plan.allocations[0].debt[1].newDebt = 1
      plan.allocations[0].grants[3].amount = 19.1
    }
    #expect(within == [])
  }

  @Test func withoutPositiveEquityThereIsNoNewDebtAndNoRatio() {
    let report = TwoParks.report { $1.parks[0].finances?.equity = -60 }
    #expect(
      report.breaches.map(\.sentence) == [
        "leverage of P1 (Alpha) in 2028: equity is not positive, which leaves no room for debt; "
          + "new debt of 15 MCNY is 15 MCNY too high."
      ])
    #expect(report.evaluation.parks[0].debtToEquityBefore == nil)
    #expect(report.evaluation.parks[0].debtToEquityAfter == nil)
  }

  @Test func withoutFinancesThereIsNoDebtAndNoSwap() {
    let park = TwoParks.sentences { $1.parks[0].finances = nil }
    #expect(
      park == [
        "leverage of P1 (Alpha): the park has no finances, yet new debt is 15 MCNY.",
        "swap of P1 (Alpha): the park has no finances, yet the swap is 2 MCNY.",
      ])
    let portfolio = TwoParks.sentences { $1.finance = nil }
    #expect(
      portfolio == [
        "leverage of P1 (Alpha): the portfolio has no finance rules, yet new debt is 15 MCNY.",
        "swap of P1 (Alpha): the portfolio has no finance rules, yet the swap is 2 MCNY.",
      ])
  }

  @Test func aSwapIsAtMostItsShareOfTheDebt() {
    let sentences = TwoParks.sentences { $1.finance?.swapShare = 0.01 }
    #expect(
      sentences == [
        "swap of P1 (Alpha): the swap is 2 MCNY, at most 1 MCNY: 1 MCNY too much."
      ])
  }

  /// 0.05 x 15 = 0.75; 4 % of (10 + 6.75).
  @Test func fiscalRevenueServesNewDebt() {
    let known = TwoParks.sentences { $1.finance?.serviceShare = 0.04 }
    #expect(
      known == [
        "service of P1 (Alpha): new debt costs 0.75 MCNY a year, 4 % of fiscal revenue (16.75 "
          + "MCNY with the plan) is 0.67 MCNY: 0.08 MCNY too much."
      ])
    let unknown = TwoParks.sentences {
      $1.finance?.serviceShare = 0.1
      $1.parks[0].finances?.fiscalRevenue = nil
    }
    #expect(
      unknown == [
        "service of P1 (Alpha): new debt costs 0.75 MCNY a year, 10 % of fiscal revenue (6.75 "
          + "MCNY with the plan) is 0.675 MCNY: 0.075 MCNY too much."
      ])
  }

  @Test func differencesWithinTheToleranceAreNoBreach() {
    let sentences = TwoParks.sentences { plan, _ in
      plan.allocations[0].grants[2].amount = 38.6 + 3e-5
    }
    #expect(sentences == [])
  }
}
