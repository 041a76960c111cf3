import ParkModel

extension SheetBook {
  /// What a hectare of each use costs and yields: one column a use, so that a park's hectares by
  /// use multiply with a row of it.
  func landUsesTable() -> TableLayout? {
    let uses = portfolio.land.uses
    guard !uses.isEmpty else { return nil }
    var table = TableLayout(
      "LandUses", .input, say, title: .init("Land uses", "用地类型"),
      purpose: .init(
        "What a released hectare costs and yields by use, how returns diminish from segment to "
          + "segment, and how much is reached by the horizon.",
        "各类用地每公顷的成本与产出、分段递减及目标年的成熟度。"))
    table.add("property", header("Property", "属性"), wrapWidth: 38)
    table.add("words", header("Meaning", "含义"), wrapWidth: 44)
    table.add("unit", header("Unit", "计量单位"))
    for use in uses { table.add(use.use.rawValue, header(Wording.use(use.use))) }
    func add(
      _ property: String, _ words: String, _ unit: String,
      _ cell: (LandUseRules, [String]) -> Cell
    ) {
      table.add(
        row: property,
        [
          Cell(.text(property), look: .label, wraps: true), .words(words, wraps: true),
          .words(unit),
        ]
          + uses.map { cell($0, [$0.use.rawValue]) })
    }
    let money = say.unit("MCNY") + say("/ha", "／公顷")
    add("cost", say("Cost of a released hectare", "每公顷供地成本"), money) {
      .input($0.cost, .points, NumberAddress(.landUseCost, of: $1))
    }
    add("regeneration_cost", say("On top for a regenerated one", "再开发另加"), money) {
      .input($0.regenerationCost, .points, NumberAddress(.landUseRegenerationCost, of: $1))
    }
    for outcome in portfolio.outcomes where uses.contains(where: { $0.yield[outcome.id] != nil }) {
      let name = outcome.name.text(in: language)
      add(
        Self.yieldRow(outcome), say("\(name) of a hectare a year", "每公顷每年\(name)"),
        say.unit(outcome.unit)
      ) {
        .input(
          $0.yield[outcome.id], .indicator,
          NumberAddress(.landUseYield, of: $1, outcome: outcome.id))
      }
    }
    for outcome in portfolio.outcomes where uses.contains(where: { $0.heal[outcome.id] != nil }) {
      let name = outcome.name.text(in: language)
      add(
        Self.healRow(outcome), say("\(name) of a regenerated hectare", "每公顷再开发带来的\(name)"),
        say.unit(outcome.unit)
      ) {
        .input(
          $0.heal[outcome.id], .indicator, NumberAddress(.landUseHeal, of: $1, outcome: outcome.id))
      }
    }
    for segment in 0..<(uses.map(\.segments.count).max() ?? 0) {
      let number = segment + 1
      // A scenario changes all segments of a use at once.
      func target(_ field: NumberField, _ rules: LandUseRules, _ of: [String]) -> NumberAddress? {
        rules.segments.count == 1 ? NumberAddress(field, of: of) : nil
      }
      add(
        Self.widthRow(segment),
        say("Width of segment \(number), of developable land", "第 \(number) 段宽度（占可开发土地）"), ""
      ) { rules, of in
        guard rules.segments.indices.contains(segment) else { return .empty }
        return .input(
          rules.segments[segment].width, .share, target(.landUseSegmentWidth, rules, of))
      }
      add(
        Self.factorRow(segment), say("Yield factor of segment \(number)", "第 \(number) 段产出系数"), ""
      ) { rules, of in
        guard rules.segments.indices.contains(segment) else { return .empty }
        return .input(
          rules.segments[segment].factor, .factor, target(.landUseSegmentFactor, rules, of))
      }
    }
    for (position, period) in portfolio.periods.enumerated() {
      add(
        Self.maturityRow(period),
        say("Share of the yield reached when released in \(period.id)", "\(period.id) 期供地在目标年的成熟度"),
        ""
      ) { rules, of in
        guard rules.maturity.indices.contains(position) else { return .empty }
        return .input(
          rules.maturity[position], .share,
          NumberAddress(.landUseMaturity, of: of, period: period.id))
      }
    }
    table.allow(.decimal(atLeast: nil, atMost: nil), uses.map(\.use.rawValue), say)
    return table
  }

  static func yieldRow(_ outcome: Outcome) -> String { "per_ha:\(outcome.id)" }
  static func healRow(_ outcome: Outcome) -> String { "per_regenerated_ha:\(outcome.id)" }
  static func widthRow(_ segment: Int) -> String { "segment_width:\(segment + 1)" }
  static func factorRow(_ segment: Int) -> String { "segment_factor:\(segment + 1)" }
  static func maturityRow(_ period: Period) -> String { "maturity:\(period.id)" }
}
