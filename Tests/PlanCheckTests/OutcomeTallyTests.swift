import ParkModel
import Testing

@testable import PlanCheck

@Suite struct OutcomeTallyTests {
  @Test func absolutesKeepWhatCancels() {
    var tally = OutcomeTally(outcomes: 2, industries: 0)
    tally.add(Rated(5, .sourced), to: 1)
    tally.add(Rated(-5, .assumed), to: 1)
    #expect(tally.values[1] == Rated(0, .assumed))
    #expect(tally.absolute(1, .sourced) == 5)
    #expect(tally.absolute(1, .assumed) == 5)
    #expect(tally.absolute(0, .sourced) == 0)
  }

  @Test func outputOfIndustriesThatOnlyParksNameIsNotAdded() {
    var tally = OutcomeTally(outcomes: 0, industries: 1)
    let shares = [
      IndustryShare(industry: 0, share: Rated(0.25, .sourced)),
      IndustryShare(industry: 1, share: Rated(0.75, .sourced)),
    ]
    tally.addOutput(8, by: shares, known: 1)
    #expect(tally.addedOutput == [2])
  }

  /// Ceiling 0.2 x 200 = 40 does not cut 20 + 5.
  @Test func aCeilingAboveTheSumCutsNothing() {
    let report = TwoParks.report { $1.outcomes[4].effectCeiling = 0.2 }
    #expect(near(report.evaluation.parks[0].outcomes["output"], 37.8 + 25 + 1.2))
  }

  /// Effects that take away are not lifted to the ceiling: -0.08 x 1.25 x 200 + 5 = -15.
  @Test func aCeilingDoesNotLift() {
    let report = TwoParks.report {
      $1.instruments[0].levels[1].effects["output"] = -0.08
    }
    #expect(near(report.evaluation.parks[0].outcomes["output"], 37.8 - 15 + 1.2))
  }

  /// Absolute effects: base 1, whatever the park's size.
  @Test func anEffectWithoutABaseIsAbsolute() {
    let report = TwoParks.report {
      $1.instruments[1].levels[0].effects["healed"] = 7
    }
    #expect(near(report.evaluation.parks[0].outcomes["healed"], 10))
  }
}
