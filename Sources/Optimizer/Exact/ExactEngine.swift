public import MixedInteger
public import ParkModel

/// The full model through a mixed-integer solver, with any limits.
///
/// References first, then the search, then a polish: with all on/off choices fixed the rest is a
/// linear program, whose solution replaces the search's rounding. Without a plan it names a
/// conflict.
public struct ExactEngine: PlanSolver {
  private let solver: any MixedIntegerSolver

  public init(solver: any MixedIntegerSolver) { self.solver = solver }

  public var name: String { "exact (\(solver.name))" }

  public func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    let start = ContinuousClock.now
    try requireLinearSplit(problem.portfolio)
    var formulation = Formulation(problem.portfolio, merits: problem.merits)
    let watch = SolveWatch(since: start, limit: settings.timeLimit, report: progress)

    let references = try references(problem, formulation, settings, watch)
    var answer = SolvedPlan(
      status: .noPlanYet,
      yardstick: Yardstick(references: references.values, merits: problem.merits), engine: name,
      notices: references.notices + problem.portfolio.capsPassedBefore())
    if let fixed = problem.fixed {
      let problems = formulation.fix(fixed, openMoney: problem.openMoney)
      if !problems.isEmpty { throw InvalidInput(problems) }
    }
    switch references.stopped {
    case nil: break
    case .infeasible: return try withConflict(answer, formulation, settings, watch)
    case .optimal, .unbounded, .timeLimit, .interrupted: return answer
    }

    formulation.model.setObjective(formulation.objective(references: references.values))
    let found = try solver.solve(
      formulation.model, options: watch.options(settings), start: nil,
      progress: watch.relay(.search))
    if found.status == .infeasible {
      return try withConflict(answer, formulation, settings, watch)
    }
    if found.status == .unbounded { throw SolverFailure("the objective has no largest value") }
    answer.bound = found.bound.flatMap { $0.isFinite ? Points($0) : nil }
    guard let values = found.values else { return answer }
    let polished = try polish(values, formulation, settings)
    report(polished, of: formulation, into: &answer)
    answer.status = status(found.status, gap: answer.gap, wanted: settings.gap)
    return answer
  }

  /// What of a split is cut by a ceiling on output is not linear, so the two exclude each other.
  func requireLinearSplit(_ portfolio: Portfolio) throws {
    guard let output = portfolio.outcome(.output), output.effectCeiling != nil,
      let split = portfolio.instruments.first(where: { !$0.outputSplit.isEmpty })
    else { return }
    throw InvalidInput([
      InputProblem(
        file: portfolio.name, field: "output split of \(split.id)",
        found: "the effects on \(output.id) have a ceiling",
        fix: "leave out the split or the ceiling")
    ])
  }

  /// From the base portfolio where there is one, unless that has no plan of its own.
  func references(
    _ problem: AllocationProblem, _ formulation: Formulation, _ settings: SolveSettings,
    _ watch: SolveWatch
  ) throws -> References {
    let compute = { (formulation: Formulation) in
      try References(
        of: formulation, given: problem.references, solver: solver,
        options: watch.options(settings), keepGoing: watch.relay(.references))
    }
    guard let base = problem.base else { return try compute(formulation) }
    let measured = try compute(Formulation(base, merits: problem.merits))
    if measured.stopped != .infeasible { return measured }
    var own = try compute(formulation)
    own.notices.append(
      "The portfolio without the scenario has no plan: outcomes are measured within the scenario.")
    return own
  }

  private func status(
    _ found: SolverResult.Status, gap: Ratio?, wanted: Ratio
  ) -> SolvedPlan.Status {
    // Polishing can close the last gap of a stopped search; rounding of the bound is not a gap.
    if let gap, gap.value <= wanted.value + 1e-12 { return .optimal }
    switch found {
    case .optimal, .unbounded, .infeasible: return .optimal
    case .timeLimit: return .timeLimit
    case .interrupted: return .interrupted
    }
  }

  /// The best continuous amounts for the on/off choices found.
  private func polish(
    _ values: [Double], _ formulation: Formulation, _ settings: SolveSettings
  ) throws -> [Double] {
    var model = formulation.model
    for column in 0..<model.columnCount where model.isInteger[column] {
      let choice = values[column].rounded()
      model.setBounds(MixedIntegerModel.Column(index: column), lower: choice, upper: choice)
    }
    let options = SolverOptions(relativeGap: 0, seed: settings.seed)
    let polished = try solver.solve(model.relaxed(), options: options)
    guard polished.status == .optimal, let better = polished.values else { return values }
    return better
  }

  func report(
    _ values: [Double], of formulation: Formulation, into answer: inout SolvedPlan
  ) {
    let portfolio = formulation.portfolio
    answer.plan = formulation.plan(at: values)
    let objective = Points(formulation.model.objectiveValue(at: values))
    answer.objective = objective
    // A bound below the value by rounding only is the value itself.
    if let bound = answer.bound { answer.bound = max(bound, objective) }
    answer.outcomes = formulation.alternativesOfPark.map { range in
      var totals: [OutcomeID: Amount] = [:]
      for (position, outcome) in portfolio.outcomes.enumerated() {
        totals[outcome.id] = Amount(
          range.reduce(0) {
            $0 + formulation.alternatives[$1].outcomes[position].value(at: values)
          })
      }
      return totals
    }
    for row in formulation.limitRows {
      if let used = row.used(at: values) { answer.limitUses[row.name] = used }
    }
  }

  func withConflict(
    _ answer: SolvedPlan, _ formulation: Formulation, _ settings: SolveSettings, _ watch: SolveWatch
  ) throws -> SolvedPlan {
    var answer = answer
    answer.status = .infeasible
    answer.bound = nil
    let finder = ConflictFinder(
      formulation: formulation, solver: solver, options: watch.options(settings),
      keepGoing: watch.relay(.conflict))
    answer.conflict = try finder.conflict().map(\.name)
    return answer
  }
}

/// Wall time of one solve: what is left of the limit, and progress on the way.
struct SolveWatch: Sendable {
  let start: ContinuousClock.Instant
  let limit: Double?
  let report: (@Sendable (SolveProgress) -> Bool)?

  init(
    since start: ContinuousClock.Instant, limit: Double?,
    report: (@Sendable (SolveProgress) -> Bool)?
  ) {
    self.start = start
    self.limit = limit
    self.report = report
  }

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  func options(_ settings: SolveSettings) -> SolverOptions {
    SolverOptions(
      relativeGap: settings.gap.value, timeLimit: limit.map { max(0.01, $0 - seconds) },
      threads: settings.threads, seed: settings.seed)
  }

  func relay(_ stage: SolveProgress.Stage) -> (@Sendable (SolverProgress) -> Bool)? {
    guard let report else { return nil }
    return { state in
      // Values while references or conflicts are sought are not values of plans.
      let isSearch = stage == .search
      return report(
        SolveProgress(
          stage: stage, seconds: seconds, objective: isSearch ? state.value.map(Points.init) : nil,
          bound: isSearch ? state.bound.map(Points.init) : nil))
    }
  }
}
