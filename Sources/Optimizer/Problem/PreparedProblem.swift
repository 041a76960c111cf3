import MixedInteger
import ParkModel

/// A problem compiled and ready to be solved: what every engine does before and after its search.
struct PreparedProblem {
  var formulation: Formulation
  /// With references and notices, still without a plan.
  var answer: SolvedPlan
  /// Why there is nothing to search: no plan even of the relaxation, or stopped.
  let stopped: SolverResult.Status?
  private let problem: AllocationProblem
  private let solver: any MixedIntegerSolver
  private let settings: SolveSettings
  private let watch: SolveWatch

  /// - Parameter known: Parks that may be those of the problem.
  init(
    _ problem: AllocationProblem, engine: String, solver: any MixedIntegerSolver,
    settings: SolveSettings, watch: SolveWatch, known: ParkFormulation? = nil
  ) throws {
    self.problem = problem
    self.solver = solver
    self.settings = settings
    self.watch = watch
    try Self.requireLinearSplit(problem.portfolio)
    var formulation =
      known?.formulation(of: problem.portfolio, merits: problem.merits)
      ?? Formulation(problem.portfolio, merits: problem.merits)
    // References are those of the portfolio alone: what is given or kept comes after.
    let references = try Self.references(problem, formulation, solver, settings, watch)
    stopped = references.stopped
    answer = SolvedPlan(
      status: .noPlanYet,
      yardstick: Yardstick(references: references.values, merits: problem.merits), engine: engine,
      notices: references.notices + problem.portfolio.capsPassedBefore())
    if let fixed = problem.fixed {
      let problems = formulation.fix(fixed, openMoney: problem.openMoney)
      if !problems.isEmpty { throw InvalidInput(problems) }
    }
    formulation.addDistances(problem.differingFrom)
    if let earlier = problem.keeping { formulation.keep(earlier) }
    if let most = problem.within { formulation.stay(within: most) }
    formulation.model.setObjective(formulation.objective(references: references.values))
    self.formulation = formulation
  }

  /// What of a split is cut by a ceiling on output is not linear, so the two exclude each other.
  private static func requireLinearSplit(_ portfolio: Portfolio) throws {
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
  private static func references(
    _ problem: AllocationProblem, _ formulation: Formulation, _ solver: any MixedIntegerSolver,
    _ settings: SolveSettings, _ watch: SolveWatch
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

  /// The best continuous amounts for the on/off choices found.
  func polished(_ values: [Double]) throws -> [Double] {
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

  /// The answer with the plan at these values and what it brings.
  func answer(at values: [Double], bound: Double?, ended: SolvedPlan.Status) -> SolvedPlan {
    var answer = answer
    let portfolio = formulation.portfolio
    answer.plan = formulation.plan(at: values)
    let objective = Points(formulation.model.objectiveValue(at: values))
    answer.objective = objective
    // A bound below the value by rounding only is the value itself.
    answer.bound = bound.flatMap { $0.isFinite ? max(Points($0), objective) : nil }
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
    // Polishing can close the last gap of a stopped search; rounding of the bound is not a gap.
    let isClosed = answer.gap.map { $0.value <= settings.gap.value + 1e-9 } ?? false
    answer.status = isClosed ? .optimal : ended
    return answer
  }

  /// The answer from what a solver found, polished; without a plan where it found none.
  func answer(_ found: SolverResult) throws -> SolvedPlan {
    guard let values = found.values else {
      var answer = answer
      answer.bound = found.bound.flatMap { $0.isFinite ? Points($0) : nil }
      return answer
    }
    let ended: SolvedPlan.Status =
      switch found.status {
      case .optimal, .unbounded, .infeasible: .optimal
      case .timeLimit: .timeLimit
      case .interrupted: .interrupted
      }
    return answer(at: try polished(values), bound: found.bound, ended: ended)
  }

  /// The answer where no plan exists, with the rules that cannot hold together.
  func withoutPlan() throws -> SolvedPlan {
    var answer = answer
    answer.status = .infeasible
    answer.bound = nil
    if settings.withoutPlan == .statusOnly { return answer }
    let diagnosis = try Diagnosing(
      problem: problem, formulation: formulation, solver: solver, settings: settings, watch: watch
    ).diagnosis()
    answer.conflict = diagnosis.conflicts.first?.rules ?? []
    if settings.withoutPlan == .everything { answer.diagnosis = diagnosis }
    return answer
  }
}
