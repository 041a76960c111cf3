import Optimizer
import ParkModel
import WhatIf

/// What each plan risks in the other scenarios, and which one to take by which rule.
///
/// The base and the scenarios weigh the same: a portfolio states no probabilities of scenarios.
struct ScenarioRegrets: Sendable {
  /// Plans are named by their place among `candidates`, futures count the judged runs.
  var table: RegretTable
  /// The candidates that were carried everywhere.
  var candidates: [CandidatePlan]
  /// Places of runs, one for each future of the table.
  var judged: [Int]
  var choices: [Choice]
  /// By candidate and future, nil where the plan breaks.
  private var values: [[Certified?]]

  /// The plan that a rule picks.
  struct Choice: Sendable {
    var criterion: RobustnessCriterion
    /// nil: no plan qualifies.
    var picked: Picked?
  }

  struct Picked: Sendable {
    /// Places among `candidates`.
    var plan: Int
    /// May be as good, as far as the proven gaps tell.
    var rivals: [Int]
    /// Points on average, or of regret.
    var score: Amount
    var scoreAtLeast: Amount
    var scoreAtMost: Amount
    var price: RobustnessPrice?
  }

  /// - Parameter best: What the best plan of each judged run is worth.
  /// - Returns: nil where no candidate is known in every scenario.
  init?(
    _ candidates: [CandidatePlan], _ carried: CarriedPlans, judged: [Int], best: [Certified],
    holdsIn: Double
  ) throws {
    let complete = carried.completePlans
    if complete.isEmpty || judged.isEmpty { return nil }
    self.candidates = complete.map { candidates[$0] }
    self.judged = judged
    let names = complete.indices.map(Self.name)
    values = complete.compactMap { carried.values(of: $0) }
    table = RegretTable(try PayoffTable(plans: names, values: values, best: best))
    let base = judged.firstIndex(of: 0)
    choices = []
    for criterion in [.minimaxRegret, .bestExpected, .chanceFloor(Share(holdsIn))]
      as [RobustnessCriterion]
    {
      let picked = try table.choice(criterion).flatMap { choice in
        names.firstIndex(of: choice.plan).map { plan in
          Picked(
            plan: plan, rivals: choice.rivals.compactMap { names.firstIndex(of: $0) }.sorted(),
            score: choice.score, scoreAtLeast: choice.scoreAtLeast,
            scoreAtMost: choice.scoreAtMost, price: table.price(of: choice.plan, base: base))
        }
      }
      choices.append(Choice(criterion: criterion, picked: picked))
    }
  }

  /// Sorts by place, so that ties go to the earlier scenario, the base first.
  private static func name(_ place: Int) -> String {
    let digits = String(place)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The place of the base's own plan among the candidates.
  var basePlan: Int? { candidates.firstIndex { $0.place == 0 } }

  /// What a plan is worth in a scenario; nil where it breaks.
  func value(_ plan: Int, in future: Int) -> Certified? { values[plan][future] }

  /// nil where the plan breaks.
  func regret(_ plan: Int, in future: Int) -> Regret? { table.regret(plan, future) }

  /// nil where the plan breaks somewhere.
  func worst(_ plan: Int) -> (regret: Regret, run: Int)? {
    table.plans[plan].worstRegret.map { ($0.value, judged[$0.future]) }
  }

  func breaksIn(_ plan: Int) -> [Int] { table.plans[plan].breaksIn.map { judged[$0] } }
}

extension Regret {
  /// Whether it may be nothing at all.
  var isUndecided: Bool { estimate.value > 1e-6 && atLeast.value <= 1e-6 }
}
