import MixedInteger
import Testing

@testable import Optimizer

@Suite struct FrontierMeterTests {
  @Test func theEstimateIsTheMeanSolveForEveryMissingPoint() {
    let state = FrontierSearchState(found: 5, wanted: 20, solves: 10, largestImprovement: nil)
    #expect(FrontierMeter.secondsLeft(state, spent: 30) == 45)
    var early = state
    early.found = 0
    #expect(FrontierMeter.secondsLeft(early, spent: 30) == nil)
    early = state
    early.wanted = nil
    #expect(FrontierMeter.secondsLeft(early, spent: 30) == nil)
  }

  @Test func theTimeLimitShrinksAndRunsOut() {
    let settings = FrontierSettings(timeLimit: 1e-9)
    let meter = FrontierMeter(report: nil, limit: settings.timeLimit)
    #expect((meter.options(settings).timeLimit ?? 1) <= 0)
    #expect(meter.keepGoing == nil)
  }
}
