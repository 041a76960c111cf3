import ParkModel

/// The instruments that run, one line each, with the lines of every park.
struct ChoiceRows {
  /// nil: no instrument runs anywhere.
  var table: TableLayout?
  /// By park, in portfolio order: the first and last line, counted from 0.
  var lines: [ClosedRange<Int>?]
  /// By line.
  var choices: [(park: Int, instrument: Int, choice: InstrumentChoice)] = []

  /// SUM of a column over the lines of a park; nil where no instrument runs there.
  func sum(_ key: String, of park: Int) -> Expression? {
    guard let table, table.has(key), let lines = lines[park] else { return nil }
    return .call(
      .sum,
      [
        .range(
          .column(
            table.column(key),
            rows: (table.firstRow + lines.lowerBound)...(table.firstRow + lines.upperBound),
            sheet: table.name))
      ])
  }
}

extension SheetBook {
  /// What every instrument of the plan costs and changes where it runs.
  func choiceRows(_ parksTable: TableLayout, _ instruments: TableLayout?) -> ChoiceRows {
    var rows = ChoiceRows(table: nil, lines: parks.map { _ in nil })
    guard let instruments else { return rows }
    let positions = Dictionary(
      portfolio.instruments.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for (position, park) in parks.enumerated() where isChosen(park.id) {
      for choice in allocations[park.id]?.instruments ?? [] {
        guard let instrument = positions[choice.instrument],
          instruments.rowKeys[Self.levelRow(choice.instrument, choice.level)] != nil
        else { continue }
        let line = rows.choices.count
        rows.lines[position] = (rows.lines[position]?.lowerBound ?? line)...line
        rows.choices.append((position, instrument, choice))
      }
    }
    guard !rows.choices.isEmpty else { return rows }
    var table = TableLayout(
      "Measures", .calculation, say, title: .init("Measures", "措施"),
      purpose: .init(
        "Every instrument that runs in a park: what it costs in each period, and its effect as a "
          + "share of the park's base (level, times affinity of the path, times what is reached by "
          + "the horizon).", "各园区采用的政策工具：分期成本与效果（力度 × 路径系数 × 成熟度）。"))
    addParkColumns(to: &table)
    table.add("instrument", header("Instrument", "政策工具"), wrapWidth: 24)
    table.add("level", header("Level", "力度"))
    table.add("start", header("Start", "起始"))
    table.add("twice", header("Runs twice", "重复"), unit: say("1: yes", "1：是"))
    table.add("strength", header("Strength", "作用系数"))
    let outcomes = effectiveOutcomes
    for outcome in outcomes {
      table.add(
        "effect:" + outcome.id.text, header(outcome.name),
        unit: outcome.effectBase == .none ? say.unit(outcome.unit) : say("of base", "基数份额"))
    }
    // Added output counts for the park's industries, or as the instrument splits it.
    let output = portfolio.outcome(.output)
    let splits = output.map { _ in splitIndustries(rows) } ?? []
    if !splits.isEmpty {
      table.add("output:own", header("Output, park's own industries", "产出：按园区产业"))
      for industry in splits {
        table.add(
          "output:" + industry.id.text,
          header("Output", "产出") + "\n" + industry.name.text(in: language))
      }
    }
    for period in portfolio.periods {
      table.add(
        "cost:" + period.id.text, header("Cost", "成本") + "\n\(period.id)", unit: say.unit("MCNY"))
    }
    for line in rows.choices.indices {
      table.body.append(
        choiceRow(line, rows, outcomes, splits, output, parksTable, instruments, table))
    }
    rows.table = table
    return rows
  }

  private func splitIndustries(_ rows: ChoiceRows) -> [Industry] {
    let running = Set(rows.choices.map(\.instrument))
    return portfolio.industries.filter { industry in
      running.contains { position in
        portfolio.instruments[position].outputSplit.contains { $0.industry == industry.id }
      }
    }
  }

  private func choiceRow(
    _ line: Int, _ rows: ChoiceRows, _ outcomes: [Outcome], _ splits: [Industry],
    _ output: Outcome?, _ parksTable: TableLayout, _ instruments: TableLayout,
    _ table: TableLayout
  ) -> [Cell] {
    let (position, place, choice) = rows.choices[line]
    let park = parks[position]
    let instrument = portfolio.instruments[place]
    let row = Self.levelRow(choice.instrument, choice.level)
    func input(_ key: String) -> Expression { instruments.cell(row, key) ?? .number(0) }
    let start = portfolio.periods.firstIndex { $0.id == choice.start } ?? 0
    let isTwice = rows.choices[..<line].contains {
      $0.park == position && $0.instrument == place
    }
    var cells =
      parkCells(park) + [
        Cell(.text(instrument.name.text(in: language)), wraps: true),
        Cell(.text(choice.level.text), look: .engine),
        Cell(.text(choice.start.text), look: .engine),
        Cell(.number(isTwice ? 1 : 0), .integer, look: .engine),
      ]
    let maturity = input("maturity:" + choice.start.text)
    let strength = shownPath(park).map { input("affinity:" + $0.rawValue) * maturity } ?? maturity
    cells.append(.formula(strength, .factor))
    for outcome in outcomes {
      let given = instrument.levels.first { $0.id == choice.level }?.effects[outcome.id] != nil
      cells.append(
        given
          ? .formula(input("effect:" + outcome.id.text) * table.own(line, "strength"), .price)
          : .empty)
    }
    if !splits.isEmpty, let output {
      let key = "effect:" + output.id.text
      let own = instrument.outputSplit.isEmpty
      cells.append(table.has(key) && own ? .formula(table.own(line, key), .price) : .empty)
      for industry in splits {
        let share = instrument.outputSplit.filter { $0.industry == industry.id }
          .reduce(0) { $0 + $1.share.value.value }
        cells.append(
          table.has(key) && share != 0
            ? .formula(.number(share) * table.own(line, key), .price) : .empty)
      }
    }
    let factor = parksTable.cell(position, "instrument_cost_factor")
    for period in portfolio.periods.indices {
      let key = period == start ? "start_cost" : "running_cost"
      cells.append(
        period < start ? .empty : .formula(input(key) * factor, .money))
    }
    return cells
  }
}
