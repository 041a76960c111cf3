import ParkModel

extension SheetBook {
  /// Constants, fund budgets and limits, with what the plan uses of each and what is left.
  func limitsTable() -> TableLayout {
    var table = TableLayout(
      "Limits", .input, say, title: .init("Limits", "限制"),
      purpose: .init(
        "What the plan may use and does use; slack and status follow the numbers.",
        "方案的各项上下限与实际用量；余量与状态随数值更新。"))
    table.add("name", header("Name", "代码"), wrapWidth: 32)
    table.add("title", header("Limit", "限制"), wrapWidth: 40)
    table.add("kind", header("Kind", "类别"))
    table.add("unit", header("Unit", "计量单位"))
    table.add("used", header("Used or value", "已用或数值"))
    table.add("at_least", header("At least", "下限"))
    table.add("at_most", header("At most", "上限"))
    table.add("slack", header("Slack", "余量"))
    table.add("status", header("Status", "状态"))
    table.add("shortfall_price", header("Points per unit of shortfall", "每单位缺口扣分"))
    table.frozenColumns = 1
    for constant in Constant.allCases { addConstant(constant, to: &table) }
    for use in limitRows { addLimit(use, to: &table) }
    let status = table.range("status")
    table.highlights = [
      Sheet.Highlight(status, .condition(begins(table, mark.bad), look: .bad)),
      Sheet.Highlight(status, .condition(begins(table, mark.fair), look: .fair)),
      Sheet.Highlight(status, .condition(begins(table, mark.good), look: .good)),
    ]
    return table
  }

  /// Whether the status cell of the table's first row starts with a mark.
  private func begins(_ table: TableLayout, _ mark: String) -> Expression {
    .combined(
      .call(.left, [.at(row: table.firstRow, column: table.column("status")), .number(1)]),
      .equals, .text(mark))
  }

  private func addConstant(_ constant: Constant, to table: inout TableLayout) {
    let title: BilingualText
    let unit: String
    let value: Cell
    switch constant {
    case .muPerHectare:
      title = BilingualText(english: "Mu in a hectare", chinese: "每公顷亩数")
      unit = say("mu/ha", "亩/公顷")
      value = Cell(.number(Hectares(1).mu), .integer, look: .input, status: .sourced)
    case .yuanPerYi:
      title = BilingualText(english: "Million yuan in 亿元", chinese: "每亿元的百万元数")
      unit = say.unit("MCNY")
      value = Cell(.number(100), .integer, look: .input, status: .sourced)
    case .leverageBenchmark:
      guard let finance = portfolio.finance else { return }
      title = BilingualText(english: "D/E benchmark", chinese: "负债权益比基准")
      unit = ""
      value = .input(finance.leverageBenchmark, .ratio)
    case .leverageCap:
      guard let finance = portfolio.finance else { return }
      title = BilingualText(english: "D/E cap for new debt", chinese: "新增负债的负债权益比上限")
      unit = ""
      value = .input(finance.leverageCap, .ratio)
    }
    let row = table.firstRow + table.body.count
    table.names.append(
      Sheet.DefinedName(
        constant.rawValue, CellAddress(row: row, column: table.column("used"))))
    table.body.append([
      Cell(.text(constant.rawValue), look: .label, wraps: true),
      Cell(.text(say.both(title)), wraps: true),
      Cell(.text(say("constant", "常数"))), .words(unit), value, .empty, .empty, .empty, .empty,
      .empty,
    ])
  }

  private func addLimit(_ use: LimitUse, to table: inout TableLayout) {
    let row = table.firstRow + table.body.count
    let unit = limitNames.unit(use.name)
    let format: Cell.NumberFormat =
      unit == LimitNames.share ? .share : unit == MillionYuan.symbol ? .money : .amount
    let price = limitNames.shortfallPrice(use.name)
    let isFund = portfolio.funds.contains { fund in
      portfolio.periods.contains { LimitName.fund(fund.id, $0.id) == use.name }
    }
    let kind =
      isFund
      ? say("fund", "资金")
      : use.atLeast == nil && use.atMost == nil
        ? say("watched", "仅观察") : price == nil ? say("hard", "硬性") : say("soft", "柔性")
    let slack = use.used == nil ? nil : slackFormula(use, row, table)
    table.body.append([
      Cell(.text(use.name), look: .label, wraps: true),
      Cell(.text(limitNames.bilingual(use.name).text(in: language)), wraps: true),
      Cell(.text(kind)), .words(say.unit(unit)),
      .figure(use.used?.value, format, look: .engine),
      .figure(use.atLeast?.value, format, look: .input),
      .figure(use.atMost?.value, format, look: .input),
      slack.map { .formula($0, format) } ?? .empty,
      slack == nil ? .empty : .formula(statusFormula(use, row, table, isSoft: price != nil), .text),
      price.map { .input($0, .price) } ?? .empty,
    ])
  }

  /// Distance to the nearer bound; what rounding costs (1e-6 of the bound) shows as 0.
  private func slackFormula(
    _ use: LimitUse, _ row: Int, _ table: TableLayout
  ) -> Expression? {
    let used = Expression.at(row: row, column: table.column("used"))
    let least = Expression.at(row: row, column: table.column("at_least"))
    let most = Expression.at(row: row, column: table.column("at_most"))
    let distance: Expression
    let bound: Expression
    switch (use.atLeast, use.atMost) {
    case (nil, nil): return nil
    case (nil, .some):
      distance = most - used
      bound = most
    case (.some, nil):
      distance = used - least
      bound = least
    case (.some, .some):
      distance = .call(.min, [most - used, used - least])
      bound = most
    }
    return .when(
      .combined(.call(.absolute, [distance]), .atMost, tolerance(bound)), then: .number(0),
      otherwise: distance)
  }

  private func tolerance(_ bound: Expression) -> Expression {
    .number(0.000001) * .call(.max, [.number(1), .call(.absolute, [bound])])
  }

  private func statusFormula(
    _ use: LimitUse, _ row: Int, _ table: TableLayout, isSoft: Bool
  ) -> Expression {
    let slack = Expression.at(row: row, column: table.column("slack"))
    let short =
      isSoft
      ? Expression.text(mark.fair + " " + say("missed", "未达")) : .text(limitBroken)
    return .when(
      .combined(slack, .less, .number(0)), then: short,
      otherwise: .when(
        .combined(slack, .equals, .number(0)),
        then: .text(mark.fair + " " + say("binding", "用满")),
        otherwise: .text(mark.good + " " + say("met", "满足"))))
  }
}
