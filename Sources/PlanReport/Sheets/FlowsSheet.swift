import ParkModel

extension SheetBook {
  /// Every step of the plan as one line: what, where, when, how much.
  func flowsTable() -> TableLayout {
    var table = TableLayout(
      "Data_Flow", .output, say, title: .init("Steps", "步骤"),
      purpose: .init(
        "Every single amount of the plan with its period, one line each, for filters and pivots.",
        "方案的每一笔数量及其时期，每行一项，便于筛选与透视。"))
    addParkColumns(to: &table)
    table.wrap("name", width: 52)
    table.add("kind", header("Kind", "类别"))
    table.add("what", header("What", "内容"), wrapWidth: 30)
    table.add("detail", header("Segment, level or class", "地段、力度或费用类别"), wrapWidth: 22)
    table.add("period", header("Period", "时期"))
    table.add("amount", header("Amount", "数量"))
    table.add("unit", header("Unit", "计量单位"))
    for park in parks {
      guard let allocation = allocations[park.id], allocation.alternative != nil else { continue }
      table.body += steps(allocation).map { step in
        parkCells(park) + [
          .words(step.kind), .words(step.what, wraps: true), .words(step.detail, wraps: true),
          .words(step.period.text),
          step.amount.map { Cell(.number($0), .amount, look: .engine) } ?? .empty,
          .words(step.unit),
        ]
      }
    }
    return table
  }

  private struct Step {
    var kind: String
    var what: String
    var detail: String
    var period: PeriodID
    var amount: Double?
    var unit: String
  }

  private func steps(_ allocation: Allocation) -> [Step] {
    let money = say.unit("MCNY")
    let hectares = say.unit("ha")
    var steps: [Step] = []
    for release in allocation.land {
      let use = Wording.use(release.use).text(in: language)
      let segment = say("segment \(release.segment)", "第 \(release.segment) 段")
      steps.append(
        Step(
          kind: say("land", "土地"), what: use, detail: segment, period: release.period,
          amount: release.hectares.value, unit: hectares))
      if release.regenerated.value > 0 {
        steps.append(
          Step(
            kind: say("of it brownfield", "其中再开发"), what: use, detail: segment,
            period: release.period, amount: release.regenerated.value, unit: hectares))
      }
    }
    for choice in allocation.instruments {
      let name = portfolio.instruments.first { $0.id == choice.instrument }?.name
      steps.append(
        Step(
          kind: say("instrument", "政策工具"),
          what: name?.text(in: language) ?? choice.instrument.text, detail: choice.level.text,
          period: choice.start, amount: nil, unit: ""))
    }
    for grant in allocation.grants where grant.amount.value != 0 {
      let name = portfolio.funds.first { $0.id == grant.fund }?.name
      steps.append(
        Step(
          kind: say("grant", "拨款"), what: name?.text(in: language) ?? grant.fund.text,
          detail: grant.purpose.description, period: grant.period, amount: grant.amount.value,
          unit: money))
    }
    for step in allocation.debt {
      if step.newDebt.value != 0 {
        steps.append(
          Step(
            kind: say("new debt", "新增负债"), what: "", detail: "", period: step.period,
            amount: step.newDebt.value, unit: money))
      }
      if step.swap.value != 0 {
        steps.append(
          Step(
            kind: say("debt swap", "债转股"), what: "", detail: "", period: step.period,
            amount: step.swap.value, unit: money))
      }
    }
    return steps
  }
}
