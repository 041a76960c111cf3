import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationEvaluationTests {
  /// Points per unit: output 0.4, jobs 0.06, merit 10, healed 1. All contributions together:
  /// 79 x 0.4 + 308 x 0.06 + 13 + 3 + prices 0.03 + 0.1 + shortfall 0.92 = 67.13 points.
  private let whole = 67.13

  private func provenance(
    _ change: (inout Portfolio) -> Void
  ) -> [ProvenanceStatus: Share] {
    TwoParks.report { change(&$1) }.evaluation.provenance
  }

  @Test func aPlanOnSourcedNumbersIsSourced() {
    let provenance = provenance { _ in }
    #expect(near(provenance[.sourced], 1))
    #expect(provenance[.illustrative] == 0)
  }

  /// Steel's output intensity enters Alpha's land only: 37.8 x 0.4 = 15.12 points.
  @Test func aContributionRestsOnItsWeakestInput() {
    let provenance = provenance {
      $0.industries[1].intensity["output"] = Figure(2, .estimated)
    }
    #expect(near(provenance[.estimated], 15.12 / whole))
    #expect(near(provenance[.sourced], 1 - 15.12 / whole))
  }

  /// Talent's 5 jobs are 0.3 points; the jobs goal's shortfall of 0.92 rests on them as well.
  @Test func aShortfallRestsOnWhatItMeasures() {
    let provenance = provenance {
      $0.instruments[2].levels[0].effects["jobs"] = Figure(0.01, .illustrative)
    }
    #expect(near(provenance[.illustrative], 1.22 / whole))
  }

  /// What a unit is worth is a judgement: it does not hide how well the amount is known.
  @Test func aWeightLeavesTheStatusOfItsOutcomeAlone() {
    let judged = provenance { $0.outcomes[3].weight = Figure(0.2, .assumed) }
    #expect(near(judged[.sourced], 1))
  }

  @Test func meritIsAsGoodAsTheParksIndicators() {
    let provenance = provenance { $0.parks[0].indicators["labour"] = Figure(3, .estimated) }
    #expect(near(provenance[.estimated], 8 / whole))
  }

  /// Where the ceiling cuts, it is an input of the 20 MCNY that are left: 8 points.
  @Test func aCeilingThatCutsIsAnInput() {
    let provenance = provenance { $0.outcomes[4].effectCeiling = Figure(0.1, .estimated) }
    #expect(near(provenance[.estimated], 8 / whole))
  }

  @Test func pricesAreContributionsToo() {
    let provenance = provenance { $0.finance?.overhangPrice = Figure(10, .estimated) }
    #expect(near(provenance[.estimated], 0.1 / whole))
  }

  @Test func anOutcomeWithoutAReferenceIsDropped() {
    let report = check(
      TwoParks.plan, of: TwoParks.portfolio,
      yardstick: Yardstick(references: ["output": 100, "jobs": 0], merits: [:]))
    #expect(near(report.evaluation.objective, 31.6 - 0.03 - 0.1 - 0.92))
    #expect(near(report.evaluation.outcomes["merit"], 0))
  }
}
