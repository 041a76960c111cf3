import Optimizer
import ParkModel

extension Question {
  /// Which choices all good plans share, and which are open.
  static let commonChoices = Question(
    name: "common-choices",
    title: BilingualText(
      english: "Choices that all good plans share", chinese: "所有良好方案共有的选择"),
    isAsked: { _ in false },
    answer: { plan in
      guard let inquiry = plan.inquiry(plan.language("common choices", "共有的选择")) else {
        return .none(plan.withoutPlan)
      }
      // Other plans that were found are not used: the answer is the same whatever else is asked.
      let common = try inquiry.commonChoices(within: plan.asked.within)
      return Answer(
        document: CommonChoicesDocument(common), text: commonChoicesText(common, plan.words),
        isComplete: common.isComplete)
    })
}
