import Optimizer
import ParkModel
import PlanReport

extension Question {
  /// Which limits bind, and what one more step of each is worth.
  static let bindingLimits = Question(
    name: "binding-limits",
    title: BilingualText(
      english: "Which limits bind, and what more of each is worth",
      chinese: "用满的限制，以及放宽一步的价值"),
    isAsked: { $0.run.solved.plan != nil && $0.isAskedNothing },
    answer: { plan in
      let uses = plan.run.evaluation?.limits ?? []
      let binding = uses.filter(\.isBinding)
      if !binding.isEmpty {
        plan.say(
          plan.language(
            "Binding limits to relax by a step: \(binding.count), one solve each.",
            "需逐项放宽一步的限制：\(binding.count) 项，每项求解一次。"))
      }
      var solves = plan.solves(
        plan.language("what more of each limit is worth", "放宽各项限制的价值"), most: binding.count)
      let limits = try Optimizer.bindingLimits(
        uses, of: plan.run.solved, in: plan.problem, solves: &solves)
      return Answer(
        document: BindingLimitsDocument(limits, of: uses.count),
        lines: bindingLimitsText(limits, of: uses.count, plan), isComplete: !solves.isStopped)
    })
}
