import ParkModel

extension TableLayout {
  /// Lets planners enter only what fits into columns of the body.
  mutating func allow(_ rule: Validation.Rule, _ keys: [String], _ say: Wording) {
    guard !body.isEmpty else { return }
    let (hint, error) = rule.words(say)
    for key in keys where has(key) {
      validations.append(Validation(range(key), rule, hint: hint, error: error))
    }
  }
}

extension Validation.Rule {
  /// What planners read before and after an entry, in both languages.
  func words(_ say: Wording) -> (hint: String, error: String) {
    switch self {
    case .list:
      let text = say.both("Choose from the list.", "请从列表中选择。")
      return (text, say.both("Only values of the list fit here.", "只能填写列表中的值。"))
    case .decimal(let least, let most): return Self.number(least, most, isWhole: false, say)
    case .whole(let least, let most):
      return Self.number(least.map { Double($0) }, most.map { Double($0) }, isWhole: true, say)
    case .condition:
      return (
        say.both("Each value may stand once.", "不得重复。"),
        say.both("This value stands already.", "该值已存在。")
      )
    }
  }

  private static func number(
    _ least: Double?, _ most: Double?, isWhole: Bool, _ say: Wording
  ) -> (hint: String, error: String) {
    let (kind, chinese) = isWhole ? ("a whole number", "整数") : ("a number", "数字")
    let text: String
    switch (least, most) {
    case (let least?, let most?):
      let (low, high) = (decimalText(least, places: 0), decimalText(most, places: 0))
      text = say.both("\(kind) from \(low) to \(high)", "\(low) 至 \(high) 的\(chinese)")
    case (let least?, nil):
      let low = decimalText(least, places: 0)
      text = say.both("\(kind) of \(low) or more", "不小于 \(low) 的\(chinese)")
    case (nil, let most?):
      let high = decimalText(most, places: 0)
      text = say.both("\(kind) of \(high) or less", "不大于 \(high) 的\(chinese)")
    case (nil, nil): text = say.both(kind, chinese)
    }
    return (say.both("Enter:", "请输入：") + " " + text, say.both("Needed:", "应为：") + " " + text)
  }
}
