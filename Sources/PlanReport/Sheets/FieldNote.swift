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
    func rest(_ prefix: String) -> String? {
      column.key.hasPrefix(prefix) ? String(column.key.dropFirst(prefix.count)) : nil
    }
    if let id = rest("outcome_"),
      let outcome = portfolio.outcomes.first(where: { $0.id.text == id })
    {
      return FieldNote(
        "\(outcome.name.text(in: .english)): what the plan adds a year at the horizon",
        "\(outcome.name.text(in: .chinese))：方案在目标年的年度增量", .number, FieldNote.anyNumber)
    }
    if let word = rest("land_ha_"), let use = LandUse(rawValue: word) {
      return FieldNote(
        "Land released for this use: \(Wording.use(use).english)",
        "该用途释放的土地：\(Wording.use(use).chinese)", .number, FieldNote.atLeastZero)
    }
    let words = column.header.split(separator: "\n").joined(separator: " ")
    return FieldNote(words, words, column.unit.isEmpty ? .text : .number)
  }

  private func indicatorNote(_ key: String) -> FieldNote? {
    guard let framework = run.merits?.framework else { return nil }
    let isMark = key.hasPrefix("norm_")
    let id = isMark ? String(key.dropFirst(5)) : key
    guard let indicator = framework.indicators.first(where: { $0.id.text == id }) else {
      return nil
    }
    let (english, chinese) = (
      indicator.name.text(in: .english), indicator.name.text(in: .chinese)
    )
    if isMark {
      return FieldNote(
        "Mark of the indicator \(english): 1 is the better end", "指标“\(chinese)”的标准化得分：1 为优",
        .number, FieldNote.share)
    }
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
