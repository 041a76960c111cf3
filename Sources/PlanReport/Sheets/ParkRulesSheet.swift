import ParkModel

/// A rule inside a park that an entry by hand can break. The raw value is the machine key.
enum ParkRuleColumn: String, CaseIterable {
  case twice = "park_twice"
  case decision, unheard
  case width = "segment_width"
  case minimum = "min_viable"
  case greenfield
  case releaseCap = "release_cap"
  case integration, brownfield
  case withinUse = "brownfield_of_use"
  case remediation = "remediation_first"
  case funding
  case purposes = "fund_purposes"
  case leverage, swap, service
  case order = "instrument_twice"

  var name: BilingualText {
    switch self {
    case .twice: .init("Listed once, in its line", "编号唯一且行序未变")
    case .decision: .init("Mandatory or excluded", "必选或排除")
    case .unheard: .init("Own values for a park left out", "未入选园区的自填值")
    case .width: .init("Width of segments", "分段宽度")
    case .minimum: .init("Smallest viable area", "最小可行面积")
    case .greenfield: .init("Available greenfield", "可用新增土地")
    case .releaseCap: .init("Greenfield a period", "每期新增上限")
    case .integration: .init("Industry-city band", "产城融合比例")
    case .brownfield: .init("Idle land", "闲置土地")
    case .withinUse: .init("Brownfield within released land", "再开发不超过供地")
    case .remediation: .init("Remediation first", "先修复后开发")
    case .funding: .init("Costs are paid", "成本全部落实")
    case .purposes: .init("Funds pay what they may", "资金用途")
    case .leverage: .init("D/E cap", "负债权益比上限")
    case .swap: .init("Largest swap", "债转股上限")
    case .service: .init("Debt service", "偿债能力")
    case .order: .init("One level of an instrument", "工具不重复")
    }
  }
}

extension SheetBook {
  /// By how much every park breaks its own rules; rows are filled by `fillParkRules`.
  func parkRulesLayout(_ choices: ChoiceRows) -> TableLayout {
    var table = TableLayout(
      "ParkRules", .calculation, say, title: .init("Park rules", "园区规则"),
      purpose: .init(
        "By how much a park breaks a rule of its own; blank where it keeps it. Proven here from "
          + "the sheets alone.", "园区突破自身规则的数量；空白为符合。仅凭本工作簿复核。"))
    addParkColumns(to: &table)
    for rule in columns(choices) {
      table.add(rule.rawValue, header(rule.name), unit: unit(rule))
    }
    table.add("broken", header("Rules broken", "突破数"))
    table.body = parks.map { _ in [] }
    return table
  }

  private func columns(_ choices: ChoiceRows) -> [ParkRuleColumn] {
    let hasLand = !portfolio.land.uses.isEmpty
    let finance = portfolio.finance
    return ParkRuleColumn.allCases.filter { rule in
      switch rule {
      case .twice, .decision, .unheard: true
      case .width, .minimum, .greenfield, .integration, .brownfield, .withinUse: hasLand
      case .releaseCap: hasLand && parks.contains { $0.land.releaseCap != nil }
      case .remediation: hasLand && portfolio.land.remediationFirst
      case .funding, .purposes: portfolio.plansMoney
      case .leverage, .swap: finance != nil
      case .service: finance?.serviceRate != nil && finance?.serviceShare != nil
      case .order: choices.table != nil
      }
    }
  }

  private func unit(_ rule: ParkRuleColumn) -> String {
    switch rule {
    case .twice, .decision, .unheard, .order: ""
    case .width, .minimum, .greenfield, .releaseCap, .integration, .brownfield, .withinUse,
      .remediation:
      say.unit("ha")
    case .funding, .purposes, .leverage, .swap, .service: say.unit("MCNY")
    }
  }

  func fillParkRules(_ live: LiveTables) -> TableLayout {
    var table = live.rules
    let rules = columns(live.choices)
    table.body = parks.indices.map { position in
      let formulas = ParkRuleFormulas(book: self, live: live, position: position)
      var cells = parkCells(parks[position])
      for rule in rules {
        cells.append(
          formulas.excess(rule).map {
            .formula($0, unit(rule).isEmpty ? .integer : .amount)
          } ?? .empty)
      }
      if let first = rules.first, let last = rules.last {
        cells.append(
          .formula(
            .call(.count, [table.span(position, first.rawValue, last.rawValue, onSheet: false)]),
            .integer))
      }
      return cells
    }
    guard !parks.isEmpty, let first = rules.first, let last = rules.last else { return table }
    table.totals = [
      [Cell(.text(say("Parks", "园区数")), look: .total), Cell(.blank, look: .total)]
        + rules.map {
          .formula(.call(.count, [.range(table.range($0.rawValue))]), .integer, look: .total)
        } + [.formula(table.sum("broken"), .integer, look: .total)]
    ]
    let body = CellRange(
      CellAddress(row: table.firstRow, column: table.column(first.rawValue)),
      CellAddress(row: table.lastRow, column: table.column(last.rawValue)))
    table.highlights = [
      Sheet.Highlight(
        body, .condition(.call(.isNumber, [.cell(CellReference(body.first))]), look: .bad))
    ]
    return table
  }
}
