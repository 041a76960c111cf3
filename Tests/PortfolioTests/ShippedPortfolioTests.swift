import Foundation
import HiGHSSolver
import Optimizer
import ParkFiles
import ParkModel
import PlanCheck
import Scoring
import Testing

/// The portfolios that are shipped, from their folders to checked plans.
@Suite struct ShippedPortfolioTests {
  static func folder(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Parks/\(name)").path
  }

  /// Reads, applies a scenario, scores, solves and checks.
  static func planned(
    _ name: String, scenario: ScenarioID? = nil, gap: Ratio = 1e-4
  ) throws -> (solved: SolvedPlan, report: CheckReport) {
    let base = try readPortfolio(folder: folder(name)).portfolio
    let applied = base.scenarios.first { $0.id == scenario }
    let portfolio = try applied.map { try base.applying($0) } ?? base
    var merits: [ParkID: Share] = [:]
    if let framework = portfolio.frameworks.first {
      for row in try score(portfolio.parks, by: framework).rows { merits[row.park] = row.score }
    }
    let solved = try ExactEngine(solver: HiGHSSolver()).solve(
      AllocationProblem(
        portfolio: portfolio, base: applied == nil ? nil : base, merits: merits),
      settings: SolveSettings(gap: gap))
    let plan = try #require(solved.plan, "\(name): \(solved.status) \(solved.conflict)")
    let report = check(plan, of: portfolio, yardstick: solved.yardstick)
    let agreement = compare(report, with: solved)
    #expect(agreement.agrees, "\(name): \(agreement.disagreements)")
    return (solved, report)
  }

  @Test(arguments: ["tutorial", "heilongjiang-2013", "northeast"])
  func readsWithoutProblemsOrNotices(name: String) throws {
    let loaded = try readPortfolio(folder: Self.folder(name))
    #expect(loaded.notices == [])
    #expect(!loaded.portfolio.sources.isEmpty || name == "tutorial")
  }

  @Test(arguments: ["heilongjiang-2013", "northeast"])
  func everyScenarioHasAPlanThatHolds(name: String) throws {
    let scenarios = try readPortfolio(folder: Self.folder(name)).portfolio.scenarios
    let base = try Self.planned(name)
    #expect(base.solved.status == .optimal)
    for scenario in scenarios {
      let (solved, report) = try Self.planned(name, scenario: scenario.id, gap: 1e-3)
      #expect(solved.status == .optimal, "\(scenario.id)")
      #expect(report.isClean, "\(scenario.id): \(report.breaches.map(\.sentence))")
      #expect(solved.yardstick.references == base.solved.yardstick.references, "\(scenario.id)")
    }
  }

  @Test func northeastHoldsWhatItPromises() throws {
    let portfolio = try readPortfolio(folder: Self.folder("northeast")).portfolio
    let named = portfolio.parks.filter { $0.path != nil }.map(\.id.text)
    let expected: [String] = (1...22).map { $0 < 10 ? "P0\($0)" : "P\($0)" }
    #expect(named == expected)
    #expect(
      portfolio.parks.filter { $0.path == nil }.map(\.id.text) == ["P23", "P24", "P25", "P26"])
    #expect(portfolio.periods.count == 3)
    #expect(portfolio.periods.first?.firstYear == 2026)
    #expect(portfolio.periods.last?.lastYear == 2030)
    #expect(portfolio.instruments.count >= 8)
    #expect(portfolio.scenarios.count >= 5)
    #expect(portfolio.finance?.leverageBenchmark.value == 1.61)
    #expect(portfolio.finance?.leverageCap.value == 2.3)
    #expect(portfolio.parks.allSatisfy { !$0.name.english.isEmpty && !$0.name.chinese.isEmpty })
    // No debt of a single park is published: none may be shown as sourced.
    #expect(portfolio.parks.allSatisfy { ($0.finances?.debt.status ?? .assumed) > .sourced })
  }

  @Test(arguments: Weighting.allCases, ScoringMethod.allCases)
  func northeastScoresByEveryMethodWithoutFurtherFlags(
    weighting: Weighting, method: ScoringMethod
  ) throws {
    let portfolio = try readPortfolio(folder: Self.folder("northeast")).portfolio
    let framework = try #require(portfolio.frameworks.first)
    let table = try score(
      portfolio.parks, by: framework,
      settings: ScoringSettings(method: method, weighting: weighting))
    #expect(table.rows.count == 26)
    #expect(table.rows.allSatisfy { (0...1).contains($0.score.value) })
  }

  /// The numbers of Parks/tutorial/README.md, worked there by hand.
  @Test func theTutorialComesToWhatItsReadmeSays() throws {
    let (solved, report) = try Self.planned("tutorial", gap: 1e-9)
    let evaluation = report.evaluation
    let near = { (value: Double?, expected: Double, digits: Double) in
      abs((value ?? .nan) - expected) <= digits
    }
    #expect(near(solved.objective?.value, 88.12, 1e-6))
    #expect(near(evaluation.outcomes["value-added"]?.value, 238, 1e-6))
    #expect(near(evaluation.outcomes["jobs"]?.value, 4784, 1e-6))
    #expect(evaluation.outcomes.values.contains { near($0.value, 20, 1e-6) })
    #expect(evaluation.parks.map(\.grants.value).map { $0.rounded() } == [100, 64, 11])
    #expect(near(evaluation.parks[2].newDebt.value, 34, 1e-6))
    #expect(near(evaluation.parks[2].debtToEquityAfter?.value, 1.34, 1e-9))
    #expect(near(evaluation.debtToEquityBefore?.value, 1.7308, 5e-5))
    #expect(near(evaluation.debtToEquityAfter?.value, 1.8615, 5e-5))
    let used = evaluation.limits.reduce(into: [String: Double]()) { $0[$1.name] = $1.used?.value }
    #expect(near(used["fund revival 2026"], 140, 1e-6))
    #expect(near(used["fund revival 2028"], 35, 1e-6))
    #expect(near(used["greenfield-quota"], 65, 1e-6))
    #expect(near(used["one-industry equipment"], 488.0 / 1238, 1e-9))
    #expect(near(used["one-industry trade"], 378.0 / 1238, 1e-9))
    #expect(near(used["one-industry pharma"], 372.0 / 1238, 1e-9))
    let land = try #require(solved.plan).allocations.map { allocation in
      allocation.land.map { ($0.use, $0.segment, $0.period.text, $0.hectares.value.rounded()) }
    }
    let expected: [[(LandUse, Int, String, Double)]] = [
      [(.industrial, 1, "2026", 20), (.residential, 1, "2026", 5)],
      [(.industrial, 1, "2026", 16), (.industrial, 1, "2028", 8), (.residential, 1, "2028", 6)],
      [(.industrial, 1, "2026", 15), (.residential, 1, "2026", 5), (.residential, 1, "2028", 10)],
    ]
    for (found, wanted) in zip(land, expected) {
      #expect(found.count == wanted.count)
      for (a, b) in zip(found, wanted) { #expect(a == b) }
    }
    let merits = try score(
      readPortfolio(folder: Self.folder("tutorial")).portfolio.parks,
      by: try #require(readPortfolio(folder: Self.folder("tutorial")).portfolio.frameworks.first))
    for (found, wanted) in zip(merits.rows.map(\.score.value), [0.43, 0.41, 0.76]) {
      #expect(abs(found - wanted) < 1e-9)
    }
  }
}
