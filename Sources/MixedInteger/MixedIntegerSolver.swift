/// Anything that can solve a mixed-integer model.
///
/// One conformance suite holds every implementation to the same promises.
public protocol MixedIntegerSolver: Sendable {
  /// The name and version printed with every result, such as `HiGHS 1.15.1`.
  var name: String { get }

  /// Solves a model. Blocks its thread; never throws for a model that has no solution.
  ///
  /// - Parameters:
  ///   - start: Values by column to start from, nil entries unknown; a hint, never a restriction.
  ///   - progress: Called now and then with the state; returning false stops the solve.
  /// - Throws: `SolverFailure` when the solver itself breaks.
  func solve(
    _ model: MixedIntegerModel, options: SolverOptions, start: [Double?]?,
    progress: (@Sendable (SolverProgress) -> Bool)?
  ) throws -> SolverResult
}

extension MixedIntegerSolver {
  public func solve(
    _ model: MixedIntegerModel, options: SolverOptions = SolverOptions()
  ) throws -> SolverResult {
    try solve(model, options: options, start: nil, progress: nil)
  }
}

public struct SolverOptions: Sendable {
  /// Stop when (bound - value) / |value| is at most this.
  public var relativeGap: Double
  /// Wall seconds; nil: no limit.
  public var timeLimit: Double?
  public var threads: Int
  public var seed: Int

  public init(
    relativeGap: Double = 1e-4, timeLimit: Double? = nil, threads: Int = 1, seed: Int = 0
  ) {
    self.relativeGap = relativeGap
    self.timeLimit = timeLimit
    self.threads = threads
    self.seed = seed
  }
}

/// The state of a running solve. Value and bound are in the model's own sense.
public struct SolverProgress: Sendable {
  public var seconds: Double
  /// nil before the first solution.
  public var value: Double?
  public var bound: Double?

  public init(seconds: Double, value: Double?, bound: Double?) {
    self.seconds = seconds
    self.value = value
    self.bound = bound
  }
}

public struct SolverResult: Sendable {
  public var status: Status
  /// Values by column; nil where no solution was found.
  public var values: [Double]?
  /// Value of `values`, constant included.
  public var objective: Double?
  /// No solution is better; infinite or nil where nothing is proven.
  public var bound: Double?

  public init(
    status: Status, values: [Double]? = nil, objective: Double? = nil, bound: Double? = nil
  ) {
    self.status = status
    self.values = values
    self.objective = objective
    self.bound = bound
  }

  public enum Status: String, CaseIterable, Sendable {
    /// The gap is at most the requested one.
    case optimal
    case infeasible
    case unbounded
    case timeLimit
    case interrupted
  }
}

/// The solver itself broke: never the model's fault.
public struct SolverFailure: Error, Sendable, CustomStringConvertible {
  public var description: String
  public init(_ description: String) { self.description = description }
}
