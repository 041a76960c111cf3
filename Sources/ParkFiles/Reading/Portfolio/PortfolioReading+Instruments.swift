import ParkModel

/// `instruments.csv`, `levels.csv` and `funds.csv`: what a planner spends on, and from what.
extension PortfolioReading {
  func readInstruments() {
    let form = TableForm(
      file: RecognisedFile.instruments, keys: ["instrument"],
      optional: [
        "name_en", "name_zh", "paths", "kinds", "regions", "resource_depleted", "industries",
        "prerequisites", "affinity_urbanization", "affinity_re_urbanization",
        "affinity_co_city", "output_split",
      ], families: ["maturity:"])
    guard var table = table(form, of: .instrument) else { return }
    let periods = members(of: "maturity:", .period, in: table)
    var rows: [Table] = []
    var prerequisites: [String: [String]] = [:]
    while table.next() {
      let id = newIdentifier(.instrument, at: "instrument", in: table)
      if let id, ["land", "fixed", "swap", "all"].contains(id) {
        table.report(
          "instrument", "'\(id)' is the name of a cost class.", fix: "give another identifier")
      }
      rows.append(table)
      let instrument = Instrument(
        id: InstrumentID(id ?? ""), name: table.bilingual(id ?? ""), levels: [],
        eligible: group(from: table, .mayBeAbsent),
        eligibleIndustries: table.texts("industries")
          .filter { check($0, .industry, at: "industries", in: table) }
          .map { IndustryID($0) },
        prerequisites: table.texts("prerequisites").map { InstrumentID($0) },
        affinity: affinity(in: table), maturity: maturity(periods, in: table),
        outputSplit: outputSplit(in: table, column: "output_split"))
      if !instrument.outputSplit.isEmpty, let output = portfolio.outcome(.output),
        output.effectCeiling != nil
      {
        table.report(
          "output_split",
          "the effects on \(output.id) have a ceiling, which leaves open what of a split is cut.",
          fix: "empty this cell, or effect_ceiling_share of \(output.id) in outcomes.csv")
      }
      guard let id else { continue }
      prerequisites[id] = table.texts("prerequisites")
      portfolio.instruments.append(instrument)
    }
    for row in rows {
      for prerequisite in row.texts("prerequisites") {
        check(prerequisite, .instrument, at: "prerequisites", in: row)
      }
    }
    if let cycle = firstCycle(prerequisites),
      let row = rows.first(where: { cycle.contains($0.text("instrument")) })
    {
      row.report(
        "prerequisites",
        "the instruments wait for each other: \(cycle.joined(separator: " -> ")).",
        fix: "remove one of these prerequisites")
    }
    requirePeriods(for: form.file, isNeeded: !portfolio.instruments.isEmpty)
    portfolio.instruments.sort { $0.id < $1.id }
  }

  private func affinity(in table: Table) -> [DevelopmentPath: Figure<Ratio>] {
    var affinity: [DevelopmentPath: Figure<Ratio>] = [:]
    for path in DevelopmentPath.allCases {
      let column = "affinity_" + path.rawValue.map { $0 == "-" ? "_" : String($0) }.joined()
      if let factor: Figure<Ratio> = table.figure(column, in: .nonNegative) {
        affinity[path] = factor
      }
    }
    return affinity
  }

  /// Decisions are made by period: a file of decisions needs at least one.
  func requirePeriods(for file: String, isNeeded: Bool) {
    guard isNeeded, portfolio.periods.isEmpty, isReadable(.period) else { return }
    problems.add(
      RecognisedFile.portfolio, field: "periods", "there are no periods, but \(file) needs them.",
      fix: "list them, for example - {period: \"2026\", first_year: 2026, last_year: 2028}")
  }

  func readLevels() {
    let form = TableForm(
      file: RecognisedFile.levels, keys: ["instrument", "level"],
      required: ["start_cost_mcny"], optional: ["running_cost_mcny"], families: ["effect:"])
    guard files[form.file] != nil || !portfolio.instruments.isEmpty else { return }
    let positions = Dictionary(
      portfolio.instruments.enumerated().map { ($1.id.text, $0) },
      uniquingKeysWith: { first, _ in first })
    if var table = table(form) {
      let effects = outcomeMembers(of: "effect:", in: table)
      while table.next() {
        let id = LevelID(table.identifier("level") ?? "")
        let level = InstrumentLevel(
          id: id, startCost: table.requiredFigure("start_cost_mcny", in: .nonNegative),
          runningCost: table.figure("running_cost_mcny", in: .nonNegative, or: .zero),
          effects: amounts(effects, in: table))
        guard let instrument = table.identifier("instrument"),
          check(instrument, .instrument, at: "instrument", in: table),
          let position = positions[instrument]
        else { continue }
        if portfolio.instruments[position].levels.contains(where: { $0.id == id }) {
          table.report(
            "level", "the instrument '\(instrument)' has a level '\(id)' already.",
            fix: "give every level of an instrument an identifier of its own")
          continue
        }
        portfolio.instruments[position].levels.append(level)
      }
    } else if files[form.file] != nil {
      return
    }
    for instrument in portfolio.instruments where instrument.levels.isEmpty {
      problems.add(
        RecognisedFile.instruments, row: rows[.instrument]?[instrument.id.text],
        field: "instrument", "the instrument '\(instrument.id)' has no levels.",
        fix: "add at least one row for it to levels.csv")
    }
  }

  func readFunds() {
    let form = TableForm(
      file: RecognisedFile.funds, keys: ["fund"],
      optional: [
        "name_en", "name_zh", "carries_over", "paths", "kinds", "regions", "parks",
        "resource_depleted", "classes",
      ], families: ["budget_mcny:"])
    guard var table = table(form, of: .fund) else { return }
    let budgets = Dictionary(
      members(of: "budget_mcny:", .period, in: table), uniquingKeysWith: { first, _ in first })
    for period in portfolio.periods
    where table.hasSoundHeader && budgets[period.id.text] == nil {
      HeaderFields(table).report(
        "budget_mcny:\(period.id)", "the column 'budget_mcny:\(period.id)' is missing.",
        fix: "add it: every period needs a budget, which may be 0")
    }
    while table.next() {
      let id = newIdentifier(.fund, at: "fund", in: table)
      let fund = Fund(
        id: FundID(id ?? ""), name: table.bilingual(id ?? ""),
        budget: portfolio.periods.map { period in
          table.figure(
            budgets[period.id.text] ?? "", in: .nonNegative, or: Figure<MillionYuan>.zero)
        },
        carriesOver: table.yesOrNo("carries_over") ?? false,
        eligible: group(from: table, .mayBeAbsent), eligibleClasses: classes(in: table))
      if id != nil { portfolio.funds.append(fund) }
    }
    requirePeriods(for: form.file, isNeeded: !portfolio.funds.isEmpty)
    portfolio.funds.sort { $0.id < $1.id }
  }

  private func classes(in table: Table) -> [CostClass] {
    table.texts("classes").compactMap { token in
      let costClass = CostClass(token: token)
      guard case .instrument = costClass, !knows(token, .instrument) else { return costClass }
      guard isReadable(.instrument) else { return nil }
      let known = ["land", "fixed", "swap"] + names(of: .instrument).sorted()
      table.report(
        "classes", "there is no cost class \(quoted(token)).",
        fix: problems.nearest(to: token, among: known).map { "did you mean '\($0)'?" }
          ?? "write land, fixed, swap or the identifier of an instrument")
      return nil
    }
  }
}
