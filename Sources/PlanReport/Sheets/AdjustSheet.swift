import ParkModel

extension SheetBook {
  /// Where planners put their own values in place of results.
  func adjustTable(_ slots: PlanSlots) -> TableLayout {
    var table = TableLayout(
      "Adjust", .calculation, say, title: .init("Adjust", "调整"),
      purpose: .init(
        "Type your own value into a yellow cell and everything follows; empty it to go back to the "
          + "plan. It is spread over periods, segments and funds as the plan's own.",
        "在黄色单元格自填数值，其余即时更新；清空即恢复方案。按方案的时期、分段与资金比例分摊。"))
    addParkColumns(to: &table)
    let result = header("Plan", "方案")
    let own = header("Own value", "自填")
    func pair(_ key: String, _ name: String, unit: String = "") {
      table.add(key + "_plan", name + "\n" + result, unit: unit)
      table.add(key + "_own", name + "\n" + own, unit: unit)
    }
    let yesNo = say("yes / no", "是／否")
    pair("carried", say("Carried out", "入选"), unit: yesNo)
    table.add("carried", header("Counts", "计入"), unit: say("1 or 0", "1 或 0"))
    for use in portfolio.land.uses {
      pair(
        "land_" + use.use.rawValue, Wording.use(use.use).text(in: language), unit: say.unit("ha"))
    }
    if !portfolio.land.uses.isEmpty {
      pair("regenerated", say("Brownfield", "再开发"), unit: say.unit("ha"))
    }
    let money = say.unit("MCNY")
    if !portfolio.funds.isEmpty { pair("grant", say("Grants for costs", "成本拨款"), unit: money) }
    if portfolio.finance != nil {
      pair("new_debt", say("New debt", "新增负债"), unit: money)
      if !slots.swaps.isEmpty { pair("swap", say("Debt swap", "债转股"), unit: money) }
    }
    for position in parks.indices { table.body.append(adjustRow(position, slots, table)) }
    table.allow(.list(name: ListsSheet.yesOrNo), ["carried_own"], say)
    table.allow(.decimal(atLeast: 0, atMost: nil), ownKeys(table), say)
    return table
  }

  /// Columns for own amounts.
  func ownKeys(_ adjust: TableLayout) -> [String] {
    adjust.columns.map(\.key).filter { $0.hasSuffix("_own") && $0 != "carried_own" }
  }

  private func adjustRow(_ position: Int, _ slots: PlanSlots, _ table: TableLayout) -> [Cell] {
    let park = parks[position]
    let chosen = isChosen(park.id)
    let own = table.own(position, "carried_own")
    var cells = parkCells(park)
    cells += [
      Cell(.text(yesOrNo(chosen)), look: .engine), Cell(.blank, look: .override),
      .formula(
        .when(
          .combined(own, .equals, .text(yesOrNo(true))), then: .number(1),
          otherwise: .when(
            .combined(own, .equals, .text(yesOrNo(false))), then: .number(0),
            otherwise: .when(
              .combined(table.own(position, "carried_plan"), .equals, .text(yesOrNo(true))),
              then: .number(1), otherwise: .number(0)))), .integer),
    ]
    func pair(_ plan: Double, _ format: Cell.NumberFormat) {
      cells += [Cell(.number(plan), format, look: .engine), Cell(.blank, format, look: .override)]
    }
    for use in portfolio.land.uses.indices {
      // Summed in the order of the slots, so that results are the same every time.
      pair(
        slots.land.reduce(0) {
          $0 + ($1.use == use ? slots.landOfPark[position][$1] ?? 0 : 0)
        }, .hectares)
    }
    if table.has("regenerated_plan") {
      pair(
        slots.regenerated.reduce(0) { $0 + (slots.regeneratedOfPark[position][$1] ?? 0) },
        .hectares)
    }
    if table.has("grant_plan") {
      pair(slots.grants.reduce(0) { $0 + (slots.grantsOfPark[position][$1] ?? 0) }, .money)
    }
    if table.has("new_debt_plan") { pair(slots.debtOfPark[position].reduce(0, +), .money) }
    if table.has("swap_plan") {
      pair(slots.swaps.reduce(0) { $0 + (slots.swapsOfPark[position][$1] ?? 0) }, .money)
    }
    return cells
  }

  /// What counts: the own value where there is one, else the plan's; nothing for a park left out.
  func used(_ key: String, _ position: Int, _ adjust: TableLayout) -> Expression {
    let own = adjust.cell(position, key + "_own")
    return adjust.cell(position, "carried")
      * .when(
        .call(.isNumber, [own]), then: own, otherwise: adjust.cell(position, key + "_plan"))
  }
}
