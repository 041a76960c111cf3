import Foundation
import HiGHSSolver
import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

/// Engines against each other and the enumeration, on portfolios of the kinds that break solvers.
@Suite struct StressTests {
  @Test func enginesAgreeOnPortfoliosThatBreakSolvers() throws {
    let isStress = ProcessInfo.processInfo.environment["PARKPLAN_STRESS"] != nil
    var counts: [String: Int] = [:]
    for seed in seeds(500) {
      let start = ContinuousClock.now
      for note in try compareEngines(StressPortfolio(seed: seed), "seed \(seed)") {
        counts[note, default: 0] += 1
      }
      if isStress && (seed % 100 == 99 || ContinuousClock.now - start > .seconds(5)) {
        tell("seed \(seed): \(ContinuousClock.now - start), plans \(counts["plans"] ?? 0)")
      }
    }
    #expect(counts["plans", default: 0] > 100, "too few plans to mean anything")
    #expect(counts["infeasible", default: 0] > 20, "too few portfolios without a plan")
    #expect(counts["enumerated", default: 0] > 20, "too few portfolios tried in full")
    #expect(counts["by prices", default: 0] > 100, "too few solved without the exact engine")
    if isStress {
      for (note, count) in counts.sorted(by: { $0.key < $1.key }) { tell("\(count)  \(note)") }
    }
  }

  /// Standard error is not held back, so that long runs show how far they are.
  private func tell(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Solves by both engines, re-checks, and says what kind of portfolio it was.
  private func compareEngines(_ stress: StressPortfolio, _ seed: String) throws -> [String] {
    let label: Comment = "\(seed) \(stress.twists) gap \(stress.gap.value)"
    let problem = AllocationProblem(
      portfolio: stress.portfolio, merits: merits(stress.portfolio))
    let exact = try ExactEngine(solver: HiGHSSolver()).solve(
      problem, settings: SolveSettings(gap: 1e-9, withoutPlan: .statusOnly))
    let solved = try DecompositionEngine(solver: HiGHSSolver()).solve(
      problem, settings: SolveSettings(gap: stress.gap, withoutPlan: .statusOnly))
    var notes = stress.twists.map { "with \($0)" }
    let handedOver = solved.notices.filter { $0.hasPrefix("The exact engine solved this") }
    notes += handedOver
    #expect(solved.status == exact.status, label)
    #expect(solved.yardstick == exact.yardstick, label)
    guard let plan = solved.plan, let value = solved.objective?.value,
      let bound = solved.bound?.value
    else {
      #expect(exact.plan == nil, label)
      return notes + ["infeasible"]
    }
    notes.append("plans")
    if handedOver.isEmpty { notes.append("by prices") }
    let report = check(plan, of: stress.portfolio, yardstick: solved.yardstick)
    #expect(report.breaches.map(\.sentence) == [], label)
    #expect(compare(report, with: solved).disagreements == [], label)
    #expect(bound >= value, label)
    let best = try #require(exact.objective?.value, label)
    let bestBound = try #require(exact.bound?.value, label)
    let allowed = max(1e-6, stress.gap.value) * max(1, abs(best)) * 1.01
    #expect(abs(value - best) <= allowed, "\(label): \(value) but exactly \(best)")
    #expect(bound >= best - allowed, "\(label): bound \(bound) below a plan of \(best)")
    #expect(bestBound >= value - allowed, "\(label): exact bound \(bestBound) below \(value)")
    if stress.isEnumerable {
      notes.append("enumerated")
      let every = bestOfEveryPlan(stress.portfolio, yardstick: solved.yardstick)?.1.value
      let most = try #require(every, label)
      #expect(abs(value - most) <= allowed, "\(label): \(value) but best of every plan \(most)")
    }
    return notes
  }
}
