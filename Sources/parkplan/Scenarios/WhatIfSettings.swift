import Optimizer
import ParkModel

/// Everything beside the input files that decides a what-if; kept with it.
struct WhatIfSettings: Codable, Equatable {
  var engine: EngineChoice = .auto
  var gap = 1e-4
  /// Wall seconds for all solves together; nil: no limit.
  var timeLimit: Double?
  var seed = 0
  /// Names, in this order; empty: every scenario of the portfolio.
  var scenario: [String] = []
  /// In what share of the scenarios the plan of the chance floor must hold.
  var holdsIn = 0.9
  /// Decides how fast, never what is found: not kept with the run.
  var threads = Wiring.cores

  enum CodingKeys: String, CodingKey {
    case engine, gap, seed, scenario
    case timeLimit = "time_limit"
    case holdsIn = "holds_in"
  }

  /// For the plan of one scenario.
  func forPlan(
    of scenario: ScenarioID?, timeLimit: Double?, threads: Int
  ) -> PlanSettings {
    PlanSettings(
      engine: engine, gap: gap, timeLimit: timeLimit, seed: seed, scenario: scenario?.text,
      threads: threads)
  }

  func forCarrying(threads: Int) -> SolveSettings {
    SolveSettings(gap: Ratio(gap), threads: threads, seed: seed)
  }
}
