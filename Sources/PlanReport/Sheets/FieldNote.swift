import ParkModel
import Scoring

/// What a column of a table means.
struct FieldNote {
  var meaning: BilingualText
  var type: Kind
  var range: BilingualText
  /// nil: a result or a formula, which nobody fills in.
  var isRequired: Bool?

  enum Kind { case text, number, whole, token }

  init(
    _ english: String, _ chinese: String, _ type: Kind = .number,
    _ range: BilingualText = .init(""),
    isRequired: Bool? = nil
  ) {
    meaning = BilingualText(english: english, chinese: chinese)
    self.type = type
    self.range = range
    self.isRequired = isRequired
  }

  static let atLeastZero = BilingualText("0 or more", "不小于 0")
  static let share = BilingualText("0 to 1", "0 至 1")
  static let anyNumber = BilingualText("any number", "任意数")
  static let place = BilingualText("1 is best", "1 为最优")
}

extension BilingualText {
  init(_ both: String) { self.init(english: both, chinese: both) }
}

extension SheetBook {
  /// The note on a column; one that names an indicator, an outcome or a use says which.
  func fieldNote(_ column: TableLayout.Column, on sheet: String) -> FieldNote {
    if let note = FieldNote.bySheet[sheet]?[column.key] ?? FieldNote.byKey[column.key] {
      return note
    }
    if let note = indicatorNote(column.key) { return note }
    if let note = wordNote(column.key, on: sheet) { return note }
    if let family = FieldFamily.of(column.key, on: sheet) { return family.note }
    let words = column.header.split(separator: "\n").joined(separator: " ")
    return FieldNote(words, words, column.unit.isEmpty ? .text : .number)
  }

  /// Columns that an outcome, a use, a limit or a rule gives its name.
  private func wordNote(_ key: String, on sheet: String) -> FieldNote? {
    if key.hasPrefix("outcome_"),
      let outcome = portfolio.outcomes.first(where: { Self.outcomeKey($0) == key })
    {
      return FieldNote(
        "\(outcome.name.text(in: .english)): what the plan adds a year at the horizon",
        "\(outcome.name.text(in: .chinese))：方案在目标年的年度增量", .number, FieldNote.anyNumber)
    }
    switch sheet {
    case "LandUses":
      return LandUse(rawValue: key).map { use in
        FieldNote(
          "The row's property for this use: \(Wording.use(use).english)",
          "该行属性，用途：\(Wording.use(use).chinese)", .number, FieldNote.anyNumber, isRequired: false)
      }
    case "LimitUse":
      return portfolio.limits.first { $0.id.text == key }.map { limit in
        FieldNote(
          "What the park uses of the limit: \(limit.title.text(in: .english))",
          "该园区对限制“\(limit.title.text(in: .chinese))”的用量", .number, FieldNote.anyNumber)
      }
    case "ParkRules":
      return ParkRuleColumn(rawValue: key).map { rule in
        FieldNote(
          "By how much the park breaks the rule: \(rule.name.english)",
          "突破规则“\(rule.name.chinese)”的数量", .number, FieldNote.atLeastZero)
      }
    case "Adjust":
      let isOwn = key.hasSuffix("_own")
      guard isOwn || key.hasSuffix("_plan") else { return nil }
      return isOwn
        ? FieldNote(
          "Your own value in place of the plan's; empty where the plan holds", "自填值；空白则按方案",
          .number, FieldNote.atLeastZero, isRequired: false)
        : FieldNote("What the plan has", "方案数值", .number, FieldNote.atLeastZero)
    default: return nil
    }
  }

  private func indicatorNote(_ key: String) -> FieldNote? {
    guard let framework = run.merits?.framework else { return nil }
    guard let indicator = framework.indicators.first(where: { $0.id.text == key }) else {
      return nil
    }
    let (english, chinese) = (
      indicator.name.text(in: .english), indicator.name.text(in: .chinese)
    )
    let direction =
      switch indicator.direction {
      case .moreIsBetter: ("more is better", "越高越好")
      case .lessIsBetter: ("less is better", "越低越好")
      case .target(let low, let high):
        (
          "best between \(amountText(low.value)) and \(amountText(high.value))",
          "以 \(amountText(low.value)) 至 \(amountText(high.value)) 为佳"
        )
      }
    let goalposts = indicator.goalposts.map {
      BilingualText(
        "\(amountText($0.worst.value)) (worst) to \(amountText($0.best.value)) (best)",
        "\(amountText($0.worst.value))（最差）至 \(amountText($0.best.value))（最优）")
    }
    return FieldNote(
      "Indicator \(english), \(direction.0); gaps are filled by the framework's rule",
      "指标“\(chinese)”，\(direction.1)；缺失值按评价体系的规则填补", .number,
      goalposts ?? FieldNote.anyNumber, isRequired: false)
  }
}
