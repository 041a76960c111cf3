/// One run of the enumeration: the present assignment and the best point so far.
struct EnumerationSearch {
  private enum Stop: Error { case timeLimit, interrupted, unbounded }

  private static let tolerance = 1e-7
  /// A point that misses more than this shows that the simplex itself went wrong.
  private static let acceptedMiss = 1e-6
  /// Assignments between two looks at the clock.
  private static let visitsPerLook = 256

  private let model: MixedIntegerModel
  private let options: SolverOptions
  private let progress: (@Sendable (SolverProgress) -> Bool)?
  private let integers: [Int]
  private let continuous: [Int]
  private let rows: [[Double]]
  private let begun = ContinuousClock.now

  /// Bounds of the present branch; an assigned column has both equal.
  private var lower: [Double]
  private var upper: [Double]
  private var best: (values: [Double], objective: Double)?
  private var visits = 0

  init(
    _ model: MixedIntegerModel, options: SolverOptions,
    progress: (@Sendable (SolverProgress) -> Bool)?
  ) {
    self.model = model
    self.options = options
    self.progress = progress
    integers = (0..<model.columnCount).filter { model.isInteger[$0] }
    continuous = (0..<model.columnCount).filter { !model.isInteger[$0] }
    rows = (0..<model.rowCount).map { row in
      var dense = [Double](repeating: 0, count: model.columnCount)
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        dense[Int(model.entryColumns[entry])] = model.entryValues[entry]
      }
      return dense
    }
    lower = model.lower
    upper = model.upper
  }

  mutating func run() throws -> SolverResult {
    do {
      try assign(from: 0)
    } catch Stop.unbounded {
      return SolverResult(status: .unbounded)
    } catch Stop.timeLimit {
      return result(.timeLimit)
    } catch Stop.interrupted {
      return result(.interrupted)
    }
    guard let best else { return SolverResult(status: .infeasible) }
    return SolverResult(
      status: .optimal, values: best.values, objective: best.objective, bound: best.objective)
  }

  private func result(_ status: SolverResult.Status) -> SolverResult {
    SolverResult(status: status, values: best?.values, objective: best?.objective)
  }

  private mutating func assign(from position: Int) throws {
    try lookAtTheClock()
    if !everyRowCanBeMet() { return }
    guard position < integers.count else { return try finish() }
    let column = integers[position]
    let first = (model.lower[column] - Self.tolerance).rounded(.up)
    let last = (model.upper[column] + Self.tolerance).rounded(.down)
    for value in stride(from: first, through: last, by: 1) {
      lower[column] = value
      upper[column] = value
      try assign(from: position + 1)
    }
    lower[column] = model.lower[column]
    upper[column] = model.upper[column]
  }

  /// False when the best activity that the bounds of this branch allow still misses some row.
  private func everyRowCanBeMet() -> Bool {
    for row in 0..<model.rowCount {
      var least = 0.0
      var most = 0.0
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let column = Int(model.entryColumns[entry])
        let value = model.entryValues[entry]
        least += value * (value > 0 ? lower[column] : upper[column])
        most += value * (value > 0 ? upper[column] : lower[column])
      }
      if least > model.rowUpper[row] + Self.tolerance * max(1, abs(model.rowUpper[row])) {
        return false
      }
      if most < model.rowLower[row] - Self.tolerance * max(1, abs(model.rowLower[row])) {
        return false
      }
    }
    return true
  }

  /// All integer columns are assigned: solves for the continuous ones and keeps the best.
  private mutating func finish() throws {
    if !continuous.allSatisfy({ lower[$0] <= upper[$0] }) { return }
    guard let values = try completed() else { return }
    let objective = model.objectiveValue(at: values)
    if let best {
      let isBetter =
        model.sense == .maximize ? objective > best.objective : objective < best.objective
      if !isBetter { return }
    }
    best = (values, objective)
  }

  private func completed() throws -> [Double]? {
    if continuous.isEmpty { return lower }
    let simplex = DenseSimplex(
      lower: continuous.map { lower[$0] }, upper: continuous.map { upper[$0] },
      rows: rows.indices.map { row in
        let assigned = integers.reduce(0.0) { $0 + rows[row][$1] * lower[$1] }
        return (
          continuous.map { rows[row][$0] }, model.rowLower[row] - assigned,
          model.rowUpper[row] - assigned
        )
      })
    let sign = model.sense == .maximize ? -1.0 : 1.0
    switch try simplex.minimize(continuous.map { sign * model.objective[$0] }) {
    case .infeasible: return nil
    case .unbounded: throw Stop.unbounded
    case .optimal(let point):
      var values = lower
      for (position, column) in continuous.enumerated() { values[column] = point[position] }
      let miss = model.largestMiss(at: values)
      if miss > Self.acceptedMiss {
        throw SolverFailure("The dense simplex lost its precision: a row is missed by \(miss).")
      }
      return values
    }
  }

  private mutating func lookAtTheClock() throws {
    visits += 1
    guard visits % Self.visitsPerLook == 1 else { return }
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    if let limit = options.timeLimit, seconds >= limit { throw Stop.timeLimit }
    let state = SolverProgress(seconds: seconds, value: best?.objective, bound: nil)
    if let progress, !progress(state) { throw Stop.interrupted }
  }
}
