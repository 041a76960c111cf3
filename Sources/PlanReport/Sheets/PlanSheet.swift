import ParkModel

extension SheetBook {
  /// Columns of the plan by use, segment, period and fund; rows are filled by `fillPlan`.
  func planLayout(_ slots: PlanSlots) -> TableLayout {
    var table = TableLayout(
      "Plan", .calculation, say, title: .init("Plan by period", "分期方案"),
      purpose: .init(
        "The plan in full: what it gives (green), what counts with own values of sheet Adjust, and "
          + "what follows by period: hectares that yield, costs, grants and debt.",
        "分期分段的完整方案：方案结果（绿色）、计入自填数值后的采用值，以及由此得出的产出面积、成本、拨款与负债。"))
    addParkColumns(to: &table)
    let hectares = say.unit("ha")
    let money = say.unit("MCNY")
    for prefix in ["e:", ""] {
      let kind = prefix.isEmpty ? say("counts", "采用") : say("plan", "方案")
      for slot in slots.land {
        table.add(
          prefix + Self.key(slot, portfolio),
          [
            use(slot.use), say("segment \(slot.segment + 1)", "第 \(slot.segment + 1) 段"),
            period(slot.period), kind,
          ]
          .joined(separator: "\n"), unit: hectares)
      }
      for slot in slots.regenerated {
        table.add(
          prefix + Self.key(slot, portfolio),
          [use(slot.use), say("brownfield", "再开发"), period(slot.period), kind]
            .joined(separator: "\n"), unit: hectares)
      }
    }
    if !slots.regenerated.isEmpty {
      table.add("regenerated", say("Brownfield", "再开发"), unit: hectares)
    }
    for rules in portfolio.land.uses {
      table.add(
        "eff:" + rules.use.rawValue,
        Wording.use(rules.use).text(in: language) + "\n" + say("yielding", "有效面积"), unit: hectares)
    }
    if !slots.regenerated.isEmpty {
      for rules in portfolio.land.uses {
        table.add(
          "reg:" + rules.use.rawValue,
          Wording.use(rules.use).text(in: language) + "\n" + say("brownfield", "再开发"),
          unit: hectares)
      }
    }
    for (key, name, unit) in periodColumns(hectares, money) {
      for period in portfolio.periods {
        table.add("\(key):\(period.id)", name + "\n\(period.id)", unit: unit)
      }
    }
    for prefix in ["e:", ""] {
      let kind = prefix.isEmpty ? say("counts", "采用") : say("plan", "方案")
      for (word, name, paid) in [
        ("grant", say("Grant", "拨款"), slots.grants),
        ("swap", say("For swap", "债转股拨款"), slots.swaps),
      ] {
        for slot in paid {
          table.add(
            "\(prefix)\(word):" + Self.key(slot, portfolio),
            [name, portfolio.funds[slot.fund].name.text(in: language), period(slot.period), kind]
              .joined(separator: "\n"), unit: money)
        }
      }
      guard portfolio.finance != nil else { continue }
      for period in portfolio.periods {
        table.add(
          "\(prefix)debt:\(period.id)",
          [say("New debt", "新增负债"), period.id.text, kind].joined(separator: "\n"), unit: money)
      }
    }
    if portfolio.plansMoney {
      for period in portfolio.periods {
        table.add(
          "gap:\(period.id)", say("Cost not paid", "未落实成本") + "\n\(period.id)", unit: money)
      }
    }
    if portfolio.finance != nil {
      table.add("overhang", say("Debt above the benchmark", "超基准负债"), unit: money)
    }
    if portfolio.outcome(.merit) != nil { table.add("merit", say("Merit", "评分")) }
    table.fixedRows = [[Cell]](
      repeating: [], count: slots.land.isEmpty ? 0 : 4 + portfolio.periods.count)
    table.body = parks.map { _ in [] }
    return table
  }

  private func use(_ position: Int) -> String {
    Wording.use(portfolio.land.uses[position].use).text(in: language)
  }

  private func period(_ position: Int) -> String { portfolio.periods[position].id.text }

  private func periodColumns(
    _ hectares: String, _ money: String
  ) -> [(key: String, name: String, unit: String)] {
    var columns: [(key: String, name: String, unit: String)] = []
    if !portfolio.land.uses.isEmpty {
      columns.append(("greenfield", say("Greenfield", "新增用地"), hectares))
      columns.append(("land_cost", say("Cost of land", "土地成本"), money))
    }
    if portfolio.instruments.contains(where: { !$0.levels.isEmpty }) {
      columns.append(("instrument_cost", say("Cost of instruments", "工具成本"), money))
    }
    let declaresCosts = parks.contains {
      $0.alternatives.contains {
        $0.declared.contains { if case .cost = $0.quantity { true } else { false } }
      }
    }
    if declaresCosts { columns.append(("declared_cost", say("Declared cost", "申报成本"), money)) }
    columns.append(("cost", say("Cost", "成本"), money))
    return columns
  }

  // MARK: Keys

  static func key(_ slot: PlanSlots.Land, _ portfolio: Portfolio) -> String {
    "land:\(portfolio.land.uses[slot.use].use.rawValue):\(slot.segment + 1):\(portfolio.periods[slot.period].id)"
  }

  static func key(_ slot: PlanSlots.Regenerated, _ portfolio: Portfolio) -> String {
    "regenerated:\(portfolio.land.uses[slot.use].use.rawValue):\(portfolio.periods[slot.period].id)"
  }

  static func key(_ slot: PlanSlots.Paid, _ portfolio: Portfolio) -> String {
    "\(portfolio.funds[slot.fund].id):\(portfolio.periods[slot.period].id)"
  }
}
