/// Tries every assignment of the integer columns: slow, short, meant to be obviously right.
///
/// Depth first over the integer columns in their order, lowest value first. An assignment is
/// dropped early only when a row cannot be met whatever the other columns take. What is left, a
/// linear program in the continuous columns, goes to `DenseSimplex`. Ignores the gap, the start,
/// the threads and the seed: its optimum is exact.
public struct EnumerationSolver: MixedIntegerSolver {
  /// More integer columns than this are refused.
  public var integerColumnLimit: Int
  /// More assignments than this are refused.
  public var assignmentLimit: Double

  public init(integerColumnLimit: Int = 22, assignmentLimit: Double = 5e6) {
    self.integerColumnLimit = integerColumnLimit
    self.assignmentLimit = assignmentLimit
  }

  public var name: String { "enumeration" }

  public func solve(
    _ model: MixedIntegerModel, options: SolverOptions, start: [Double?]?,
    progress: (@Sendable (SolverProgress) -> Bool)?
  ) throws -> SolverResult {
    try model.requireNoDefects(start: start)
    try requireSmall(model)
    var search = EnumerationSearch(model, options: options, progress: progress)
    return try search.run()
  }

  private func requireSmall(_ model: MixedIntegerModel) throws(SolverFailure) {
    let integers = (0..<model.columnCount).filter { model.isInteger[$0] }
    if integers.count > integerColumnLimit {
      throw SolverFailure(
        "Enumeration takes at most \(integerColumnLimit) integer columns; this model has "
          + "\(integers.count). Use another solver.")
    }
    var assignments = 1.0
    for column in integers {
      let width = model.upper[column] - model.lower[column]
      if width == .infinity {
        throw SolverFailure(
          "Enumeration needs bounds on integer columns; \(model.columnNames[column]) has none. "
            + "Set both bounds, or use another solver.")
      }
      assignments *= max(1, width + 1)
    }
    if assignments > assignmentLimit {
      throw SolverFailure(
        "Enumeration tries at most \(assignmentLimit) assignments; this model has "
          + "\(assignments). Use another solver.")
    }
  }
}
