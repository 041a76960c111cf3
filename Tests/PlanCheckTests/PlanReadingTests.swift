import ParkModel
import Testing

@testable import PlanCheck

@Suite struct PlanReadingTests {
  /// What the reading of Alpha's changed allocation says, whatever rules break in consequence.
  private func first(_ change: (inout Allocation) -> Void) -> String? {
    TwoParks.sentences { plan, _ in change(&plan.allocations[0]) }.first
  }

  @Test func unknownTwiceAndMissingParksAreNamed() {
    let sentences = TwoParks.sentences { plan, portfolio in
      portfolio.limits = []
      plan.allocations = [
        plan.allocations[1], Allocation(park: "Q3"), plan.allocations[1], Allocation(park: "P1"),
      ]
    }
    #expect(
      sentences == [
        "plan: 'Q3' is not a park of this portfolio (did you mean 'P3'?).",
        "plan: P2 (Beta) stands twice; only the first allocation is counted.",
        "plan: P3 (Gamma) has no allocation; give it an empty one to leave it out.",
      ])
  }

  @Test func anUnknownAlternativeCountsAsNone() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.limits = []
      plan.allocations[0].alternative = "urbanisation"
    }
    #expect(
      report.breaches.map(\.sentence) == [
        "alternative of P1 (Alpha): there is no 'urbanisation' (did you mean 'urbanization'?); "
          + "nothing here is counted."
      ])
    #expect(report.evaluation.parks[0].cost == 0)
  }

  @Test func aParkThatIsNotCarriedOutGetsNothing() {
    let sentences = TwoParks.sentences { plan, portfolio in
      portfolio.limits = []
      plan.allocations[0].alternative = nil
    }
    #expect(
      sentences == [
        "alternative of P1 (Alpha): the park is not carried out, yet it gets an extent, "
          + "instruments, land, grants, debt or swap; none of it is counted."
      ])
  }

  @Test func unknownInstrumentsLevelsAndStartsAreNamed() {
    #expect(
      first { $0.instruments[2].instrument = "tallent" }
        == "instrument of P1 (Alpha): there is no 'tallent' (did you mean 'talent'?).")
    #expect(
      first { $0.instruments[2].level = "intensive" }
        == "instrument of P1 (Alpha): 'talent' has no level 'intensive'.")
    #expect(
      first { $0.instruments[2].start = "2027" }
        == "instrument of P1 (Alpha): '2027', given for the start of 'talent', is not a period "
        + "(did you mean '2026'?).")
  }

  @Test func landThatCannotBeIsNamed() {
    #expect(
      first { $0.land[0].use = .commercial }
        == "land of P1 (Alpha): this portfolio releases no land for commercial use.")
    #expect(
      first { $0.land[0].segment = 3 }
        == "land of P1 (Alpha): industrial use has no segment 3, only 1 to 2.")
    #expect(
      first { $0.land[0].period = "someday" }
        == "land of P1 (Alpha): 'someday', given for industrial land, is not a period.")
    #expect(
      first { $0.land[1].hectares = -4 }
        == "land of P1 (Alpha): industrial land in 2028 is -4 ha; it cannot be negative.")
    #expect(
      first { $0.land[1].regenerated = -1 }
        == "brownfield of P1 (Alpha): regenerated industrial land in 2028 is -1 ha; it cannot be "
        + "negative.")
    #expect(
      first { $0.land[0].hectares = Hectares(.nan) }
        == "land of P1 (Alpha): the hectares of industrial land in 2026 is not a number (nan); it "
        + "counts as 0.")
    #expect(
      first { $0.land[0].regenerated = 9 }
        == "brownfield of P1 (Alpha): of 8 ha of industrial land in 2026 in segment 1, 9 ha are "
        + "said to be regenerated: 1 ha too much.")
  }

  @Test func grantsThatCannotBeAreNamed() {
    #expect(
      first { $0.grants[2].fund = "centre" }
        == "funding of P1 (Alpha): there is no fund 'centre' (did you mean 'central'?).")
    #expect(
      first { $0.grants[2].period = "2030" }
        == "funding of P1 (Alpha): '2030', given for the grant of 'central' for all, is not a "
        + "period.")
    #expect(
      first { $0.grants[2].amount = -1 }
        == "funding of P1 (Alpha): the grant of 'central' for all in 2026 is -1 MCNY; it cannot be "
        + "negative.")
    #expect(
      first { $0.grants[2].purpose = .classes([]) }
        == "funding of P1 (Alpha): a grant of 'central' in 2026 names nothing that it pays for.")
    #expect(
      first { $0.grants[2].purpose = .classes([.swap, .land]) }
        == "funding of P1 (Alpha): a grant of 'central' for swap+land mixes swap with costs; swaps "
        + "need a grant of their own.")
    #expect(
      first { $0.grants[2].purpose = GrantPurpose(token: "lnd") }
        == "funding of P1 (Alpha): a grant of 'central' pays for 'lnd', which is neither an "
        + "instrument nor land, fixed or swap (did you mean 'land'?).")
  }

  @Test func debtThatCannotBeIsNamed() {
    #expect(
      first { $0.debt[0].period = "" }
        == "leverage of P1 (Alpha): '', given for new debt or swap, is not a period.")
    #expect(
      first { $0.debt[1].newDebt = MillionYuan(.infinity) }
        == "leverage of P1 (Alpha): new debt in 2028 is not a number (inf); it counts as 0.")
    #expect(
      first { $0.debt[1].swap = -2 }
        == "swap of P1 (Alpha): swap in 2028 is -2 MCNY; it cannot be negative.")
  }

  @Test func anExtentThatIsNotANumberCountsAsNone() {
    #expect(
      first { $0.extent = Share(.nan) }
        == "extent of P1 (Alpha): the extent is not a number (nan); it counts as 0.")
  }

  @Test func aPlanFullOfUnknownParksGetsTwentySuggestions() {
    let strangers = (0..<30).map { _ in Allocation(park: "P4") }
    let report = check(
      Plan(allocations: strangers), of: TwoParks.portfolio, yardstick: TwoParks.yardstick)
    #expect(report.breaches.filter { $0.sentence.contains("did you mean") }.count == 20)
    #expect(report.breaches.count == 33)
  }
}
