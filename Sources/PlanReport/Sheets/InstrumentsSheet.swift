import ParkModel

extension SheetBook {
  /// What planners can spend on: one line a level.
  func instrumentsTable() -> TableLayout? {
    guard portfolio.instruments.contains(where: { !$0.levels.isEmpty }) else { return nil }
    var table = TableLayout(
      "Instruments", .input, say, title: .init("Instruments", "政策工具"),
      purpose: .init(
        "What each level of an instrument costs and changes; effects are shares of the outcome's "
          + "base in the park. Affinity and maturity are the same for all levels of an instrument.",
        "各力度的成本与效果；效果为园区该项基数的份额。路径系数与成熟度按工具统一。"))
    table.add("instrument", header("Instrument", "工具代码"))
    table.add("name", header("Name", "名称"), wrapWidth: 28)
    table.add("level", header("Level", "力度"))
    let money = say.unit("MCNY")
    table.add("start_cost", header("Start cost", "启动成本"), unit: money)
    table.add("running_cost", header("Running cost", "运行成本"), unit: money)
    let outcomes = effectiveOutcomes
    for outcome in outcomes {
      table.add(
        "effect:" + outcome.id.text, header(outcome.name),
        unit: outcome.effectBase == .none ? say.unit(outcome.unit) : say("of base", "基数份额"))
    }
    for path in DevelopmentPath.allCases {
      table.add(
        "affinity:" + path.rawValue,
        say.both("Affinity", "路径系数", between: "\n") + "\n" + say.path(path, in: portfolio))
    }
    for period in portfolio.periods {
      table.add(
        "maturity:" + period.id.text, header("Maturity", "成熟度") + "\n\(period.id)",
        unit: say("share", "占比"))
    }
    table.add("prerequisites", header("Needs", "前置工具"), wrapWidth: 24)
    table.frozenColumns = 3
    for instrument in portfolio.instruments {
      for place in instrument.levels.indices { add(instrument, place, outcomes, to: &table) }
    }
    let effects = outcomes.map { "effect:" + $0.id.text }
    table.allow(.decimal(atLeast: nil, atMost: nil), effects, say)
    table.allow(
      .decimal(atLeast: 0, atMost: nil),
      ["start_cost", "running_cost"] + DevelopmentPath.allCases.map { "affinity:" + $0.rawValue },
      say)
    table.allow(
      .decimal(atLeast: 0, atMost: 1), portfolio.periods.map { "maturity:" + $0.id.text }, say)
    return table
  }

  static func levelRow(_ instrument: InstrumentID, _ level: LevelID) -> String {
    "\(instrument) \(level)"
  }

  /// Outcomes that some instrument acts on.
  var effectiveOutcomes: [Outcome] {
    portfolio.outcomes.filter { outcome in
      outcome.kind != .merit
        && portfolio.instruments.contains { instrument in
          instrument.levels.contains { $0.effects[outcome.id] != nil }
        }
    }
  }

  private func add(
    _ instrument: Instrument, _ place: Int, _ outcomes: [Outcome], to table: inout TableLayout
  ) {
    let level = instrument.levels[place]
    let of = [instrument.id.text]
    // A scenario changes all levels of an instrument at once.
    func target(_ field: NumberField, _ outcome: OutcomeID? = nil) -> NumberAddress? {
      instrument.levels.count == 1 ? NumberAddress(field, of: of, outcome: outcome) : nil
    }
    let row = table.body.count
    /// What all levels share stands in the first line, and the others follow it.
    func shared(_ key: String, _ cell: Cell) -> Cell {
      place == 0 ? cell : .formula(table.own(row - 1, key), cell.format)
    }
    var cells = [
      Cell(.text(instrument.id.text), look: .label),
      Cell(.text(instrument.name.text(in: language)), wraps: true), Cell(.text(level.id.text)),
      .input(level.startCost, .money, target(.instrumentStartCost)),
      .input(level.runningCost, .money, target(.instrumentRunningCost)),
    ]
    cells += outcomes.map {
      .input(level.effects[$0.id], .indicator, target(.instrumentEffect, $0.id))
    }
    cells += DevelopmentPath.allCases.map { path in
      shared(
        "affinity:" + path.rawValue,
        .input(
          instrument.affinity[path] ?? Figure(1, .sourced), .factor,
          NumberAddress(.instrumentAffinity, of: of, group: ParkGroup(paths: [path]))))
    }
    cells += portfolio.periods.enumerated().map { position, period in
      shared(
        "maturity:" + period.id.text,
        .input(
          instrument.maturity.indices.contains(position) ? instrument.maturity[position] : nil,
          .share, NumberAddress(.instrumentMaturity, of: of, period: period.id)))
    }
    cells.append(
      .words(instrument.prerequisites.map(\.text).joined(separator: ", "), wraps: true))
    table.add(row: Self.levelRow(instrument.id, level.id), cells)
  }
}
