import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationConcentrationTests {
  private func report(_ rule: Concentration) -> CheckReport {
    TwoParks.report { $1.limits = [Limit(id: "one", rule: .concentration(rule))] }
  }

  /// Pharma: 232.48 of 379 MCNY; its share before is 0.6, so the bound is 0.6: 227.4 MCNY.
  @Test func theBoundIsNeverBelowTheShareBefore() {
    let report = report(Concentration(share: 0.5))
    #expect(
      report.breaches.map(\.sentence) == [
        "one pharma: output of pharma: 61.34 % of all output after the plan, at most 60 %, "
          + "5.08 MCNY too much."
      ])
    let bounds = report.evaluation.limits.suffix(2).map { $0.atMost?.value ?? .nan }
    #expect(abs(bounds[0] - 0.6) < 1e-12)
    #expect(bounds[1] == 0.5)
  }

  /// Steel adds 26.52 of 79 MCNY; 0.3 x 79 = 23.7.
  @Test func addedOutputIsJudgedOnItsOwn() {
    let rule = Concentration(industries: ["steel"], isJoint: true, share: 0.3, scope: .added)
    #expect(
      report(rule).breaches.map(\.sentence) == [
        "one: output of steel: 33.57 % of added output, at most 30 %, 2.82 MCNY too much."
      ])
  }

  @Test func jointIndustriesShareOneRow() {
    let rule = Concentration(
      industries: ["steel", "pharma", "steel"], isJoint: true, share: 0.9, scope: .added)
    let use = report(rule).evaluation.limits.last
    #expect(near(use?.used, 1))
  }

  @Test func aParkWithoutOutputIsJudgedOnItsShares() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.parks[2].industries = [
        LeadingIndustry("steel", share: 0.7), LeadingIndustry("pharma", share: 0.3),
      ]
    }
    #expect(report.evaluation.parks[2].leadShareBefore == 0.7)
    #expect(report.evaluation.parks[2].leadShareAfter == 0.7)
  }

  /// Commercial use counts as pharma, residential for no industry.
  @Test func otherUsesCountForTheirIndustry() {
    let report = TwoParks.report { _, portfolio in
      portfolio.land.uses[1].yield["output"] = 10
      portfolio.limits = [
        Limit(id: "one", rule: .concentration(Concentration(share: 1, scope: .added)))
      ]
    }
    #expect(near(report.evaluation.outcomes["output"], 79 + 40))
    #expect(near(report.evaluation.limits.last?.used, 26.52 / 79))
    let counted = TwoParks.report { _, portfolio in
      portfolio.land.uses[1].yield["output"] = 10
      portfolio.land.uses[1].industry = "pharma"
      portfolio.limits = [
        Limit(id: "one", rule: .concentration(Concentration(share: 1, scope: .added)))
      ]
    }
    #expect(near(counted.evaluation.limits.last?.used, 26.52 / 119))
  }

  /// With steel banned, land yields only pharma's part, 0.4 x 4 x 1.5 = 2.4 MCNY per hectare.
  @Test func aBannedIndustryYieldsNothing() {
    let report = TwoParks.report { $1.industries[1].isBanned = true }
    #expect(near(report.evaluation.parks[0].outcomes["output"], 9 * 2.4 + 20 + 1.2))
  }
}
