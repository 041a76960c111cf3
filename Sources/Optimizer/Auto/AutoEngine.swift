public import MixedInteger
public import ParkModel

/// Chooses an engine by the size of the problem, as measured, and says so.
///
/// Where parks decide land or instruments, the decomposition overtakes the exact engine at about
/// a dozen of them. Where all amounts are declared, a park has nothing of its own to decide:
/// prices bound such a portfolio no better than the linear relaxation, and the exact engine is
/// the better one up to a few thousand on/off choices. Rows that keep a plan apart from earlier
/// ones touch every choice, which leaves prices little to say: up to a hundred parks the exact
/// engine takes half the time.
public struct AutoEngine: PlanSolver {
  private let exact: ExactEngine
  private let decomposition: DecompositionEngine

  public init(solver: any MixedIntegerSolver) {
    exact = ExactEngine(solver: solver)
    decomposition = DecompositionEngine(solver: solver)
  }

  public var name: String { "auto" }

  /// From so many parks that decide land or instruments on.
  static let decidingParks = 12
  /// From so many parks on, whatever they decide.
  static let declaredParks = 3_000

  /// Up to so many parks that decide, where the plan must differ from others.
  static let differingParks = 100

  public func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    let deciding = Self.decidingCount(of: problem.portfolio)
    let all = problem.portfolio.parks.count
    let mustDiffer = !problem.differingFrom.isEmpty && deciding <= Self.differingParks
    let byPrices = Self.prefersPrices(problem.portfolio) && !mustDiffer
    let engine: any PlanSolver = byPrices ? decomposition : exact
    var solved = try engine.solve(problem, settings: settings, progress: progress)
    solved.notices.append(
      "Engine \(byPrices ? "decomposition" : "exact") was chosen by size: \(deciding) of \(all) "
        + "parks decide land or instruments"
        + (mustDiffer ? ", and the plan must differ from others." : "."))
    return solved
  }

  /// Whether such a portfolio goes to the decomposition.
  public static func prefersPrices(_ portfolio: Portfolio) -> Bool {
    decidingCount(of: portfolio) >= decidingParks || portfolio.parks.count >= declaredParks
  }

  /// How many parks decide land or instruments.
  private static func decidingCount(of portfolio: Portfolio) -> Int {
    portfolio.parks.count { park in
      park.alternatives.contains { $0.decides.includesLand || $0.decides.includesInstruments }
    }
  }
}
