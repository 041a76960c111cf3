import ParkModel

/// Steps: full marks from a level on, and a fixed loss for each step short of it.
///
/// `r = max(0, 1 - loss * ceil(shortfall / step))`, where the shortfall is `full - x`, or
/// `x - full` where less is better.
/// In words: 400 earns full marks, 399 to 390 loses one step, and so on down to nothing.
/// The arithmetic of park intake forms, for example Shouxian-Shushan's (output per mu: full marks
/// at 4 million yuan, 0.1 point less for each 100,000 yuan below).
enum StepLoss {
  static let definition = BilingualText(
    english:
      "steps: full marks from a level on; each step short of it, begun or whole, loses a fixed share",
    chinese: "达到规定水平得满分；每差一档扣固定比例，不足一档按一档计")

  static func marks(
    _ value: Double, full: Double, step: Double, loss: Double, lessIsBetter: Bool
  ) -> Double {
    let shortfall = lessIsBetter ? value - full : full - value
    guard shortfall > 0 else { return 1 }
    // A shortfall of whole steps must not lose one more by a rounding error.
    let steps = (shortfall / step - 1e-9).rounded(.up)
    return max(0, 1 - loss * max(0, steps))
  }
}
