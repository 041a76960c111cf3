import Optimizer
import ParkModel

/// `P04 carried out · at most 8 solves left`.
func inquiryText(_ progress: InquiryProgress, in say: Language) -> String {
  let subject =
    switch progress.subject {
    case .choosing(let park): say("\(park) carried out", "\(park) 入选")
    case .leavingOut(let park): say("\(park) left out", "\(park) 不入选")
    case .alternative(let park, let other): say("\(park) by \(other)", "\(park) 改用 \(other)")
    case .costs(let park, let factor):
      say(
        "\(park) at \(Amounts.percent(factor.value)) of its costs",
        "\(park) 成本为 \(Amounts.percent(factor.value))")
    case .budget(let share):
      say("\(Amounts.percent(share.value)) of the budgets", "预算为 \(Amounts.percent(share.value))")
    case .otherPlan(let number): say("other plan \(number)", "备选方案 \(number)")
    case .reversing(let park): say("\(park) otherwise", "\(park) 改变选择")
    case .toppingUp: say("topping up to the full budget", "追加至全部预算")
    case .pooling: say("budgets pooled over the periods", "各期预算合并")
    case .alone(let park): say("\(park) alone", "仅 \(park)")
    case .byMerit(let park): say("\(park) by rank", "按名次轮到 \(park)")
    }
  return subject
    + say(
      " · at most \(progress.solvesLeft) solves left", " · 至多还需求解 \(progress.solvesLeft) 次")
}
