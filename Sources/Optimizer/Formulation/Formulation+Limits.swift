import MixedInteger
import ParkModel

/// The left-hand side of a limit, for reporting.
struct LimitRow {
  let name: String
  let part: LinearTerms
  /// Added to the part, such as output before the plan.
  var constant = 0.0
  /// Divides the part where the limit is a share.
  var whole: LinearTerms?
  var wholeConstant = 0.0

  /// part - share * whole for shares, the part alone for amounts; constants left out.
  func excess(over amount: Double) -> LinearTerms {
    guard let whole else { return part }
    var terms = part
    terms.add(-amount, whole)
    return terms
  }

  /// nil where the whole is zero.
  func used(at values: [Double]) -> Amount? {
    let amount = part.value(at: values) + constant
    guard let whole else { return Amount(amount) }
    let total = whole.value(at: values) + wholeConstant
    return abs(total) < 1e-9 ? nil : Amount(amount / total)
  }
}

/// Limits over the plan, each under the name that the planner sees everywhere.
extension Formulation {
  /// fund:  sum of pay of f in t <= budget[f,t];
  ///        with carry-over  sum_{t'<=t} pay <= sum_{t'<=t} budget[f,t']
  mutating func addFundBudgets() {
    for (position, fund) in portfolio.funds.enumerated() {
      var spent = LinearTerms()
      var budget = 0.0
      for (period, when) in portfolio.periods.enumerated() {
        if !fund.carriesOver {
          spent = LinearTerms()
          budget = 0
        }
        for columns in alternatives {
          for pay in columns.pay where pay.fund == position && pay.period == period {
            spent.add(1, pay.column)
          }
        }
        budget += fund.budget[period].value.value
        let name = LimitName.fund(fund.id, when.id)
        row("fund[\(fund.id),\(when.id)]", spent, upper: budget, rule: .limit(name))
        let line = LimitRow(name: name, part: spent)
        limitRows.append(line)
        for earlier in fund.carriesOver ? 0...period : period...period {
          numbered(
            .budget(fund.id, portfolio.periods[earlier].id), line,
            fund.budget[earlier].value.value)
        }
      }
    }
  }

  mutating func addLimit(_ limit: Limit) {
    let rule = NamedRule.limit(limit.id.text)
    switch limit.rule {
    case .amount(let measure, let atLeast, let atMost):
      let line = LimitRow(name: limit.id.text, part: terms(measure))
      addBounds(limit, line, atLeast?.value.value, atMost?.value.value)
      limitRows.append(line)
    case .ratio(let part, let whole, let atLeast, let atMost):
      let line = LimitRow(name: limit.id.text, part: terms(part), whole: terms(whole))
      addBounds(limit, line, atLeast?.value.value, atMost?.value.value)
      limitRows.append(line)
    case .concentration(let concentration):
      addConcentration(limit, concentration)
    case .brownfieldFirst(let group):
      addStrictBrownfieldFirst(limit, group)
    case .requires(let first, let second):
      var terms = choice(first)
      terms.add(-1, choice(second))
      row("limit[\(limit.id)]", terms, upper: 0, rule: rule)
      limitRows.append(LimitRow(name: limit.id.text, part: terms))
    case .excludes(let first, let second):
      var terms = choice(first)
      terms.add(1, choice(second))
      row("limit[\(limit.id)]", terms, upper: 1, rule: rule)
      limitRows.append(LimitRow(name: limit.id.text, part: terms))
    }
  }

  /// at_least <= terms + v,  terms - v <= at_most,  v priced; no v where the limit is hard.
  /// For shares the terms are part - share * whole, and the bounds 0.
  private mutating func addBounds(
    _ limit: Limit, _ line: LimitRow, _ atLeast: Double?, _ atMost: Double?
  ) {
    let rule = NamedRule.limit(limit.id.text)
    if let atLeast {
      var terms = line.excess(over: atLeast)
      let v = addShortfall(limit, "floor")
      if let v { terms.add(1, v) }
      row(
        "limit[\(limit.id),floor]", terms, lower: line.whole == nil ? atLeast : 0, rule: rule)
      if v == nil { numbered(.atLeast(limit.id), line, atLeast) }
    }
    if let atMost {
      var terms = line.excess(over: atMost)
      let v = addShortfall(limit, "cap")
      if let v { terms.add(-1, v) }
      row("limit[\(limit.id),cap]", terms, upper: line.whole == nil ? atMost : 0, rule: rule)
      if v == nil { numbered(.atMost(limit.id), line, atMost) }
    }
  }

  /// Notes that the bound of the latest row is a number that a planner writes.
  private mutating func numbered(_ number: LimitNumber, _ line: LimitRow, _ amount: Double) {
    numberedRows.append(
      NumberedRow(number: number, row: model.rowCount - 1, line: line, amount: amount))
  }

  private mutating func addShortfall(_ limit: Limit, _ side: String) -> MixedIntegerModel.Column? {
    guard let price = limit.shortfallPrice else { return nil }
    let column = model.addColumn("v[\(limit.id),\(side)]")
    claimNewColumns(for: -1)
    shortfalls.append((column, price.value))
    return column
  }

  /// out0[k] + add[k] <= max(share, share0[k]) * (sum_k out0 + sum_k add)      (scope `after`)
  /// add[k] <= share * sum_k add                                               (scope `added`)
  private mutating func addConcentration(_ limit: Limit, _ concentration: Concentration) {
    let before = portfolio.outputBefore().map(\.value)
    let total = before.reduce(0, +)
    var allAdded = LinearTerms()
    var added = [LinearTerms](repeating: LinearTerms(), count: portfolio.industries.count)
    for columns in alternatives {
      for (industry, terms) in columns.output.enumerated() {
        added[industry].add(1, terms)
        allAdded.add(1, terms)
      }
    }
    allAdded.compact()
    let chosen =
      concentration.industries.isEmpty
      ? Array(portfolio.industries.indices)
      : concentration.industries.compactMap { industryPosition[$0] }.sorted()
    for group in concentration.isJoint ? [chosen] : chosen.map({ [$0] }) {
      var part = LinearTerms()
      for industry in group { part.add(1, added[industry]) }
      let name =
        concentration.isJoint
        ? limit.id.text : LimitName.concentration(limit.id, portfolio.industries[group[0]].id)
      var line = LimitRow(name: name, part: part, whole: allAdded)
      var share = concentration.share.value.value
      if concentration.scope == .after {
        line.constant = group.reduce(0) { $0 + before[$1] }
        line.wholeConstant = total
        if total > 0 { share = max(share, line.constant / total) }
      }
      var terms = part
      terms.add(-share, allAdded)
      row(
        "limit[\(name)]", terms, upper: share * line.wholeConstant - line.constant,
        rule: .limit(name))
      numbered(.atMost(limit.id), line, share)
      limitRows.append(line)
    }
  }

  /// Greenfield only where idle land is used up:  greenfield <= most * g,  regenerated >= idle * g
  /// It holds park by park, so it has no line of its own that could be added up.
  private mutating func addStrictBrownfieldFirst(_ limit: Limit, _ group: ParkGroup) {
    let rule = NamedRule.limit(limit.id.text)
    for position in alternatives.indices {
      let columns = alternatives[position]
      let park = portfolio.parks[columns.park]
      let idle = park.land.idle.value.value
      guard group.contains(park, columns.alternative.path), idle > 0 else { continue }
      let greenfield = terms(.greenfield([]), of: columns, in: [])
      if greenfield.terms.isEmpty { continue }
      let name = "\(limit.id),\(park.id),\(columns.alternative.id)"
      let g = model.addColumn("g[\(name)]", upper: 1, isInteger: true)
      claimNewColumns(for: position)
      var cap = greenfield
      let declared = columns.alternative.declared.reduce(0.0) {
        if case .greenfield = $1.quantity { $0 + $1.amount.value.value } else { $0 }
      }
      cap.add(-(park.land.available.value.value + declared), g)
      row("greenfield-last[\(name)]", cap, upper: 0, rule: rule)
      var usedUp = terms(.regenerated([]), of: columns, in: [])
      usedUp.add(-idle, g)
      row("idle-first[\(name)]", usedUp, lower: 0, rule: rule)
    }
  }

  /// A measure over a group of parks and some of the periods.
  func terms(_ grouped: GroupedMeasure) -> LinearTerms {
    var result = LinearTerms()
    let periods = Set(grouped.periods.compactMap { periodPosition[$0] })
    for columns in alternatives
    where grouped.group.contains(portfolio.parks[columns.park], columns.alternative.path) {
      result.add(1, terms(grouped.measure, of: columns, in: periods))
    }
    return result
  }

  /// A measure in one alternative; no periods means all.
  private func terms(
    _ measure: Measure, of columns: AlternativeColumns, in periods: Set<Int>
  ) -> LinearTerms {
    let counts = { (period: Int) in periods.isEmpty || periods.contains(period) }
    let land = { (uses: [LandUse], columns: [AlternativeColumns.LandColumn]) -> LinearTerms in
      LinearTerms(
        columns.filter {
          counts($0.period)
            && (uses.isEmpty || uses.contains(self.portfolio.land.uses[$0.use].use))
        }.map { ($0.column, 1) })
    }
    let declared = { (matches: (DeclaredAmount.Quantity) -> Bool) -> LinearTerms in
      LinearTerms(
        columns.alternative.declared.filter { matches($0.quantity) }
          .map { (columns.extent, $0.amount.value.value) })
    }
    let isIn = { (use: LandUse, period: PeriodID, uses: [LandUse]) -> Bool in
      (uses.isEmpty || uses.contains(use)) && counts(self.periodPosition[period] ?? -1)
    }
    switch measure {
    case .parks: return LinearTerms([(columns.x, 1)])
    case .instrument(let id): return columns.running(instrumentPosition[id] ?? -1)
    case .grants(let fund):
      return LinearTerms(
        columns.pay.filter {
          counts($0.period) && (fund == nil || portfolio.funds[$0.fund].id == fund)
        }.map { ($0.column, 1) })
    case .newDebt:
      return LinearTerms(
        columns.d.enumerated().filter { counts($0.offset) }.map { ($0.element, 1) })
    case .swaps:
      return LinearTerms(
        columns.q.enumerated().filter { counts($0.offset) }.map { ($0.element, 1) })
    case .released(let uses):
      var result = land(uses, columns.h)
      result.add(
        1,
        declared {
          switch $0 {
          case .greenfield(let use, let period), .regenerated(let use, let period):
            isIn(use, period, uses)
          case .cost, .outcome, .resource: false
          }
        })
      return result
    case .greenfield(let uses):
      var result = land(uses, columns.h)
      result.add(-1, land(uses, columns.r))
      result.add(
        1,
        declared {
          if case .greenfield(let use, let period) = $0 { isIn(use, period, uses) } else { false }
        })
      return result
    case .regenerated(let uses):
      var result = land(uses, columns.r)
      result.add(
        1,
        declared {
          if case .regenerated(let use, let period) = $0 { isIn(use, period, uses) } else { false }
        })
      return result
    case .outcome(let id):
      return outcomePosition[id].map { columns.outcomes[$0] } ?? LinearTerms()
    case .resource(let id):
      return declared { $0 == .resource(id) }
    }
  }
}
