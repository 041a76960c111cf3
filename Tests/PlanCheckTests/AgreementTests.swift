import ParkModel
import Testing

@testable import PlanCheck

@Suite struct AgreementTests {
  private let report = TwoParks.report()

  /// An engine that says exactly what the re-check finds.
  private func solved(_ change: (inout SolvedPlan) -> Void = { _ in }) -> SolvedPlan {
    var uses: [String: Amount] = [:]
    for limit in report.evaluation.limits { uses[limit.name] = limit.used }
    var solved = SolvedPlan(
      status: .optimal, plan: TwoParks.plan, objective: report.evaluation.objective,
      outcomes: report.evaluation.parks.map(\.outcomes), limitUses: uses,
      yardstick: TwoParks.yardstick, engine: "exact")
    change(&solved)
    return solved
  }

  @Test func theSameNumbersAgree() {
    let agreement = compare(report, with: solved())
    #expect(agreement == Agreement(agrees: true, largestDifference: 0, disagreements: []))
  }

  @Test func aDifferenceIsRelativeAboveOne() {
    let agreement = compare(
      report, with: solved { $0.outcomes[0]["jobs"] = Amount(208 + 208e-7) })
    #expect(agreement.agrees)
    #expect(abs(agreement.largestDifference - 1e-7) < 1e-12)
  }

  @Test func everyDifferenceIsASentence() {
    let agreement = compare(
      report,
      with: solved {
        $0.objective = 70
        $0.outcomes[1]["output"] = 21
        $0.outcomes[2]["merit"] = nil
        $0.limitUses["fund bank 2026"] = 23
        $0.limitUses["no such limit"] = 1
      })
    #expect(!agreement.agrees)
    #expect(agreement.largestDifference == .infinity)
    #expect(
      agreement.disagreements == [
        "The engine states the objective as 70.0, the re-check finds "
          + "\(report.evaluation.objective.value).",
        "The engine states outcome 'output' of P2 as 21.0, the re-check finds 20.0.",
        "The engine states the use of limit 'fund bank 2026' as 23.0, the re-check finds 22.0.",
        "The engine states the use of limit 'no such limit' as 1, the re-check knows nothing of it.",
      ])
  }

  /// heavy: 26.52 of 79 is stated as a share, or as the row 26.52 - 0.5 x 79 = -12.98.
  @Test func aShareMayBeStatedAsItsRow() {
    let agreement = compare(report, with: solved { $0.limitUses["heavy"] = Amount(26.52 - 39.5) })
    #expect(agreement.agrees)
    let other = compare(report, with: solved { $0.limitUses["heavy"] = 0.4 })
    #expect(!other.agrees)
  }

  /// one-industry steel, after: 146.52 - 0.65 x 379, and without what stands before the plan:
  /// 26.52 - 0.65 x 79.
  @Test func aRowMayLeaveItsConstantOut() {
    for stated in [146.52 - 0.65 * 379, 26.52 - 0.65 * 79] {
      let agreement = compare(
        report, with: solved { $0.limitUses["one-industry steel"] = Amount(stated) })
      #expect(agreement.agrees)
    }
  }

  /// jobs-goal: 308 jobs, or the row 308 + 92.
  @Test func aSoftRowMayHoldItsShortfall() {
    let agreement = compare(report, with: solved { $0.limitUses["jobs-goal"] = 400 })
    #expect(agreement.agrees)
  }

  @Test func whatIsMissingOrNoNumberDisagrees() {
    let none = compare(report, with: solved { $0.objective = nil })
    #expect(none.disagreements == ["The engine states no value for the objective."])
    #expect(none.largestDifference == .infinity)
    let nan = compare(report, with: solved { $0.outcomes[0]["jobs"] = Amount(.nan) })
    #expect(nan.disagreements == ["The engine states no value for outcome 'jobs' of P1."])
    let short = compare(report, with: solved { $0.outcomes = [] })
    #expect(
      short.disagreements == ["The engine states outcomes of 0 parks, the plan has 3."])
  }

  @Test func aBrokenPlanNeverAgrees() {
    let broken = TwoParks.report { $1.parks[0].land.minimumViable = 18 }
    let agreement = compare(broken, with: solved())
    #expect(!agreement.agrees)
    #expect(agreement.largestDifference == 0)
    #expect(agreement.disagreements == broken.breaches.map(\.sentence))
  }
}
