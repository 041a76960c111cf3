import Optimizer
import ParkModel
import PlanReport

extension Question {
  /// What a plan is worth from half to one and a half times a limit, and where choices change.
  static let stepCurves = Question(
    name: "step-curves",
    title: BilingualText(
      english: "What a plan is worth as a limit is scaled", chinese: "限制按比例变化时方案的价值"),
    isAsked: { $0.run.solved.plan != nil && !$0.asked.limits.isEmpty },
    answer: { plan in
      let settings = StepCurveSettings(mostRefinements: plan.asked.steps)
      let subjects = try scaledLimits(plan)
      let most = settings.points - 1 + settings.mostRefinements
      if !subjects.isEmpty {
        plan.say(
          plan.language(
            "Step curves to draw: \(subjects.count), at most \(most) more solves each.",
            "需绘制的阶梯曲线：\(subjects.count) 条，每条至多再求解 \(most) 次。"))
      }
      var curves: [StepCurve] = []
      var isStopped = false
      for subject in subjects where !isStopped {
        let what = plan.language("step curve of \(subject.name)", "\(subject.name) 的阶梯曲线")
        var solves = plan.solves(what, most: most)
        curves.append(
          try stepCurve(
            of: subject, in: plan.problem, base: plan.run.solved, settings: settings,
            solves: &solves))
        isStopped = solves.isStopped
      }
      return Answer(
        document: curves.map { StepCurveDocument($0) },
        lines: curves.isEmpty
          ? [plan.language("There is no limit to scale.", "没有可缩放的限制。")]
          : curves.flatMap { stepCurveText($0, settings, plan) + [""] }.dropLast(),
        isComplete: !isStopped)
    })

  /// What `--limit` names; otherwise all budgets together, or the first binding limit with a number.
  private static func scaledLimits(_ plan: ExplainedPlan) throws -> [ScaledLimits] {
    let known = plan.run.portfolio.scalableLimits
    if plan.asked.limits.isEmpty {
      if let budgets = known.first(where: { $0.name == ScaledLimits.allBudgets }) {
        return [budgets]
      }
      let binding = Set((plan.run.evaluation?.limits ?? []).filter(\.isBinding).map(\.name))
      let first = known.first { limits in
        limits.amounts.contains { binding.contains($0.number.limitName) }
      }
      return (first ?? known.first).map { [$0] } ?? []
    }
    return try plan.asked.limits.map { try scaledLimit($0, among: known) }
  }

  /// - Throws: exit code 65 for a name that is unknown or has no number, with the nearest one.
  static func scaledLimit(
    _ name: String, among known: [ScaledLimits]
  ) throws -> ScaledLimits {
    if let found = known.first(where: { $0.name == name }) { return found }
    let fix: String
    if let near = nearestName(to: name, among: known.map(\.name)) {
      fix = "did you mean '\(near)'?"
    } else if known.isEmpty {
      fix = "the portfolio has no budget, cap or floor; leave --limit out"
    } else {
      fix = "name one of \(known.map(\.name).joined(separator: ", "))"
    }
    throw InvalidInput([
      InputProblem(
        file: "--limit", found: "'\(name)' is not a limit with a number that can be scaled",
        fix: fix)
    ])
  }
}
