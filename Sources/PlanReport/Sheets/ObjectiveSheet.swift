import ParkModel

extension SheetBook {
  /// What counts how much: weights, references and ceilings of the outcomes.
  ///
  /// - Parameter outcomes: Layout of the outcomes, whose totals it takes over; nil without a plan.
  func objectiveTable(_ outcomes: TableLayout?) -> TableLayout? {
    guard !portfolio.outcomes.isEmpty else { return nil }
    var table = TableLayout(
      "Objective", .input, say, title: .init("Objective", "目标"),
      purpose: .init(
        "What counts how much: an outcome at its reference, times its share of the weights, is "
          + "worth that share of 100 points.",
        "各项成效的权重与参照值：达到参照值即得其权重份额对应的分数（满分 100）。"))
    table.add("outcome", header("Outcome", "成效代码"), wrapWidth: 22)
    table.add("name", header("Name", "名称"), wrapWidth: 24)
    table.add("unit", header("Unit", "计量单位"))
    table.add("weight", header("Weight", "权重"))
    table.add("share", header("Share of weights", "归一权重"))
    table.add("reference", header("Reference", "参照值"))
    table.add("points_per_unit", header("Points per unit", "每单位得分"))
    table.add("effect_ceiling", header("Ceiling of effects", "效果上限"), unit: say("of base", "基数份额"))
    if outcomes != nil {
      table.add("total", header("Plan brings", "方案带来"))
      table.add("points", header("Points", "得分"), unit: say.unit("points"))
    }
    let weights = CellRange.column(
      table.column("weight"),
      rows: table.firstRow...(table.firstRow + portfolio.outcomes.count - 1), isFixed: true)
    let references = run.solved.yardstick.references
    for outcome in portfolio.outcomes {
      let row = table.body.count
      let of = [outcome.id.text]
      let reference = references[outcome.id]?.value
      var cells = [
        Cell(.text(outcome.id.text), look: .label, wraps: true),
        Cell(.text(outcome.name.text(in: language)), wraps: true), .words(say.unit(outcome.unit)),
        .input(outcome.weight, .factor, NumberAddress(.outcomeWeight, of: of)),
        .formula(
          table.own(row, "weight")
            / .call(.max, [.number(1e-9), .call(.sum, [.range(weights)])]), .factor),
        // A reference that the solve found stays what it is; one that was given is an input.
        outcome.reference == nil
          ? .figure(reference, .amount, look: .engine)
          : Cell(
            reference.map { .number($0) } ?? .blank, .amount, look: .input,
            status: outcome.reference?.status, target: NumberAddress(.outcomeReference, of: of)),
        reference == nil
          ? Cell(.number(0), .price, look: .calculated)
          : .formula(
            .when(
              .combined(table.own(row, "reference"), .equals, .number(0)), then: .number(0),
              otherwise: .number(100) * table.own(row, "share") / table.own(row, "reference")),
            .price),
        outcome.effectCeiling == nil
          ? .empty
          : .input(outcome.effectCeiling, .factor, NumberAddress(.outcomeEffectCeiling, of: of)),
      ]
      if let outcomes {
        cells += [
          .formula(outcomes.total(Self.outcomeKey(outcome)), .amount, look: .crossLink),
          .formula(table.own(row, "total") * table.own(row, "points_per_unit"), .points),
        ]
      }
      table.add(row: outcome.id.text, cells)
    }
    var totals = table.columns.map { _ in Cell(.blank, look: .total) }
    totals[0] = Cell(.text(say("Total", "合计")), look: .total)
    for (key, format) in [
      ("weight", Cell.NumberFormat.factor), ("share", .factor), ("points", .points),
    ]
    where table.has(key) {
      totals[table.column(key) - 2] = .formula(table.sum(key), format, look: .total)
    }
    table.totals = [totals]
    table.allow(.decimal(atLeast: 0, atMost: 1), ["weight"], say)
    table.allow(.decimal(atLeast: 0, atMost: nil), ["effect_ceiling"], say)
    return table
  }

  static func outcomeKey(_ outcome: Outcome) -> String { "outcome_" + outcome.id.text }
}
