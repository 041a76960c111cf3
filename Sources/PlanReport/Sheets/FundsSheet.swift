import ParkModel

extension SheetBook {
  /// Pots of grants with their budgets by period.
  func fundsTable() -> TableLayout? {
    guard !portfolio.funds.isEmpty else { return nil }
    var table = TableLayout(
      "Funds", .input, say, title: .init("Funds", "资金"),
      purpose: .init(
        "What each fund receives in each period; what carries over may be spent later.",
        "各项资金分期预算；可结转者未用部分可留待以后使用。"))
    table.add("fund", header("Fund", "资金代码"), wrapWidth: 24)
    table.add("name", header("Name", "名称"), wrapWidth: 30)
    table.add("carries_over", header("Carries over", "可结转"))
    table.add("pays_for", header("Pays for", "可支付"), wrapWidth: 30)
    let money = say.unit("MCNY")
    for period in portfolio.periods {
      table.add(
        Self.budgetKey(period), header("Budget", "预算") + "\n\(period.id)", unit: money)
    }
    table.add("total", header("Together", "合计"), unit: money)
    for fund in portfolio.funds {
      let row = table.body.count
      var cells = [
        Cell(.text(fund.id.text), look: .label, wraps: true),
        Cell(.text(fund.name.text(in: language)), wraps: true),
        Cell(.text(yesOrNo(fund.carriesOver))),
        .words(
          fund.eligibleClasses.isEmpty
            ? say("everything", "全部")
            : fund.eligibleClasses.map(\.description).joined(separator: ", "), wraps: true),
      ]
      cells += portfolio.periods.enumerated().map { position, period in
        .input(
          fund.budget.indices.contains(position) ? fund.budget[position] : nil, .money,
          NumberAddress(.fundBudget, of: [fund.id.text], period: period.id))
      }
      if let first = portfolio.periods.first, let last = portfolio.periods.last {
        cells.append(
          .formula(
            .call(
              .sum, [table.span(row, Self.budgetKey(first), Self.budgetKey(last), onSheet: false)]),
            .money))
      }
      table.add(row: fund.id.text, cells)
    }
    table.allow(.decimal(atLeast: 0, atMost: nil), portfolio.periods.map(Self.budgetKey), say)
    return table
  }

  static func budgetKey(_ period: Period) -> String { "budget:\(period.id)" }
}
