import ParkModel

/// What the plan uses of each limit, as formulas over the sheets, and the bounds beside it.
struct LimitFormulas {
  let book: SheetBook
  /// nil without a plan.
  let live: LiveTables?
  let limits: TableLayout
  let funds: TableLayout?

  private var portfolio: Portfolio { book.portfolio }
  private var say: Wording { book.say }

  func isFund(_ name: String) -> Bool { fund(name) != nil }

  private func fund(_ name: String) -> (fund: Int, period: Int)? {
    for (fund, entry) in portfolio.funds.enumerated() {
      for (period, own) in portfolio.periods.enumerated()
      where LimitName.fund(entry.id, own.id) == name { return (fund, period) }
    }
    return nil
  }

  private func limit(_ name: String) -> Limit? { portfolio.limits.first { $0.id.text == name } }

  /// A concentration limit by the name of one of its rows, with the industries of the row.
  private func concentration(_ name: String) -> (
    limit: Limit, rule: Concentration, of: [IndustryID]
  )? {
    for limit in portfolio.limits {
      guard case .concentration(let rule) = limit.rule else { continue }
      let listed = rule.industries.isEmpty ? portfolio.industries.map(\.id) : rule.industries
      if rule.isJoint, limit.id.text == name { return (limit, rule, listed) }
      if !rule.isJoint,
        let industry = listed.first(where: { LimitName.concentration(limit.id, $0) == name })
      {
        return (limit, rule, [industry])
      }
    }
    return nil
  }

  // MARK: Use

  func used(_ name: String) -> Expression? {
    guard let live else { return nil }
    if let (fund, period) = fund(name) { return paid(fund, period, live) }
    if let concentration = concentration(name) { return share(concentration, live) }
    guard let limit = limit(name) else { return nil }
    switch limit.rule {
    case .amount, .brownfieldFirst: return live.limitUse?.total(name)
    case .ratio:
      guard let use = live.limitUse else { return nil }
      let whole = use.total(SheetBook.wholeKey(name))
      return .when(
        .combined(.call(.absolute, [whole]), .less, .number(1e-9)), then: .text(""),
        otherwise: use.total(name) / whole)
    case .requires(let first, let second):
      return (book.made(first, live) ?? .number(0)) - (book.made(second, live) ?? .number(0))
    case .excludes(let first, let second):
      return (book.made(first, live) ?? .number(0)) + (book.made(second, live) ?? .number(0))
    case .concentration: return nil
    }
  }

  /// Grants of a fund in a period; of all periods so far where it carries over.
  private func paid(_ fund: Int, _ period: Int, _ live: LiveTables) -> Expression {
    let first = portfolio.funds[fund].carriesOver ? 0 : period
    func cells(_ word: String, _ slots: [PlanSlots.Paid]) -> [Expression] {
      slots.filter { $0.fund == fund && (first...period).contains($0.period) }
        .map { live.plan.total("\(word):" + SheetBook.key($0, portfolio)) }
    }
    return Expression.adding(cells("grant", live.slots.grants) + cells("swap", live.slots.swaps))
      ?? .number(0)
  }

  private func share(
    _ concentration: (limit: Limit, rule: Concentration, of: [IndustryID]), _ live: LiveTables
  ) -> Expression? {
    guard let output = live.output else { return nil }
    let line =
      concentration.rule.scope == .after ? SheetBook.outputAfter : SheetBook.outputAdded
    let whole = sum(of: book.numberedIndustries.map(\.id), line, output)
    return .when(
      .combined(.call(.absolute, [whole]), .less, .number(1e-9)), then: .text(""),
      otherwise: sum(of: concentration.of, line, output) / whole)
  }

  private func sum(of industries: [IndustryID], _ line: Int, _ output: TableLayout) -> Expression {
    let all = book.numberedIndustries
    if industries.count == all.count, let first = all.first, let last = all.last {
      return .call(
        .sum,
        [
          .range(
            .row(
              output.totalRow + line,
              columns: output.column("out:" + first.id.text)...output.column("out:" + last.id.text),
              sheet: output.name))
        ])
    }
    var seen: Set<IndustryID> = []
    let cells = industries.filter { seen.insert($0).inserted && output.has("out:" + $0.text) }
      .map { output.total("out:" + $0.text, line: line) }
    return cells.count <= 2 ? Expression.adding(cells) ?? .number(0) : .call(.sum, cells)
  }

  /// How far a priced limit is missed, in the unit that its price is for.
  func shortfall(_ use: LimitUse, _ row: Int) -> Expression {
    let used = limits.own(row, "used")
    var part = used
    var scale: Expression?
    if let live, let table = live.limitUse, let limit = limit(use.name), case .ratio = limit.rule {
      part = table.total(use.name)
      scale = table.total(SheetBook.wholeKey(use.name))
    }
    func bound(_ key: String) -> Expression {
      scale.map { limits.own(row, key) * $0 } ?? limits.own(row, key)
    }
    var terms: [Expression] = [.number(0)]
    if use.atLeast != nil { terms.append(bound("at_least") - part) }
    if use.atMost != nil { terms.append(part - bound("at_most")) }
    return .call(.max, terms)
  }

  // MARK: Bounds

  func bounds(_ use: LimitUse, _ format: Cell.NumberFormat) -> (atLeast: Cell, atMost: Cell) {
    if let (fund, period) = fund(use.name), let funds {
      let entry = portfolio.funds[fund]
      let last = SheetBook.budgetKey(portfolio.periods[period])
      guard entry.carriesOver, let first = portfolio.periods.first else {
        return (.empty, .formula(funds.cell(fund, last), format, look: .crossLink))
      }
      return (
        .empty,
        .formula(
          .call(.sum, [funds.span(fund, SheetBook.budgetKey(first), last)]), format,
          look: .crossLink)
      )
    }
    if let concentration = concentration(use.name) {
      return (.empty, .formula(cap(concentration), format))
    }
    guard let limit = limit(use.name) else {
      return (
        .figure(use.atLeast?.value, format, look: .plain),
        .figure(use.atMost?.value, format, look: .plain)
      )
    }
    func input(_ status: ProvenanceStatus?, _ value: Amount?, _ field: NumberField) -> Cell {
      guard let value else { return .empty }
      return Cell(
        .number(value.value), format, look: .input, status: status,
        target: NumberAddress(field, of: [limit.id.text]))
    }
    switch limit.rule {
    case .amount(_, let least, let most):
      return (
        input(least?.status, use.atLeast, .limitAtLeast),
        input(most?.status, use.atMost, .limitAtMost)
      )
    case .ratio(part: _, whole: _, let least, let most):
      return (
        input(least?.status, use.atLeast, .limitAtLeast),
        input(most?.status, use.atMost, .limitAtMost)
      )
    case .brownfieldFirst, .requires, .excludes, .concentration:
      return (.empty, .figure(use.atMost?.value, format, look: .plain))
    }
  }

  /// What exists may stay: the cap as written, or the share before any plan where that is higher.
  private func cap(
    _ concentration: (limit: Limit, rule: Concentration, of: [IndustryID])
  ) -> Expression {
    let row = SheetBook.capRow(concentration.limit.id.text)
    let written = limits.rowKeys[row].map { limits.own($0, "used") } ?? .number(0)
    guard concentration.rule.scope == .after, let output = live?.output else { return written }
    let whole = sum(of: book.numberedIndustries.map(\.id), SheetBook.outputBefore, output)
    return .when(
      .combined(whole, .greater, .number(0)),
      then: .call(
        .max,
        [written, sum(of: concentration.of, SheetBook.outputBefore, output) / whole]),
      otherwise: written)
  }
}
