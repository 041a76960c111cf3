internal import CHiGHS
internal import MixedInteger

/// One solve from the model to a checked result.
struct HiGHSRun: ~Copyable {
  /// Rows, bounds and integrality hold to this.
  static let tolerance = 1e-9
  /// A point that misses more than this is no solution.
  private static let acceptedMiss = 1e-6
  /// Seconds that tidying an already found solution may take at least.
  private static let tidyingSeconds = 1.0

  /// HiGHS's bits for the presolve rules 15 and 16.
  private static let probing = 1 << 15
  private static let enumeration = 1 << 16

  private let model: MixedIntegerModel
  private let options: SolverOptions
  private let start: [Double?]?
  private let relay: ProgressRelay?
  private let instance: HiGHSInstance
  /// The model's column bounds, those of integer columns moved to whole numbers: HiGHS 1.15.1
  /// takes `x >= -3.7` of an integer column for its optimum.
  private let lower: [Double]
  private let upper: [Double]
  private let isMixedInteger: Bool
  /// False where the objective might improve without end: there HiGHS 1.15.1 is wrong twice. Its
  /// presolve calls unbounded linear programs infeasible, and unbounded mixed-integer ones optimal.
  private let isPlainlyBounded: Bool

  init(
    _ model: MixedIntegerModel, options: SolverOptions, start: [Double?]?,
    progress: (@Sendable (SolverProgress) -> Bool)?
  ) throws(SolverFailure) {
    self.model = model
    self.options = options
    self.start = start
    relay = progress.map { ProgressRelay($0) }
    lower = zip(model.lower, model.isInteger).map { bound, isInteger in
      isInteger ? (bound - Self.tolerance).rounded(.up) : bound
    }
    upper = zip(model.upper, model.isInteger).map { bound, isInteger in
      isInteger ? (bound + Self.tolerance).rounded(.down) : bound
    }
    isMixedInteger = model.isInteger.contains(true)
    isPlainlyBounded = model.objectiveIsPlainlyBounded
    instance = try HiGHSInstance.create()
  }

  func solve() throws(SolverFailure) -> SolverResult {
    if hasCrossedBounds() { return SolverResult(status: .infeasible) }
    try setOptions()
    try instance.pass(model, lower: lower, upper: upper)
    if let result = try resultWithoutEnd() { return result }
    try passStart()
    if let relay {
      try instance.startCallbacks(
        ProgressRelay.places, ProgressRelay.callback, context: relay.context)
    }
    let result = try result(of: runTwiceIfNeeded())
    // The instance holds a bare pointer to the relay.
    return withExtendedLifetime(relay) { result }
  }

  /// The result when the relaxation has no end or no solution; nil when a search makes sense.
  ///
  /// Branch and bound needs a bounded relaxation. Where bounds alone do not settle it, the
  /// relaxation is solved first.
  private func resultWithoutEnd() throws(SolverFailure) -> SolverResult? {
    if !isMixedInteger || isPlainlyBounded { return nil }
    let begun = ContinuousClock.now
    let relaxed = try HiGHSRun(
      model.relaxed(), options: options, start: nil, progress: relay?.progress
    ).solve()
    switch relaxed.status {
    case .unbounded: return try unboundedOrInfeasible()
    case .infeasible: return relaxed
    case .timeLimit, .interrupted: return SolverResult(status: relaxed.status)
    case .optimal:
      guard let limit = options.timeLimit else { return nil }
      let used = (ContinuousClock.now - begun) / .seconds(1)
      try instance.set("time_limit", max(0, limit - used))
      return nil
    }
  }

  /// Bounds with nothing between them, checked here because HiGHS only warns of some.
  private func hasCrossedBounds() -> Bool {
    (0..<model.columnCount).contains { lower[$0] > upper[$0] }
      || (0..<model.rowCount).contains { model.rowLower[$0] > model.rowUpper[$0] }
  }

  private func setOptions() throws(SolverFailure) {
    try instance.set("threads", options.threads)
    try instance.set("parallel", options.threads > 1 ? "on" : "off")
    try instance.set("random_seed", options.seed)
    try instance.set("mip_rel_gap", options.relativeGap)
    // Only the relative gap was asked for.
    try instance.set("mip_abs_gap", 0.0)
    try instance.set("primal_feasibility_tolerance", Self.tolerance)
    try instance.set("dual_feasibility_tolerance", Self.tolerance)
    try instance.set("mip_feasibility_tolerance", Self.tolerance)
    if !isMixedInteger && !isPlainlyBounded { try instance.set("presolve", "off") }
    // Presolve keeps no time limit in these two rules, 35 s over on 20 000 integer columns, and is
    // no slower without them.
    try instance.set("presolve_rule_off", Self.probing | Self.enumeration)
    // HiGHS drops smaller coefficients; 1e-12 is the least it allows.
    try instance.set("small_matrix_value", 1e-12)
    if let limit = options.timeLimit { try instance.set("time_limit", max(0, limit)) }
  }

  /// Passes the known start values, moved into their bounds; a hint never restricts.
  private func passStart() throws(SolverFailure) {
    guard let start, isMixedInteger else { return }
    var columns: [HighsInt] = []
    var values: [Double] = []
    for (column, value) in start.enumerated() {
      guard let value, value.isFinite else { continue }
      columns.append(HighsInt(column))
      values.append(min(max(value, lower[column]), upper[column]))
    }
    if !columns.isEmpty { try instance.setStart(columns: columns, values: values) }
  }

  /// A run that ends without any verdict is tried once more, the other way about presolve.
  private func runTwiceIfNeeded() throws(SolverFailure) -> HighsInt {
    let status = try instance.run()
    switch status {
    case kHighsModelStatusNotset, kHighsModelStatusUnknown, kHighsModelStatusSolveError,
      kHighsModelStatusPresolveError, kHighsModelStatusPostsolveError:
      try instance.forgetSolution()
      try instance.set("presolve", !isMixedInteger && !isPlainlyBounded ? "on" : "off")
      return try instance.run()
    default: return status
    }
  }

  private func result(of status: HighsInt) throws(SolverFailure) -> SolverResult {
    switch status {
    case kHighsModelStatusOptimal: return try found(.optimal)
    case kHighsModelStatusInfeasible: return SolverResult(status: .infeasible)
    case kHighsModelStatusUnbounded, kHighsModelStatusUnboundedOrInfeasible:
      return try unboundedOrInfeasible()
    case kHighsModelStatusTimeLimit: return try found(.timeLimit)
    case kHighsModelStatusInterrupt: return try found(.interrupted)
    default: throw SolverFailure("HiGHS ended without a verdict (model status \(status)).")
    }
  }

  /// Without its objective a model is feasible or not: feasible means the objective was unbounded.
  private func unboundedOrInfeasible() throws(SolverFailure) -> SolverResult {
    try instance.setCosts([Double](repeating: 0, count: model.columnCount))
    try instance.forgetSolution()
    let status = try runTwiceIfNeeded()
    if status == kHighsModelStatusOptimal { return SolverResult(status: .unbounded) }
    return try result(of: status)
  }

  /// The solution that HiGHS holds, tidied, with the bound that is proven.
  private func found(_ status: SolverResult.Status) throws(SolverFailure) -> SolverResult {
    let provenBound = isMixedInteger ? try instance.mipBound() : nil
    guard let values = try solution() else {
      if status == .optimal {
        throw SolverFailure("HiGHS called a point optimal that misses a row or a whole number.")
      }
      return SolverResult(status: status, bound: provenBound)
    }
    let objective = model.objectiveValue(at: values)
    var bound = provenBound
    if !isMixedInteger && status == .optimal { bound = objective }
    // Rounding may lift a proven optimum above its bound by a last digit.
    if let proven = bound {
      bound = model.sense == .maximize ? max(proven, objective) : min(proven, objective)
    }
    return SolverResult(status: status, values: values, objective: objective, bound: bound)
  }

  /// The point that HiGHS holds, tidied; nil when it holds none or one that misses the model.
  private func solution() throws(SolverFailure) -> [Double]? {
    guard try instance.hasPoint() else { return nil }
    let raw = try instance.solution(columnCount: model.columnCount)
    // HiGHS calls points infeasible that miss by a little more than its tolerance: judged here.
    if model.largestMiss(at: raw) > Self.acceptedMiss { return nil }
    if model.largestFraction(at: raw) > Self.acceptedMiss { return nil }
    return try tidied(raw)
  }

  /// Whole integers, values inside their bounds; the continuous columns follow where they must.
  private func tidied(_ raw: [Double]) throws(SolverFailure) -> [Double] {
    var values = raw
    for column in 0..<model.columnCount {
      if model.isInteger[column] { values[column].round() }
      values[column] = min(max(values[column], lower[column]), upper[column])
    }
    if model.largestMiss(at: values) <= Self.tolerance { return values }
    if !isMixedInteger { return values }
    let followed = try continuousColumnsFollowing(values) ?? values
    let best = model.largestMiss(at: followed) < model.largestMiss(at: values) ? followed : values
    return model.largestMiss(at: best) <= Self.acceptedMiss ? best : raw
  }

  /// Solves the linear program that is left when the integer columns stay at whole values.
  private func continuousColumnsFollowing(
    _ whole: [Double]
  ) throws(SolverFailure) -> [Double]? {
    var lower = lower
    var upper = upper
    for column in 0..<model.columnCount where model.isInteger[column] {
      lower[column] = whole[column]
      upper[column] = whole[column]
    }
    if relay != nil { try instance.stopCallbacks(ProgressRelay.places) }
    try instance.clearIntegrality()
    try instance.setBounds(lower: lower, upper: upper)
    if let limit = options.timeLimit {
      try instance.set("time_limit", max(Self.tidyingSeconds, limit / 20))
    }
    guard try instance.run() == kHighsModelStatusOptimal else { return nil }
    var values = try instance.solution(columnCount: model.columnCount)
    for column in 0..<model.columnCount {
      values[column] = min(max(values[column], lower[column]), upper[column])
    }
    return values
  }
}
