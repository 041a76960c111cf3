import Optimizer
import ParkModel
import PlanReport

extension FurtherJob {
  /// What each binding limit is worth, the step curve of all budgets, and a price for every park.
  func explanations() throws -> ExplanationResults {
    let plan = explainedPlan
    var results = ExplanationResults()
    let uses = run.evaluation?.limits ?? []
    var solves = plan.solves(
      language("what more of each limit is worth", "放宽各项限制的价值"),
      most: uses.count(where: \.isBinding))
    results.limits = try Optimizer.bindingLimits(
      uses, of: run.solved, in: plan.problem, solves: &solves
    ).map(LimitWorth.init)
    results.isComplete = !solves.isStopped
    if results.isComplete, let budgets = budgets {
      let settings = StepCurveSettings(mostRefinements: 12)
      var solves = plan.solves(
        language("step curve of all budgets", "全部预算的阶梯曲线"),
        most: settings.points - 1 + settings.mostRefinements)
      let curve = try stepCurve(
        of: budgets, in: plan.problem, base: run.solved, settings: settings, solves: &solves)
      results.curves = [ExplanationResults.StepCurve(curve)]
      results.isComplete = !solves.isStopped
    }
    guard results.isComplete, let inquiry = plan.inquiry(language("prices of parks", "园区的代价"))
    else { return results }
    let flips = try inquiry.flipPrices(measures: [])
    results.isComplete = flips.isComplete
    results.parks = try flips.parks.map { flip in
      ExplanationResults.ParkReason(
        park: flip.park, price: ExplanationResults.Price(flip.reversal),
        sentences: accountSentences(try inquiry.account(of: flip), plan.words))
    }
    return results
  }

  private var budgets: ScaledLimits? {
    run.portfolio.scalableLimits.first { $0.name == ScaledLimits.allBudgets }
  }

  private var explainedPlan: ExplainedPlan {
    ExplainedPlan(
      run: run,
      problem: AllocationProblem(portfolio: run.portfolio).measured(by: run.solved.yardstick),
      engine: CheckedSolver(engine: job.engine), settings: job.settings.forEngine,
      language: language, width: 100, asked: QuestionSettings(), seconds: job.seconds,
      report: { [self] question, progress in
        tell(.explanations, "\(question) · \(progressText(progress, in: language))")
      }, say: say)
  }
}

private typealias LimitWorth = ExplanationResults.LimitWorth

extension ExplanationResults.LimitWorth {
  init(_ limit: BindingLimit) {
    let most = limit.worth?.atMost
    self.init(
      name: limit.name, step: limit.step, isCap: limit.number?.isCap ?? true,
      atLeast: limit.worth?.atLeast, atMost: most.flatMap { $0.value.isFinite ? $0 : nil })
  }
}

extension ExplanationResults.StepCurve {
  init(_ curve: StepCurve) {
    self.init(
      title: BilingualText(english: "all budgets together", chinese: "全部预算"),
      points: curve.points.map {
        Point(factor: $0.factor, value: $0.value, bound: $0.bound)
      },
      steps: curve.steps.map { step in
        Step(
          lower: step.lower, upper: step.upper,
          changes: step.changes.map {
            ParkChange(park: $0.park, below: $0.below, above: $0.above)
          })
      })
  }
}

extension ExplanationResults.Price {
  init(_ reversal: Reversal) {
    self =
      switch reversal {
      case .priced(let priced):
        priced.price.isUndecided ? .undecided : .points(priced.price.estimate)
      case .impossible: .impossible
      case .unknown: .unknown
      }
  }
}
