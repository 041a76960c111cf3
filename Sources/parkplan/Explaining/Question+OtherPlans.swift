import Optimizer
import ParkModel

extension Question {
  /// The best plans beside the best one.
  static let otherPlans = Question(
    name: "other-plans",
    title: BilingualText(english: "Other good plans", chinese: "其他良好方案"),
    isAsked: { _ in false },
    answer: { plan in
      guard let inquiry = plan.inquiry(plan.language("other plans", "其他方案")) else {
        return .none(plan.withoutPlan)
      }
      let others = try inquiry.otherPlans(
        count: plan.asked.others, distance: plan.asked.distance)
      return Answer(
        document: OtherPlansDocument(others), text: otherPlansText(others, plan.words),
        isComplete: others.ending != .stopped)
    })
}
