import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct FrontierTextTests {
  @Test func theStatusSaysWhetherThesePointsAreAll() {
    var frontier = PlanFrontier(
      status: .complete, objectives: [], method: .everyPoint, engine: "")
    #expect(frontierStatus(frontier, .english) == "complete: these 0 points are all there are")
    frontier.status = .sampled
    frontier.largestImprovement = 0.0313
    #expect(
      frontierStatus(frontier, .english)
        == "0 points; no plan beats all of them by more than 3.13 % of the range in any objective")
    frontier.status = .interrupted
    #expect(
      frontierStatus(frontier, .english)
        == "stopped: 0 points so far; 3.13 % of the range may be hidden")
    #expect(frontierStatus(frontier, .chinese).hasPrefix("已停止"))
  }

  @Test func progressCountsPointsAndGuessesTheRest() {
    var progress = FrontierProgress(
      stage: .search, seconds: 12.7, found: 7, wanted: 20, largestImprovement: 0.041,
      secondsLeft: 19.2)
    #expect(
      progressText(progress, in: .english)
        == "12 s · 7 of 20 points · about 20 s left · 4.1 % of the range may be hidden")
    #expect(
      progressText(progress, in: .chinese) == "12 秒 · 7/20 个点 · 约剩 20 秒 · 余 4.1 % 未探明")
    progress = FrontierProgress(stage: .search, seconds: 1)
    #expect(progressText(progress, in: .english) == "1 s · finding the ends of the frontier")
    progress.found = 3
    #expect(progressText(progress, in: .english) == "1 s · 3 points")
  }
}
