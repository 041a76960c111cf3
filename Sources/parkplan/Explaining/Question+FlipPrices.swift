import Optimizer
import ParkModel

extension Question {
  /// What it takes for every park to change sides.
  static let flipPrices = Question(
    name: "flip-prices",
    title: BilingualText(
      english: "What it takes for a park to change sides", chinese: "园区改变入选与否所需的条件"),
    isAsked: { $0.asked.wantsAllPrices },
    answer: { plan in
      guard let inquiry = plan.inquiry(plan.language("flip prices", "改变的代价")) else {
        return .none(plan.withoutPlan)
      }
      let flips = try inquiry.flipPrices(measures: plan.asked.wantsAllPrices ? .all : [])
      return Answer(
        document: FlipPricesDocument(flips), text: flipPricesText(flips, plan.words),
        isComplete: flips.isComplete)
    })
}
