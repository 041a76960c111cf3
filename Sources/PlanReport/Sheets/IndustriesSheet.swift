import ParkModel

extension SheetBook {
  /// What a hectare of industrial land yields by industry.
  func industriesTable() -> TableLayout? {
    guard !portfolio.industries.isEmpty else { return nil }
    var table = TableLayout(
      "Industries", .input, say, title: .init("Industries", "产业"),
      purpose: .init(
        "What a hectare of industrial land yields a year by industry; a banned industry gets no "
          + "new land.", "各产业每公顷工业用地的年产出；禁入产业不得新增用地。"))
    table.add("industry", header("Industry", "产业代码"))
    table.add("name", header("Name", "名称"), wrapWidth: 30)
    table.add("code", header("GB/T 4754", "行业分类"), wrapWidth: 18)
    table.add("heavy", header("Heavy", "重工业"))
    table.add("banned", header("Banned", "禁入"))
    let outcomes = intenseOutcomes
    for outcome in outcomes {
      table.add(
        "per_ha:" + outcome.id.text, header(outcome.name),
        unit: say.unit(outcome.unit) + say("/ha", "／公顷"))
    }
    for industry in portfolio.industries {
      var cells = [
        Cell(.text(industry.id.text), look: .label),
        Cell(.text(industry.name.text(in: language)), wraps: true),
        Cell.words(industry.code, wraps: true), Cell(.text(yesOrNo(industry.isHeavy))),
        Cell(.text(yesOrNo(industry.isBanned))),
      ]
      cells += outcomes.map {
        .input(
          industry.intensity[$0.id], .indicator,
          NumberAddress(.industryIntensity, of: [industry.id.text], outcome: $0.id))
      }
      table.add(row: industry.id.text, cells)
    }
    table.allow(
      .decimal(atLeast: nil, atMost: nil), outcomes.map { "per_ha:" + $0.id.text }, say)
    return table
  }

  /// Outcomes that some industry adds to.
  var intenseOutcomes: [Outcome] {
    portfolio.outcomes.filter { outcome in
      portfolio.industries.contains { $0.intensity[outcome.id] != nil }
    }
  }

  func yesOrNo(_ value: Bool) -> String { value ? say("yes", "是") : say("no", "否") }
}
