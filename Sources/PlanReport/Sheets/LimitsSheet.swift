import ParkModel

extension SheetBook {
  /// Fund budgets, limits and constants; rows of limits are filled by `fillLimits`.
  func limitsLayout() -> TableLayout {
    var table = TableLayout(
      "Limits", .input, say, title: .init("Limits", "限制"),
      purpose: .init(
        "What the plan may use and does use; slack and status follow the numbers.",
        "方案的各项上下限与实际用量；余量与状态随数值更新。"))
    table.add("name", header("Name", "代码"), wrapWidth: 42)
    table.add("title", header("Limit", "限制"), wrapWidth: 44)
    table.add("kind", header("Kind", "类别"))
    table.add("unit", header("Unit", "计量单位"))
    table.add("used", header("Used or value", "已用或数值"))
    table.add("at_least", header("At least", "下限"))
    table.add("at_most", header("At most", "上限"))
    table.add("slack", header("Slack", "余量"))
    table.add("status", header("Status", "状态"))
    table.add("shortfall_price", header("Points per unit of shortfall", "每单位缺口扣分"))
    table.add("points_lost", header("Points lost", "扣分"))
    table.frozenColumns = 1
    // What the plan is held to comes first, what formulas share below it.
    for use in limitRows { table.add(row: use.name, []) }
    for constant in Constant.allCases {
      guard let facts = constant.facts(portfolio, say) else { continue }
      addConstant(
        constant.name, facts.title, facts.unit, facts.value, kind: say("constant", "常数"), to: &table
      )
      table.names.append(
        Sheet.DefinedName(
          constant.name,
          CellAddress(row: table.firstRow + table.body.count - 1, column: table.column("used"))))
    }
    for limit in portfolio.limits {
      guard case .concentration(let rule) = limit.rule else { continue }
      addConstant(
        Self.capRow(limit.id.text),
        BilingualText(
          limit.title.text(in: .english) + ": cap as written",
          limit.title.text(in: .chinese) + "：规定上限"), say.unit(LimitNames.share),
        .input(rule.share, .share, NumberAddress(.limitAtMost, of: [limit.id.text])),
        kind: say("constant", "常数"), to: &table)
    }
    return table
  }

  static func capRow(_ limit: String) -> String { "cap of " + limit }

  private func addConstant(
    _ name: String, _ title: BilingualText, _ unit: String, _ value: Cell, kind: String,
    to table: inout TableLayout
  ) {
    table.add(
      row: name,
      [
        Cell(.text(name), look: .label, wraps: true), Cell(.text(say.both(title)), wraps: true),
        Cell(.text(kind)), .words(unit, wraps: false), value, .empty, .empty, .empty, .empty,
        .empty, .empty,
      ])
  }

  /// - Parameter live: nil without a plan: limits stand without use.
  func fillLimits(_ layout: TableLayout, _ live: LiveTables?, _ funds: TableLayout?) -> TableLayout
  {
    var table = layout
    let formulas = LimitFormulas(book: self, live: live, limits: table, funds: funds)
    for use in limitRows {
      guard let row = table.rowKeys[use.name] else { continue }
      table.body[row] = limitRow(use, row, table, formulas)
    }
    let blank = Cell(.blank, look: .total)
    if live != nil, !limitRows.isEmpty {
      var totals = table.columns.map { _ in blank }
      totals[0] = Cell(.text(say("Total", "合计")), look: .total)
      totals[table.column("points_lost") - 2] = .formula(
        table.sum("points_lost"), .points, look: .total)
      table.totals = [totals]
    }
    let status = table.range("status")
    table.highlights = [mark.bad, mark.fair, mark.good].enumerated().map { place, sign in
      let looks: [Cell.Look] = [.bad, .fair, .good]
      return Sheet.Highlight(status, .condition(begins(table, sign), look: looks[place]))
    }
    return table
  }

  /// Whether the status cell of the table's first row starts with a mark.
  private func begins(_ table: TableLayout, _ mark: String) -> Expression {
    .combined(
      .call(.left, [table.own(0, "status"), .number(1)]), .equals, .text(mark))
  }

  private func limitRow(
    _ use: LimitUse, _ row: Int, _ table: TableLayout, _ formulas: LimitFormulas
  ) -> [Cell] {
    let unit = limitNames.unit(use.name)
    let format: Cell.NumberFormat =
      unit == LimitNames.share ? .share : unit == MillionYuan.symbol ? .money : .amount
    let price = limitNames.shortfallPrice(use.name)
    let bounds = formulas.bounds(use, format)
    let isFund = formulas.isFund(use.name)
    let kind =
      isFund
      ? say("fund", "资金")
      : use.atLeast == nil && use.atMost == nil
        ? say("watched", "仅观察") : price == nil ? say("hard", "硬性") : say("soft", "柔性")
    let used = formulas.used(use.name)
    let slack = used == nil ? nil : slackFormula(use, row, table)
    let limit = portfolio.limits.first { $0.id.text == use.name }
    return [
      Cell(.text(use.name), look: .label, wraps: true),
      Cell(.text(limitNames.bilingual(use.name).text(in: language)), wraps: true),
      Cell(.text(kind)), .words(say.unit(unit)),
      used.map { .formula($0, format) } ?? .empty, bounds.atLeast, bounds.atMost,
      slack.map { .formula($0, format) } ?? .empty,
      slack == nil ? .empty : .formula(statusFormula(row, table, isSoft: price != nil), .text),
      price.map {
        .input(
          $0, .price, limit.map { NumberAddress(.limitShortfallPrice, of: [$0.id.text]) })
      } ?? .empty,
      price == nil || used == nil
        ? .empty
        : .formula(formulas.shortfall(use, row) * table.own(row, "shortfall_price"), .points),
    ]
  }

  /// Distance to the nearer bound; what rounding costs shows as 0, and nothing of nothing as blank.
  private func slackFormula(
    _ use: LimitUse, _ row: Int, _ table: TableLayout
  ) -> Expression? {
    let used = table.own(row, "used")
    let least = table.own(row, "at_least")
    let most = table.own(row, "at_most")
    let distance: Expression
    let bound: Expression
    switch (use.atLeast, use.atMost) {
    case (nil, nil): return nil
    case (nil, .some): (distance, bound) = (most - used, most)
    case (.some, nil): (distance, bound) = (used - least, least)
    case (.some, .some): (distance, bound) = (.call(.min, [most - used, used - least]), most)
    }
    return .when(
      .call(.isNumber, [used]),
      then: .when(
        .combined(.call(.absolute, [distance]), .atMost, .tolerance(at: bound)), then: .number(0),
        otherwise: distance), otherwise: .text(""))
  }

  private func statusFormula(_ row: Int, _ table: TableLayout, isSoft: Bool) -> Expression {
    let slack = table.own(row, "slack")
    let short =
      isSoft
      ? Expression.text(mark.fair + " " + say("missed", "未达")) : .text(limitBroken)
    return .when(
      .call(.isNumber, [slack]),
      then: .when(
        .combined(slack, .less, .number(0)), then: short,
        otherwise: .when(
          .combined(slack, .equals, .number(0)),
          then: .text(mark.fair + " " + say("binding", "用满")),
          otherwise: .text(mark.good + " " + say("met", "满足")))), otherwise: .text(""))
  }
}
