import Optimizer
import ParkModel

extension Question {
  /// Why a park is chosen or not, and what it would take for it to change sides.
  static let park = Question(
    name: "park",
    title: BilingualText(english: "Why a park is chosen or not", chinese: "园区为何入选或落选"),
    isAsked: { $0.asked.park != nil },
    answer: { plan in
      guard let park = plan.asked.park else {
        return .none(plan.language("--park names the park to ask about.", "请用 --park 指定园区。"))
      }
      guard let inquiry = plan.inquiry(plan.language("park \(park)", "园区 \(park)")) else {
        return .none(plan.withoutPlan)
      }
      let flips = try inquiry.flipPrices(of: [park])
      guard let flip = flips.parks.first else { return .none(isComplete: flips.isComplete) }
      let account = try inquiry.account(of: flip)
      return Answer(
        document: ParkAccountDocument(account), text: accountText(account, plan.words),
        isComplete: flips.isComplete)
    })
}
