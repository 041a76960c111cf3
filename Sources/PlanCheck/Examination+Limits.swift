import ParkModel

extension Examination {
  /// Budgets: sum of pay of f in t <= budget[f,t]; with carry-over both sides up to t.
  mutating func checkFunds() {
    let periods = portfolio.periods
    var paid = [[Double]](
      repeating: [Double](repeating: 0, count: periods.count), count: portfolio.funds.count)
    for park in parks {
      for grant in park.grants { paid[grant.fund][grant.period] += grant.amount }
    }
    for (position, fund) in portfolio.funds.enumerated() {
      var used = 0.0
      var budget = 0.0
      for (period, entry) in periods.enumerated() {
        let own = period < fund.budget.count ? fund.budget[period].value.value : 0
        used = (fund.carriesOver ? used : 0) + paid[position][period]
        budget = (fund.carriesOver ? budget : 0) + own
        let row = LimitRow(
          name: LimitName.fund(fund.id, entry.id), part: used, whole: nil, atLeast: nil,
          atMost: budget)
        keep(row)
        guard row.isBroken else { continue }
        let span = fund.carriesOver ? "grants up to \(entry.id)" : "grants in \(entry.id)"
        breaches.append(row.breach(span, MillionYuan.symbol))
      }
    }
  }

  /// Every limit of the portfolio on its linear row, in order.
  ///
  /// Used, in words: the amount; for ratios and concentrations the share; for `requires` the first
  /// choice less the second (at most 0); for `excludes` both together (at most 1); for brownfield
  /// first the greenfield hectares released against the rule (at most 0). A group's paths are
  /// judged on the alternative that is carried out.
  mutating func checkLimits() {
    for (position, limit) in portfolio.limits.enumerated() {
      let members = index.limitMembers[position]
      switch limit.rule {
      case .amount(let measure, let atLeast, let atMost):
        let used = total(measure, members[0])
        let row = LimitRow(
          name: limit.id.text, part: used.value, whole: nil, atLeast: atLeast?.value.value,
          atMost: atMost?.value.value)
        if judge(row, of: limit, used.status, [atLeast?.status, atMost?.status]) {
          breaches.append(row.breach(words(measure), unit(measure)))
        }
      case .ratio(let part, let whole, let atLeast, let atMost):
        let used = total(part, members[0])
        let all = total(whole, members[1])
        let row = LimitRow(
          name: limit.id.text, part: used.value, whole: all.value, atLeast: atLeast?.value.value,
          atMost: atMost?.value.value)
        let status = max(used.status, all.status)
        if judge(row, of: limit, status, [atLeast?.status, atMost?.status]) {
          breaches.append(row.breach(words(part), unit(part), of: words(whole)))
        }
      case .concentration(let rule): checkConcentration(rule, limit)
      case .brownfieldFirst: checkBrownfieldFirst(limit, members[0])
      case .requires(let first, let second):
        let (isFirst, isSecond) = (isMade(first), isMade(second))
        let row = LimitRow(
          name: limit.id.text, part: (isFirst ? 1 : 0) - (isSecond ? 1 : 0), whole: nil,
          atLeast: nil, atMost: 0)
        keep(row)
        guard row.isBroken else { continue }
        breaches.append(
          Breach(
            rule: row.name, park: first.park, amount: 1,
            sentence: "\(row.name): \(words(first)) is chosen and requires \(words(second)), "
              + "which is not chosen."))
      case .excludes(let first, let second):
        let (isFirst, isSecond) = (isMade(first), isMade(second))
        let row = LimitRow(
          name: limit.id.text, part: (isFirst ? 1 : 0) + (isSecond ? 1 : 0), whole: nil,
          atLeast: nil, atMost: 1)
        keep(row)
        guard row.isBroken else { continue }
        breaches.append(
          Breach(
            rule: row.name, park: first.park, amount: 1,
            sentence: "\(row.name): \(words(first)) and \(words(second)) are both chosen; "
              + "only one of them may be."))
      }
    }
  }

  /// Whether a hard limit is broken; the shortfall of a soft one is priced instead.
  private mutating func judge(
    _ row: LimitRow, of limit: Limit, _ status: ProvenanceStatus, _ bounds: [ProvenanceStatus?]
  ) -> Bool {
    guard let price = limit.shortfallPrice?.rated else {
      keep(row)
      return row.isBroken
    }
    keep(row, shortfall: max(0, row.excess))
    guard row.excess > 0 else { return false }
    let inputs = bounds.reduce(status) { max($0, $1 ?? .sourced) }
    priced.append(price * Rated(row.excess, inputs))
    return false
  }

  mutating func keep(_ row: LimitRow, shortfall: Double = 0, constant: Double = 0) {
    limits.append(row.use)
    rowValues[row.name] = row.values(shortfall: shortfall, constant: constant)
  }

  /// Strict form: greenfield only in parks of the group whose idle land is used up; declared
  /// hectares count on both sides.
  private mutating func checkBrownfieldFirst(_ limit: Limit, _ members: GroupMembers) {
    var wrongly = 0.0
    for position in parks.indices {
      guard parks[position].alternative != nil, members.contains(position, paths[position]) else {
        continue
      }
      let greenfield = hectares(position, .greenfield, uses: [], periods: [])
      let regenerated = hectares(position, .regenerated, uses: [], periods: [])
      let idle = portfolio.parks[position].land.idle.value.value
      guard greenfield > tolerance(at: 0), idle - regenerated > tolerance(at: idle) else {
        continue
      }
      wrongly += greenfield
      breaches.append(
        Breach(
          rule: limit.id.text, park: portfolio.parks[position].id, amount: Amount(greenfield),
          sentence: "\(limit.id): \(label(portfolio.parks[position])) releases "
            + "\(number(greenfield)) ha of greenfield while \(number(idle - regenerated)) ha of its "
            + "idle land stay unused."))
    }
    keep(
      LimitRow(name: limit.id.text, part: wrongly, whole: nil, atLeast: nil, atMost: 0))
  }
}
