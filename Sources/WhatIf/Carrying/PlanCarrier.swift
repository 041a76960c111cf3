public import Optimizer
public import ParkModel
public import PlanCheck

/// Carries a plan into another portfolio: its choices are the most that may be chosen there, the
/// rest is re-optimised.
///
///     value(plan, destination) = max of the destination's objective over all plans there with
///                                x <= x of the plan,  y <= y of the plan
///
/// In words: what was decided may be given up, never replaced; extent, land and money adapt. Where
/// a park that must be carried out is not in the plan, or a limit cannot be kept without what is
/// not in it, the plan *breaks*.
public struct PlanCarrier: Sendable {
  public var engine: any PlanSolver
  /// Of one solve.
  public var settings: SolveSettings

  public init(engine: any PlanSolver, settings: SolveSettings = SolveSettings()) {
    self.engine = engine
    self.settings = settings
    // Which plans break is told; why would take further solves.
    self.settings.withoutPlan = .statusOnly
  }

  /// Solves once, and not at all for the destination's own best plan or where no plan exists.
  ///
  /// - Throws: `FailedReCheck` for a plan that the independent re-check does not confirm, or the
  ///   failure of the engine.
  public func carry(
    _ plan: Plan, into destination: PlanDestination,
    progress: (@Sendable (SolveProgress) -> Bool)? = nil
  ) throws -> CarriedPlan {
    if let best = destination.best {
      if best.status == .infeasible { return .breaks }
      if let own = best.plan, PlanChoices(own) == PlanChoices(plan),
        let value = Certified(best)
      {
        return .holds(value)
      }
    }
    var problem = AllocationProblem(portfolio: destination.portfolio)
      .measured(by: destination.yardstick)
    problem.within = plan
    let solved = try engine.solve(problem, settings: settings, progress: progress)
    guard let found = solved.plan, let reached = solved.objective else {
      return solved.status == .infeasible ? .breaks : .unknown
    }
    let report = check(found, of: destination.portfolio, yardstick: solved.yardstick)
    let agreement = compare(report, with: solved)
    guard agreement.agrees else { throw FailedReCheck(agreement) }
    // Nor can it be worth more than the best plan there.
    let bounds = [solved.bound, destination.best?.bound].compactMap(\.self)
    return .holds(Certified(reached: reached, atMost: bounds.min() ?? Points(.infinity)))
  }
}

/// A plan that the independent re-check does not confirm: an internal error, never a result.
public struct FailedReCheck: Error, CustomStringConvertible {
  public let reasons: [String]

  init(_ agreement: Agreement) { reasons = agreement.disagreements }

  public var description: String {
    "a carried plan fails its independent re-check. " + reasons.joined(separator: " ")
  }
}
