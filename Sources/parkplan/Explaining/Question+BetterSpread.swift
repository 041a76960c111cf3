import Optimizer
import ParkModel
import PlanReport

extension Question {
  /// What it is worth to spread each fund freely over the periods.
  static let betterSpread = Question(
    name: "better-spread",
    title: BilingualText(
      english: "Spreading the money better over the periods", chinese: "资金在各期之间的更优分配"),
    isAsked: { _ in false },
    answer: { plan in
      guard let inquiry = plan.inquiry(plan.language("better spread", "更优分配")) else {
        return .none(plan.withoutPlan)
      }
      guard let spread = try inquiry.betterSpread(absorption: plan.asked.absorption) else {
        return .none(
          plan.language(
            "There is nothing to spread: it takes a fund and two periods.",
            "无可分配：至少需要一项资金和两个时期。"))
      }
      return Answer(
        document: SpreadDocument(spread, periods: plan.run.portfolio.periods),
        text: spreadText(spread, plan.words), isComplete: spread.pooled != nil)
    })
}
