import Optimizer
import ParkModel
import Synchronization
import Testing

@testable import parkplan

@Suite struct ExplainedPlanTests {
  @Test func parksAndAlternativesAreNamedForPlanners() throws {
    let plan = try sampleExplained(sampleKnapsack())
    #expect(plan.name(of: "P1") == "P1 Alpha" && plan.name(of: "P9") == "P9")
    #expect(plan.name(of: "whole", in: "P1") == "In whole")
    #expect(plan.name(of: nil, in: "P1") == "not chosen")
    let chinese = try sampleExplained(sampleKnapsack(), language: .chinese)
    #expect(chinese.name(of: nil, in: "P1") == "未入选")
  }

  @Test func progressSaysWhatIsAskedAndHowManySolvesItTakes() throws {
    let told = Mutex<Set<String>>([])
    var plan = try sampleExplained(sampleKnapsack())
    plan.report = { question, _ in
      told.withLock { _ = $0.insert(question) }
      return true
    }
    var solves = plan.solves("a question", most: 2)
    _ = try solves.solve(plan.problem)
    #expect(told.withLock { $0 } == ["a question, solve 1 of at most 2"])
  }

  @Test func theTimeLimitIsForTheWholeCommand() throws {
    var plan = try sampleExplained(sampleKnapsack())
    plan.settings.timeLimit = 5
    plan.seconds = { 100 }
    var solves = plan.solves("late", most: 1)
    // A hundredth of a second is left, so that what ends at once still ends.
    _ = try solves.solve(plan.problem)
    #expect(solves.count <= 1)
  }
}
