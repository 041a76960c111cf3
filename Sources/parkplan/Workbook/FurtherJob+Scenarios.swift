import ParkModel
import PlanReport
import WhatIf

extension FurtherJob {
  /// All named scenarios, each plan carried into the others.
  func scenarios() throws -> ScenarioResults {
    let settings = job.settings
    var whatIf = WhatIfJob(
      loaded: job.loaded,
      settings: WhatIfSettings(
        engine: settings.engine, gap: settings.gap, timeLimit: settings.timeLimit,
        seed: settings.seed, threads: settings.threads),
      engine: job.engine, created: job.created, seconds: job.seconds)
    // A plan of the portfolio as it stands, with nothing given beforehand, is the base.
    if settings.scenario == nil && settings.fixed == nil { whatIf.base = run }
    let found = try whatIf.answer { [self] progress in
      tell(.scenarios, progressText(progress, in: language))
    }
    return scenarioResults(found)
  }
}

/// A what-if as the workbook shows it.
func scenarioResults(_ found: WhatIfRun) -> ScenarioResults {
  let shifts = found.shifts
  let scenarios = found.runs.enumerated().map { place, run in
    let shift = shifts.first { $0.place == place }
    return ScenarioResults.Scenario(
      run: run, isComparable: shift.map { $0.comparison.value.difference != nil } ?? true)
  }
  var regrets: [ScenarioResults.PlanRegret] = []
  var choices: [ScenarioResults.RobustChoice] = []
  if let table = found.regrets {
    regrets = table.candidates.enumerated().map { plan, candidate in
      ScenarioResults.PlanRegret(
        plansOf: [candidate.place] + candidate.sameAs,
        regrets: found.runs.indices.map { place in
          guard let future = table.judged.firstIndex(of: place) else { return .unknown }
          return table.regret(plan, in: future).map { .points($0.estimate) } ?? .breaks
        })
    }
    choices = table.choices.map {
      ScenarioResults.RobustChoice(rule: rule($0.criterion), plan: $0.picked?.plan)
    }
  }
  return ScenarioResults(
    scenarios: scenarios, regrets: regrets, choices: choices,
    isComplete: found.status == .complete || found.status == .infeasible)
}

private func rule(_ criterion: RobustnessCriterion) -> BilingualText {
  switch criterion {
  case .minimaxRegret:
    return BilingualText(english: "Smallest worst loss", chinese: "最大损失最小")
  case .bestExpected:
    return BilingualText(english: "Best on average of all scenarios", chinese: "各情景平均最优")
  case .chanceFloor(let share):
    let percent = Amounts.percent(share.value, decimals: 0)
    return BilingualText(
      english: "Best on average among plans that can be kept in \(percent) of the scenarios",
      chinese: "在 \(percent) 的情景中可维持的方案里平均最优")
  case .maximin, .hurwicz, .satisficing, .percentileRegret, .percentileValue,
    .meanLessDeviation:
    return BilingualText(english: "")
  }
}
