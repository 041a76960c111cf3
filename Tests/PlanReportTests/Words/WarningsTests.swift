import ParkModel
import PlanCheck
import Testing

@testable import PlanReport

@Suite struct WarningsTests {
  @Test func uncertainNamesLeverageAndEquityAreWarnedOf() throws {
    #expect(
      try SampleRun.run().warnings(.english) == [
        "D/E stays above the cap of 2.30: P05 2.39, P11 3.07",
        "equity is not positive, so there is no D/E and no new debt: P06",
        "the name is uncertain in the source: P03 Hohhot Economic and Technological Development Zone",
      ])
  }

  @Test func droppedOutcomesDisagreementsAndNoticesAreWarnedOf() throws {
    var run = TinyRun.run()
    run.solved.yardstick.references = [:]
    run.solved.notices = ["'jobs' was dropped"]
    run.agreement = Agreement(
      agrees: false, largestDifference: 3, disagreements: ["The engine states 53, not 50."])
    #expect(
      run.warnings(.english) == [
        "the re-check disagrees with the engine", "The engine states 53, not 50.",
        "dropped from the objective, since no plan can change it: jobs", "'jobs' was dropped",
      ])
  }

  @Test func breachesStandForThemselvesWithoutAComparison() {
    var run = TinyRun.run()
    run.agreement = nil
    run.check?.breaches = [Breach(rule: "funding", park: "A", amount: 1, sentence: "A: 1 short.")]
    #expect(run.warnings(.english) == ["A: 1 short."])
  }
}
