import Optimizer
import ParkModel
import PlanReport
import WhatIf

/// A finished what-if: every scenario with its plan, and every plan in every scenario.
struct WhatIfRun: Sendable {
  /// The base first, then the scenarios; those that were not reached have status `noPlanYet`.
  var runs: [PlanRun]
  var settings: WhatIfSettings
  var status: Status
  /// Plans of the runs, those with equal choices once.
  var candidates: [CandidatePlan]
  /// Places of the runs that have a plan: what candidates are carried into.
  var judged: [Int]
  var carried: CarriedPlans
  /// What the plans choose, and which limits hold them back.
  var tally: PlanTally
  /// nil where no plan could be carried everywhere.
  var regrets: ScenarioRegrets?
  var engine: String
  var seconds: Double
  var fingerprint: String
  var version: String
  var created: String

  enum Status: String {
    /// Every scenario is solved to the gap, or has no plan; every plan is carried everywhere.
    case complete
    case timeLimit = "time-limit"
    case interrupted
    /// No scenario has a plan, nor has the base.
    case infeasible
  }

  var base: PlanRun { runs[0] }

  /// The scenario's identifier; a word for the base that no scenario has.
  func name(_ place: Int) -> String { Self.name(of: runs[place], among: runs) }

  static func name(of run: PlanRun, among runs: [PlanRun]) -> String {
    if let scenario = run.scenario { return scenario.text }
    var name = "base"
    while runs.contains(where: { $0.scenario?.text == name }) { name += "-portfolio" }
    return name
  }

  /// The scenarios that have a plan, against the base; none where the base has no plan.
  var shifts: [ScenarioShift] {
    guard let plan = base.solved.plan else { return [] }
    return judged.filter { $0 > 0 }.compactMap { place in
      runs[place].solved.plan.map {
        ScenarioShift(
          place: place, comparison: PlanComparison(base, runs[place]),
          moved: PlanShift(from: plan, to: $0))
      }
    }
  }

  /// Scenarios that say nothing about the plans: none exists there, or none was found yet.
  var leftOut: [Int] { runs.indices.filter { !judged.contains($0) } }

  /// What engines had to say, each sentence once, of scenarios with their name.
  var notices: [String] {
    var seen: Set<String> = []
    return runs.indices.flatMap { place in
      runs[place].solved.notices.filter { seen.insert($0).inserted }
        .map { place == 0 ? $0 : "\(name(place)): \($0)" }
    }
  }
}

/// A plan whose choices are carried into all scenarios.
struct CandidatePlan: Sendable {
  /// The first run that has it as its best plan.
  var place: Int
  /// Further runs whose best plans make the same choices.
  var sameAs: [Int]
  var plan: Plan
}

/// How the best plan of a scenario differs from that of the base.
struct ScenarioShift {
  var place: Int
  var comparison: PlanComparison
  var moved: PlanShift

  /// Names of limits that bind in the scenario only, and in the base only.
  var limits: (begin: [String], cease: [String]) {
    func names(_ binds: (LimitPair) -> Bool) -> [String] {
      comparison.limits.filter(binds).map(\.name)
    }
    return (
      names { $0.second?.isBinding == true && $0.first?.isBinding != true },
      names { $0.first?.isBinding == true && $0.second?.isBinding != true }
    )
  }

  func parks(_ kind: ParkChange.Kind) -> [ParkChange] {
    comparison.parks.filter { $0.kind == kind }
  }
}
