import ParkModel
import Testing

@testable import PlanReport

@Suite struct PlanRunTests {
  @Test func withoutAReportThePlanIsEvaluatedHere() throws {
    var run = try SampleRun.run()
    let checked = run.evaluation
    run.check = nil
    #expect(run.evaluation == checked)
    run.solved.plan = nil
    #expect(run.evaluation == nil)
  }

  @Test func doingNothingUsesNothing() throws {
    let idle = try SampleRun.run().doingNothing
    #expect(idle.parks.allSatisfy { $0.cost == 0 && $0.newDebt == 0 })
    #expect(idle.limits.first { $0.name == "fund central 2026" }?.used == 0)
  }

  @Test func theSampleHangsTogether() throws {
    let run = try SampleRun.run()
    #expect(run.check?.isClean == true, "\(run.check?.breaches ?? [])")
    #expect(run.agreement?.agrees == true)
  }
}
