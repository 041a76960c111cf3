import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct SolveWatchTests {
  @Test func withoutALimitItIsNeverOver() {
    let watch = SolveWatch(since: .now - .seconds(3_600), limit: nil, report: nil)
    #expect(!watch.isOver)
    #expect(watch.seconds >= 3_600)
    #expect(watch.options(SolveSettings()).timeLimit == nil)
  }

  @Test func aSolverGetsWhatIsLeftAndNeverNothing() throws {
    let settings = SolveSettings(gap: 0.01, threads: 3, seed: 4)
    let over = SolveWatch(since: .now - .seconds(100), limit: 60, report: nil)
    #expect(over.isOver)
    #expect(over.options(settings).timeLimit == 0.01)
    let under = SolveWatch(since: .now - .seconds(100), limit: 4_000, report: nil)
    #expect(!under.isOver)
    let left = try #require(under.options(settings).timeLimit)
    #expect(left <= 3_900 && left > 0)
    let options = under.options(settings)
    #expect(options.relativeGap == 0.01 && options.threads == 3 && options.seed == 4)
  }

  @Test func valuesCountWhilePlansAreSoughtOnly() throws {
    let told = Noted<SolveProgress>()
    let watch = SolveWatch(since: .now, limit: nil) { state in
      told.note(state)
      return state.stage != .search
    }
    let state = SolverProgress(seconds: 1, value: 5, bound: 7)
    let (references, search) = (watch.relay(.references), watch.relay(.search))
    #expect(references?(state) == true)
    #expect(search?(state) == false)
    #expect(told.all.map(\.objective) == [nil, 5])
    #expect(told.all.map(\.bound) == [nil, 7])
    #expect(told.all.map(\.stage) == [.references, .search])
  }

  @Test func nobodyToTellIsNoRelay() {
    #expect(SolveWatch(since: .now, limit: nil, report: nil).relay(.search) == nil)
  }
}
