import ParkModel

/// What changes a score after all indicators are weighed, and the grades that it earns.
extension FrameworkReading {
  static let adjustmentKeys = [
    "adjustment", "name_en", "name_zh", "kind", "per_unit", "at_most", "above", "source",
  ]
  static let gradeKeys = ["grade", "share"]

  private enum AdjustmentKind: String, TextToken {
    case bonus, deduction, veto, unrated

    var amounts: (needed: [String], possible: [String]) {
      switch self {
      case .bonus, .deduction: (["per_unit"], ["at_most"])
      case .veto: (["above"], [])
      case .unrated: ([], [])
      }
    }
  }

  mutating func addAdjustment(_ record: some NamedFields) {
    let id = record.identifier("adjustment")
    record.require("kind", fix: "write bonus, deduction, veto or unrated")
    let rule = rule(record)
    guard let id, let rule else { return }
    guard !adjustments.contains(where: { $0.id.text == id }) else {
      record.report(
        "adjustment", "the adjustment '\(id)' stands here again.",
        fix: "give every adjustment a column of its own")
      return
    }
    references.append(
      ColumnReference(
        column: id, allowsFigures: false,
        report: { record.report("adjustment", $0, fix: $1) }))
    adjustments.append(
      Adjustment(
        id: IndicatorID(id), name: record.bilingual(id), rule: rule,
        source: record.text("source")))
  }

  private func rule(_ record: some NamedFields) -> Adjustment.Rule? {
    guard let kind: AdjustmentKind = record.token("kind") else { return nil }
    for key in ["per_unit", "at_most", "above"] {
      if kind.amounts.needed.contains(key) {
        record.require(key, fix: "write a number")
      } else if !kind.amounts.possible.contains(key), !record.isEmpty(key) {
        record.report(
          key, "an adjustment of kind '\(kind.rawValue)' has no \(key).",
          fix: "leave it out, or give another kind")
      }
    }
    let perUnit = Points(record.number("per_unit", unit: Points.symbol, in: .positive) ?? 1)
    let atMost = record.number("at_most", unit: Points.symbol, in: .positive).map { Points($0) }
    let above = Amount(record.number("above", unit: "", in: .any) ?? 0)
    switch kind {
    case .bonus: return .bonus(perUnit: perUnit, atMost: atMost)
    case .deduction: return .deduction(perUnit: perUnit, atMost: atMost)
    case .veto: return .veto(above: above)
    case .unrated: return .unrated
    }
  }

  mutating func addGrade(_ record: some NamedFields) {
    for field in Self.gradeKeys {
      record.require(field, fix: field == "grade" ? "write its name" : "write a fraction")
    }
    let name = record.text("grade")
    let share = record.number("share", unit: "", in: .share)
    if share == nil { gradesHaveShares = false }
    if !name.isEmpty, grades.contains(where: { $0.name == name }) {
      record.report(
        "grade", "the grade \(quoted(name)) stands here again.",
        fix: "give every grade a name of its own")
    }
    grades.append(Grade(name, share: Share(share ?? 0)))
  }

  /// Checks that the shares of the grades, if there are any, sum to 1; call it after the last.
  func checkGrades(in record: some NamedFields) {
    let sum = grades.reduce(0) { $0 + $1.share.value }
    guard !grades.isEmpty, gradesHaveShares, abs(sum - 1) > PortfolioReading.sumTolerance else {
      return
    }
    record.report(
      "grades", "the shares of all grades sum to \(PlainNumber.rounded(sum)), not to 1.",
      fix: "change them so that they sum to 1")
  }
}
