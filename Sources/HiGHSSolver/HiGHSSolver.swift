internal import CHiGHS
public import MixedInteger

/// Solves mixed-integer models with HiGHS.
///
/// Tolerances: rows, bounds and integrality hold to 1e-9 inside HiGHS; the values handed back have
/// whole integers and are checked again in the model's own numbers.
///
/// - Source: Huangfu and Hall (2018), Parallelizing the dual revised simplex method, Mathematical
///   Programming Computation 10:119-142, doi:10.1007/s12532-017-0130-5.
public struct HiGHSSolver: MixedIntegerSolver {
  public init() {}

  public var name: String {
    "HiGHS \(Highs_versionMajor()).\(Highs_versionMinor()).\(Highs_versionPatch())"
  }

  /// Solves on a thread of its own and waits for it.
  ///
  /// HiGHS keeps its worker threads by calling thread and needs more stack than Swift's shared
  /// threads have; a thread of its own gives every solve both.
  public func solve(
    _ model: MixedIntegerModel, options: SolverOptions, start: [Double?]?,
    progress: (@Sendable (SolverProgress) -> Bool)?
  ) throws -> SolverResult {
    try model.requireNoDefects(start: start)
    if model.columnCount == 0 { return Self.solveWithoutColumns(model) }
    return try onOwnThread {
      let run = try HiGHSRun(model, options: options, start: start, progress: progress)
      return try run.solve()
    }
  }

  /// A model without columns has one point; HiGHS itself would not look at its rows.
  private static func solveWithoutColumns(_ model: MixedIntegerModel) -> SolverResult {
    if model.largestMiss(at: []) > HiGHSRun.tolerance { return SolverResult(status: .infeasible) }
    let objective = model.objectiveConstant
    return SolverResult(status: .optimal, values: [], objective: objective, bound: objective)
  }
}
