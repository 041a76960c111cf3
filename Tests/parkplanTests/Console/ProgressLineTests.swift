import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct ProgressLineTests {
  @Test func aSearchTellsBestBoundAndGap() {
    let state = SolveProgress(stage: .search, seconds: 12.7, objective: 63.2, bound: 63.9)
    #expect(
      progressText(state, in: .english)
        == "12 s · best plan 63.2 points · at most 63.9 · gap 1.1 %")
    #expect(progressText(state, in: .chinese) == "12 秒 · 目前最优方案 63.2 分 · 上限 63.9 · 差距 1.1 %")
  }

  @Test func beforeTheFirstPlanOnlyTheBoundIsTold() {
    #expect(
      progressText(SolveProgress(stage: .search, seconds: 1, bound: 70), in: .english)
        == "1 s · no plan yet · at most 70.0")
    #expect(
      progressText(SolveProgress(stage: .search, seconds: 1), in: .english) == "1 s · no plan yet")
  }

  @Test func otherStagesSayWhatTheyDo() {
    #expect(
      progressText(SolveProgress(stage: .references, seconds: 0), in: .english)
        == "0 s · finding the best of every outcome")
    #expect(
      progressText(SolveProgress(stage: .conflict, seconds: 3), in: .english)
        == "3 s · finding the limits that conflict")
  }

  @Test func aZeroValueHasAGapAndNoCrash() {
    let state = SolveProgress(stage: .search, seconds: 1, objective: 0, bound: 0)
    #expect(progressText(state, in: .english).hasSuffix("gap 0.0000 %"))
  }
}
