import Optimizer
import ParkModel
import PlanReport

extension Question {
  /// What funding by merit until the money runs out would have chosen.
  static let ranking = Question(
    name: "ranking",
    title: BilingualText(english: "Ranking is not selection", chinese: "排名不等于选择"),
    isAsked: { $0.run.solved.plan != nil && $0.isAskedNothing },
    answer: { plan in
      guard let inquiry = plan.inquiry(plan.language("funding by rank", "按名次资助")) else {
        return .none(plan.withoutPlan)
      }
      let funding = try inquiry.fundingByMerit()
      // Half a ranking says nothing of what ranking loses.
      guard funding.isComplete else { return .none(isComplete: false) }
      return Answer(
        document: MeritFundingDocument(funding, beside: inquiry.plan),
        text: meritFundingText(funding, beside: inquiry, plan.words))
    })
}
