import Optimizer
import ParkModel
import PlanReport

extension Question {
  /// What is lost by starting with less money and topping it up later.
  static let phasing = Question(
    name: "phasing",
    title: BilingualText(
      english: "What starting with less money costs", chinese: "先以较少资金起步的代价"),
    isAsked: { _ in false },
    answer: { plan in
      if plan.run.portfolio.funds.isEmpty {
        return .none(
          plan.language("There is no fund to start with less of.", "没有可以减少的资金。"))
      }
      guard let inquiry = plan.inquiry(plan.language("phasing", "分期")) else {
        return .none(plan.withoutPlan)
      }
      let phasing = try inquiry.phasing(share: plan.asked.share)
      var isComplete = phasing.toppedUp != nil
      if case .impossible = phasing.first { isComplete = true }
      return Answer(
        document: PhasingDocument(phasing), text: phasingText(phasing, plan.words),
        isComplete: isComplete)
    })
}
