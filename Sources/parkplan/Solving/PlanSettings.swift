import Optimizer
import ParkModel
import PlanReport

/// Everything beside the input files that decides a run; kept with it so that it can be repeated.
struct PlanSettings: Codable, Equatable {
  var engine: EngineChoice = .auto
  var gap = 1e-4
  /// Wall seconds; nil: no limit.
  var timeLimit: Double?
  var seed = 0
  var scenario: String?
  /// The text of the document given with `--fix`.
  var fixed: String?
  /// Decides how fast, never what is found: not kept with the run.
  var threads = Wiring.cores

  enum CodingKeys: String, CodingKey {
    case engine, gap, seed, scenario, fixed
    case timeLimit = "time_limit"
  }

  var forEngine: SolveSettings {
    SolveSettings(
      gap: Ratio(gap), timeLimit: timeLimit, threads: threads, seed: seed,
      withoutPlan: .everything)
  }

  var forReport: RunSettings {
    RunSettings(
      gap: Ratio(gap), timeLimit: timeLimit, engine: engine.rawValue, seed: UInt64(seed),
      keepsGivenChoices: fixed != nil)
  }
}

/// The `--engine` tokens of this release.
enum EngineChoice: String, Codable, CaseIterable {
  case auto
  case exact
  case decomposition
}
