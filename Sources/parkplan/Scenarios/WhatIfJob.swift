import Optimizer
import ParkFiles
import ParkModel
import PlanReport
import WhatIf

/// From a portfolio that has been read to the plans of its scenarios, each carried into the others.
struct WhatIfJob: Sendable {
  var loaded: LoadedPortfolio
  var settings: WhatIfSettings
  var engine: any PlanSolver
  /// When the command began, in UTC.
  var created: String
  /// Wall seconds of the command so far, reading not counted.
  var seconds: @Sendable () -> Double
  /// The plan of the portfolio as it stands, where it is known already; nil: it is sought.
  var base: PlanRun?

  /// Solves, carries and checks. Blocks its thread.
  ///
  /// - Parameter progress: Called from several threads; returning false stops: what is known so far
  ///   is returned.
  /// - Throws: `InvalidInput` for scenarios that do not exist or cannot be applied; an internal
  ///   error where a plan fails its re-check: it is never shown.
  func answer(progress: (@Sendable (WhatIfProgress) -> Bool)?) throws -> WhatIfRun {
    let scenarios: [ScenarioID?] = try [nil] + wanted()
    let watch = WhatIfWatch(count: scenarios.count, seconds: seconds, report: progress)
    let runs = try solved(scenarios, watch)
    let judged = runs.indices.filter { runs[$0].solved.plan != nil }
    let candidates = Self.candidates(runs, judged)
    let carried = try carried(candidates.map(\.plan), into: judged.map { runs[$0] }, watch)
    return WhatIfRun(
      runs: runs, settings: settings, status: status(runs, carried, watch),
      candidates: candidates, judged: judged, carried: carried, tally: try tally(runs),
      regrets: try ScenarioRegrets(
        candidates, carried, judged: judged,
        best: judged.compactMap { Certified(runs[$0].solved) }, holdsIn: settings.holdsIn),
      engine: runs[0].solved.engine, seconds: seconds(), fingerprint: loaded.fingerprint,
      version: Parkplan.release, created: created)
  }

  /// The scenarios that are asked for, each once.
  private func wanted() throws -> [ScenarioID] {
    let known = loaded.portfolio.scenarios.map(\.id)
    if settings.scenario.isEmpty && !known.isEmpty { return known }
    if known.isEmpty {
      throw InvalidInput([
        InputProblem(
          file: "scenarios.yaml", found: "the portfolio has no scenarios",
          fix: "write some; Parks/FORMAT.md shows how")
      ])
    }
    let problems = settings.scenario.filter { !known.contains(ScenarioID($0)) }.map {
      PlanJob.unknownScenario($0, among: known.map(\.text))
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    var seen: Set<String> = []
    return settings.scenario.filter { seen.insert($0).inserted }.map { ScenarioID($0) }
  }

  // MARK: The best plan of each

  /// One after another until a plan says what counts as 100 points, then several at a time.
  private func solved(_ scenarios: [ScenarioID?], _ watch: WhatIfWatch) throws -> [PlanRun] {
    var runs: [PlanRun] = []
    var references: [OutcomeID: Amount]?
    if let base {
      runs = [base]
      if base.solved.plan != nil { references = base.solved.yardstick.references }
      watch.finishOne()
    }
    while references == nil, runs.count < scenarios.count {
      let run = try solve(
        scenarios[runs.count], measuredBy: nil, threads: settings.threads,
        timeLimit: timeShare(left: scenarios.count - runs.count, lanes: 1), watch)
      if run.solved.plan != nil { references = run.solved.yardstick.references }
      runs.append(run)
    }
    let rest = Array(scenarios.dropFirst(runs.count))
    let lanes = min(settings.threads, max(1, rest.count))
    return try runs
      + Parts.each(rest.count, threads: lanes) { [references] place in
        try solve(
          rest[place], measuredBy: references, threads: max(1, settings.threads / lanes),
          timeLimit: timeShare(left: rest.count - place, lanes: lanes), watch)
      }
  }

  private func solve(
    _ scenario: ScenarioID?, measuredBy references: [OutcomeID: Amount]?, threads: Int,
    timeLimit: Double?, _ watch: WhatIfWatch
  ) throws -> PlanRun {
    var job = PlanJob(
      loaded: loaded,
      settings: settings.forPlan(of: scenario, timeLimit: timeLimit, threads: threads),
      engine: engine, created: created, seconds: seconds)
    job.references = references
    job.withoutPlan = .oneConflict
    let isOver = timeLimit.map { $0 <= 0 } ?? false
    if isOver || !watch.goesOn() { return try job.unsolved() }
    defer { watch.finishOne() }
    return try job.answer { _ in watch.goesOn() }
  }

  /// Of the time that is left for so many solves, what the next one may take: four times its even
  /// share, as most need less and one cut too short finds nothing. A quarter of all time is kept
  /// for carrying the plans.
  private func timeShare(left solves: Int, lanes: Int) -> Double? {
    guard let limit = settings.timeLimit else { return nil }
    let left = 0.75 * limit - seconds()
    return left * min(1, 4 * Double(lanes) / Double(max(1, solves)))
  }

  // MARK: Each plan in every scenario

  private static func candidates(_ runs: [PlanRun], _ judged: [Int]) -> [CandidatePlan] {
    var candidates: [CandidatePlan] = []
    var places: [PlanChoices: Int] = [:]
    for place in judged {
      guard let plan = runs[place].solved.plan else { continue }
      if let known = places[PlanChoices(plan)] {
        candidates[known].sameAs.append(place)
      } else {
        places[PlanChoices(plan)] = candidates.count
        candidates.append(CandidatePlan(place: place, sameAs: [], plan: plan))
      }
    }
    return candidates
  }

  private func carried(
    _ plans: [Plan], into runs: [PlanRun], _ watch: WhatIfWatch
  ) throws -> CarriedPlans {
    let lanes = min(settings.threads, max(1, plans.count * runs.count))
    return try PlanCarrier(
      engine: engine, settings: settings.forCarrying(threads: max(1, settings.threads / lanes))
    ).carry(
      plans,
      into: runs.map {
        PlanDestination($0.portfolio, yardstick: $0.solved.yardstick, best: $0.solved)
      },
      timeLimit: settings.timeLimit.map { $0 - seconds() }, lanes: lanes
    ) { watch.tell(.carrying, done: $0.done, of: $0.count) }
  }

  /// Over the plans of all runs, those without a plan kept apart.
  private func tally(_ runs: [PlanRun]) throws -> PlanTally {
    let first = runs.lazy.compactMap(\.evaluation).first
    var tally = PlanTally(loaded.portfolio, limits: first?.limits.map(\.name) ?? [])
    for run in runs {
      if let plan = run.solved.plan {
        try tally.add(plan, run.evaluation?.limits ?? [])
      } else {
        tally.addFutureWithoutPlan()
      }
    }
    return tally
  }

  private func status(
    _ runs: [PlanRun], _ carried: CarriedPlans, _ watch: WhatIfWatch
  ) -> WhatIfRun.Status {
    if watch.isStopped { return .interrupted }
    let isSolved = runs.allSatisfy { [.optimal, .infeasible].contains($0.solved.status) }
    let isInTime = settings.timeLimit.map { seconds() < $0 } ?? true
    guard isSolved, carried.isComplete, isInTime else { return .timeLimit }
    return runs.allSatisfy { $0.solved.status == .infeasible } ? .infeasible : .complete
  }
}
