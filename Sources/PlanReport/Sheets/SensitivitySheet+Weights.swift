import ParkModel
import Scoring

extension SheetBook {
  static let mostTried = 30

  /// Scores follow from weights by a sum only with this method, without bonuses and vetoes.
  var hasWeightTrial: Bool {
    guard let merits = run.merits else { return false }
    return Self.isLive(merits) && !merits.rows.isEmpty
  }

  /// Scores and ranks as one indicator weighs less and more, by plain formulas.
  ///
  ///     score' = (score + change * weight * mark) * sum / (sum + change * weight)
  ///
  /// In words: the indicator's weight changes, then all weights are brought to the same sum again.
  func addWeightTrial(
    _ merits: MeritTable, _ scores: TableLayout, to layout: inout StackedLayout
  ) {
    let indicators = merits.framework.indicators
    let shown = merits.order.prefix(Self.mostTried)
    layout.addSection(say.both("What if a weight were different?", "如果某项权重不同？"))
    let indicator = TrialInput.indicator
    layout.addChoice(
      say("Indicator (choose one)", "指标（请选择）"), indicators[0].name.text(in: language),
      name: indicator.rawValue, from: ListsSheet.indicators, say)
    let share = Validation.Rule.decimal(atLeast: 0, atMost: 1)
    let words = share.words(say)
    let changeCell = CellAddress(row: layout.nextRow, column: 2)
    layout.validations.append(
      Validation(
        CellRange(changeCell, changeCell), share, hint: words.hint, error: words.error))
    layout.names.append(
      .init(TrialInput.change.rawValue, CellAddress(row: layout.nextRow, column: 2)))
    layout.add([
      Cell(.text(say("Its weight changes by (±)", "其权重变动（±）")), look: .label),
      Cell(.number(0.2), .share, look: .input),
    ])
    layout.addHeader(
      [
        header("Park", "园区"), header("Score now", "现得分"), header("Rank now", "现名次"),
        header("Its mark", "该指标得分"), header("Its weight", "该指标权重"),
        header("Score if less", "降权得分"), header("Rank if less", "降权名次"),
        header("Score if more", "升权得分"), header("Rank if more", "升权名次"),
      ])
    let rows = layout.nextRow...(layout.nextRow + shown.count - 1)
    let place = Expression.call(
      .match, [.name(indicator.rawValue), .name(ListsSheet.indicators), .number(0)])
    for position in shown {
      let park = merits.parks[position]
      guard let known = parksByID[park] else { continue }
      layout.add(
        trialRow(
          known, source: scores.firstRow + position, at: layout.nextRow, rows, scores, place,
          width: indicators.count))
    }
    layout.addParagraph(
      say(
        "Ranks are among the parks shown. All weights are brought to the same sum after the change. "
          + "The plan itself does not follow: solve again with other weights.",
        "名次限于所列园区。变动后各权重按比例恢复原合计。方案不随之变化：请以新权重重新求解。"), width: 120)
  }

  private func trialRow(
    _ park: Park, source: Int, at row: Int, _ rows: ClosedRange<Int>, _ scores: TableLayout,
    _ place: Expression, width: Int
  ) -> [Cell] {
    let first = scores.columns.firstIndex { $0.key.hasPrefix("norm_") }.map { $0 + 2 } ?? 2
    let columns = first...(first + width - 1)
    let weights = weightRow(of: park, in: scores)
    func on(_ row: Int) -> Expression {
      .call(
        .index,
        [
          .range(
            CellRange(
              CellAddress(row: row, column: columns.lowerBound),
              CellAddress(row: row, column: columns.upperBound), sheet: scores.name,
              isFixed: true)), place,
        ])
    }
    func score(_ key: String, _ row: Int) -> Expression {
      .fixed(row: row, column: scores.column(key), sheet: scores.name)
    }
    func own(_ column: Int) -> Expression { .at(row: row, column: column) }
    let sum = Expression.call(
      .sum,
      [
        .range(
          .row(weights, columns: columns, sheet: scores.name, isFixed: true))
      ])
    func changed(_ change: Expression) -> Expression {
      (own(2) + change * own(5) * own(4)) * sum / (sum + change * own(5))
    }
    func rank(_ column: Int) -> Expression {
      .call(
        .rank, [own(column), .range(.column(column, rows: rows, isFixed: true)), .number(0)])
    }
    let change = Expression.name(TrialInput.change.rawValue)
    return [
      Cell(.text(parkLabel(park)), wraps: true),
      .formula(score("score", source), .score, look: .crossLink),
      .formula(score("rank", source), .integer, look: .crossLink),
      .formula(on(source), .score, look: .crossLink),
      .formula(on(weights), .factor, look: .crossLink),
      .formula(changed(.number(0) - change), .score), .formula(rank(6), .integer),
      .formula(changed(change), .score), .formula(rank(8), .integer),
    ]
  }

  /// The row of weights that a park's score is made with.
  func weightRow(of park: Park, in scores: TableLayout) -> Int {
    let paths = run.merits?.pathWeights ?? [:]
    let own = DevelopmentPath.allCases.filter { paths[$0] != nil }
    let place = park.path.flatMap { own.firstIndex(of: $0) }
    return TableLayout.headerRow + 1 + (place.map { $0 + 1 } ?? 0)
  }
}

/// Cells in which a planner tries a weight.
enum TrialInput: String, CaseIterable {
  case indicator = "TRIAL_INDICATOR"
  case change = "TRIAL_CHANGE"
}
