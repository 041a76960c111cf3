import MixedInteger
import ParkModel

/// Finds out why a problem has no plan, and the least that would make room for one.
struct Diagnosing {
  let problem: AllocationProblem
  /// Of the problem, with what is given held.
  let formulation: Formulation
  let solver: any MixedIntegerSolver
  let settings: SolveSettings
  let watch: SolveWatch

  func diagnosis() throws -> Diagnosis {
    var finder = ConflictFinder(formulation, steps(.conflict))
    let found = try finder.conflicts(most: settings.withoutPlan == .everything ? .max : 1)
    var diagnosis = Diagnosis(
      conflicts: found.map { conflict in
        Conflict(
          rules: conflict.rules.map { formulation.rules[$0].name },
          isIrreducible: conflict.isIrreducible)
      }, isComplete: finder.isComplete)
    guard settings.withoutPlan == .everything, !finder.isStopped else { return diagnosis }

    var relaxation = RuleRelaxation(formulation, steps(.repair))
    if let cheapest = try relaxation.cheapest() {
      diagnosis.repair = try verified(tightened(cheapest))
    }
    for position in found.indices {
      diagnosis.conflicts[position].remedies = try remedies(found, position, &relaxation)
    }
    diagnosis.isComplete = finder.isComplete && relaxation.isComplete
    return diagnosis
  }

  private func steps(_ stage: SolveProgress.Stage) -> SolveSteps {
    SolveSteps(solver: solver, settings: settings, watch: watch, stage: stage)
  }

  /// Each limit of one conflict on its own, while the other conflicts are set aside.
  private func remedies(
    _ found: [ConflictFinder.Found], _ position: Int, _ relaxation: inout RuleRelaxation
  ) throws -> [LoneRemedy] {
    var kept = [Bool](repeating: true, count: formulation.rules.count)
    for (other, conflict) in found.enumerated() where other != position {
      for rule in conflict.rules { kept[rule] = false }
    }
    return try found[position].rules.compactMap { rule in
      try relaxation.alone(rule, keeping: kept).map {
        LoneRemedy(rule: formulation.rules[rule].name, outcome: $0)
      }
    }
  }

  /// Brings every change of a repair to the least that the others leave necessary, shares first.
  ///
  /// With shares among them the changes that the elastic model finds can be larger than needed,
  /// because it takes what a share is a share of as known.
  private func tightened(_ found: RuleRelaxation.Found) throws -> RuleRelaxation.Found {
    guard formulation.changesShare(found.relaxations) else { return found }
    var result = found
    let shares = found.relaxations.filter { formulation.changesShare([$0]) }
    for relaxation in shares + found.relaxations.filter({ !shares.contains($0) }) {
      guard case .number(let number, from: _, to: _) = relaxation.change,
        let position = result.relaxations.firstIndex(of: relaxation)
      else { continue }
      var others = result.relaxations
      others.remove(at: position)
      var search = RuleRelaxation(try relaxed(by: others), steps(.repair))
      guard case .relaxed(let changes) = try search.alone(number) else { continue }
      result.relaxations.replaceSubrange(position...position, with: changes)
    }
    result.total = result.relaxations.reduce(0) { $0 + formulation.relativeSize(of: $1) }
    return result.total < found.total ? result : found
  }

  /// Looks for a plan under the changed rules, from the portfolio as it would then be.
  private func verified(_ found: RuleRelaxation.Found) throws -> Repair {
    let changed = try relaxed(by: found.relaxations)
    var test = RuleTest(changed, steps(.repair))
    let all = [Bool](repeating: true, count: changed.rules.count)
    return Repair(
      relaxations: found.relaxations, total: Ratio(found.total),
      leastTotal: Ratio(min(found.leastTotal, found.total)),
      isVerified: try test.plan(keeping: all) == .feasible)
  }

  private func relaxed(by relaxations: [Relaxation]) throws -> Formulation {
    let repaired = problem.relaxing(relaxations)
    var changed = Formulation(repaired.portfolio, merits: repaired.merits)
    if let fixed = repaired.fixed {
      let problems = changed.fix(fixed, openMoney: repaired.openMoney)
      if !problems.isEmpty { throw InvalidInput(problems) }
    }
    if let most = repaired.within { changed.stay(within: most) }
    return changed
  }
}
