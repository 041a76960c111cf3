import ParkModel
import Scoring

/// Names of the cells that banners read.
enum ChecksSheet {
  static let fails = "Chk_Fails"
  static let stale = "Chk_Stale"
  static let adjusted = "Chk_Adjusted"
}

/// What the checks read beside the tables of the plan.
struct CheckedTables {
  var weights: TableLayout?
  var scores: TableLayout?
  var snapshot: SnapshotSheet
  /// Sheets whose formulas must show no error.
  var calculated: [TableLayout]
  /// Evaluated results; nil without a plan.
  var evaluation: Evaluation?
}

extension SheetBook {
  /// The plan proven again by the workbook alone, check by check.
  func checksTable(
    _ live: LiveTables?, _ limits: TableLayout, _ checked: CheckedTables
  ) -> TableLayout {
    var table = TableLayout(
      "Checks", .calculation, say, title: .init("Checks", "校验"),
      purpose: .init(
        "Every limit and rule proven again in this workbook, without the program that made it. "
          + "Checks against the solve rest while inputs or own values have changed.",
        "各项限制与规则在本工作簿内重新验证，不依赖生成程序。输入或自填值改动后，与求解结果的比对暂停。"))
    table.add("check", header("Check", "代码"), wrapWidth: 36)
    table.add("title", header("What must hold", "须满足"), wrapWidth: 56)
    table.add("value", header("Found", "实际"))
    table.add("expected", header("Expected", "应为"))
    table.add("tolerance", header("Tolerance", "容差"))
    table.add("fail", header("Fails", "未通过"), unit: say("1: yes", "1：是"))
    table.add("status", header("Status", "状态"))
    table.add("where", header("Where", "位置"))
    table.frozenColumns = 1
    var list = CheckList(table: table, book: self)
    list.addInputs(checked)
    if let live {
      if !live.adjust.body.isEmpty { list.addOwnValues(live.adjust) }
      list.addPlan(live, checked)
      list.addParkRules(live)
    }
    list.addLimits(limits)
    return list.finished(checked, live)
  }
}

/// Checks as they are added.
struct CheckList {
  private(set) var table: TableLayout
  let book: SheetBook

  init(table: TableLayout, book: SheetBook) {
    self.table = table
    self.book = book
  }

  private var say: Wording { book.say }

  /// A number that must be what is expected.
  private mutating func add(
    _ key: String, _ english: String, _ chinese: String, found: Expression,
    expected: Double = 0, tolerance: Double = 0, format: Cell.NumberFormat = .amount,
    where sheet: String, rests: Bool = false
  ) {
    let row = table.body.count
    let off = Expression.combined(
      .call(.absolute, [table.own(row, "value") - table.own(row, "expected")]), .greater,
      table.own(row, "tolerance"))
    var fail = failing(where: off)
    if rests {
      let changed = Expression.name(ChecksSheet.stale) + .name(ChecksSheet.adjusted)
      fail = .when(.combined(changed, .greater, .number(0)), then: .number(0), otherwise: fail)
    }
    table.add(
      row: key,
      [
        Cell(.text(key), look: .label, wraps: true),
        Cell(.text(say(english, chinese)), wraps: true),
        .formula(found, format), Cell(.number(expected), format, look: .engine),
        tolerance == 0 ? .empty : Cell(.number(tolerance), .price, look: .plain),
        .formula(fail, .integer),
        .formula(status(row, rests: rests), .text), Cell(.link(sheet, sheet: sheet)),
      ])
  }

  /// 1 where a condition holds, or cannot be worked out: an error must never hide the other checks.
  private func failing(where condition: Expression) -> Expression {
    .call(.ifError, [.when(condition, then: .number(1), otherwise: .number(0)), .number(1)])
  }

  private func status(_ row: Int, rests: Bool) -> Expression {
    let mark = book.mark
    let passed = Expression.text(mark.good + " " + say("passes", "通过"))
    var good = passed
    if rests {
      let changed = Expression.name(ChecksSheet.stale) + .name(ChecksSheet.adjusted)
      good = .when(
        .combined(changed, .greater, .number(0)),
        then: .text(mark.fair + " " + say("rests", "暂停")), otherwise: passed)
    }
    return .when(
      .combined(table.own(row, "fail"), .equals, .number(1)),
      then: .text(mark.bad + " " + say("fails", "未通过")), otherwise: good)
  }

  // MARK: Inputs

  mutating func addInputs(_ checked: CheckedTables) {
    add(
      "inputs-filled", "Every number that was given is still a number", "原有数字均仍为数字",
      found: checked.snapshot.missing, format: .integer, where: "Parks")
    add(
      "units-unchanged", "The unit rows of input sheets are as they were", "输入表单位行未改动",
      found: checked.snapshot.changedUnits, format: .integer, where: "Parks")
    let ids = checked.calculated.first { $0.name == "Parks" } ?? table
    add(
      "park-count", "As many parks as in the plan", "园区数与方案一致",
      found: .call(.count, [.range(ids.range("#", onSheet: true))]),
      expected: Double(book.parks.count),
      format: .integer, where: "Parks")
    addErrors(checked.calculated)
    if let weights = checked.weights { addWeights(weights) }
    if let scores = checked.scores, let merits = book.run.merits { addScores(scores, merits) }
  }

  /// Text that stands where an own value belongs is not counted anywhere: it must not pass unseen.
  mutating func addOwnValues(_ adjust: TableLayout) {
    func filled(_ keys: [String]) -> Expression {
      .call(.countFilled, keys.map { .range(adjust.range($0, onSheet: true)) })
    }
    let amounts = book.ownKeys(adjust)
    let numbers = Expression.call(
      .count, amounts.map { .range(adjust.range($0, onSheet: true)) })
    var unread = filled(["carried_own"])
    for word in [true, false] {
      unread =
        unread
        - .call(
          .countIf,
          [.range(adjust.range("carried_own", onSheet: true)), .text(book.yesOrNo(word))])
    }
    if !amounts.isEmpty { unread = unread + filled(amounts) - numbers }
    add(
      "own-values", "Own values that are neither a number nor yes or no", "既非数值也非“是／否”的自填值",
      found: unread, format: .integer, where: "Adjust")
  }

  private mutating func addErrors(_ tables: [TableLayout]) {
    let counts = tables.filter { !$0.body.isEmpty && !$0.columns.isEmpty }.map { table in
      Expression.count(
        .errors(
          CellRange(
            CellAddress(row: TableLayout.headerRow + 1, column: 2),
            CellAddress(
              row: table.lastRow + table.totals.count, column: table.columns.count + 1),
            sheet: table.name)))
    }
    guard let found = Expression.adding(counts) else { return }
    add(
      "no-errors", "No cell of any sheet shows an error", "各表无错误值", found: found, format: .integer,
      where: "Checks")
  }

  private mutating func addWeights(_ weights: TableLayout) {
    guard let merits = book.run.merits else { return }
    func shares(_ suffix: String) -> [Expression] {
      merits.framework.indicators.compactMap { weights.cell($0.id.text, "share" + suffix) }
    }
    add(
      "weights-sum", "Shares of the weights sum to 1", "权重份额之和为 1",
      found: .call(.sum, shares("")), expected: 1, tolerance: 1e-9, format: .factor,
      where: "Weights")
    add(
      "weights-sign", "No weight is negative", "权重均不为负",
      found: .call(
        .min, [.number(0), .range(weights.range("weight", onSheet: true))]), format: .factor,
      where: "Weights")
  }

  private mutating func addScores(_ scores: TableLayout, _ merits: MeritTable) {
    let count = Double(merits.rows.count)
    guard count > 0 else { return }
    add(
      "places-taken", "Every place in the ranking is taken once", "排序无重复无空缺",
      found: .call(.sum, [.range(scores.range("place", onSheet: true))]),
      expected: count * (count + 1) / 2, format: .integer, where: "Scores")
    let live = Expression.range(scores.range("score", onSheet: true))
    let solved = Expression.range(scores.range("score_solved", onSheet: true))
    add(
      "scores-solved", "Scores are those of the solve", "评分与求解时一致",
      found: .call(.sumProduct, [live, live]) + .call(.sumProduct, [solved, solved])
        - .number(2) * .call(.sumProduct, [live, solved]), tolerance: 1e-9, format: .price,
      where: "Scores", rests: true)
  }

  // MARK: Plan

  mutating func addPlan(_ live: LiveTables, _ checked: CheckedTables) {
    let allocation = live.allocation
    guard !book.parks.isEmpty else { return }
    if !live.slots.land.isEmpty {
      let slots = live.slots.land.map { live.plan.total(SheetBook.key($0, book.portfolio)) }
      let uses = book.portfolio.land.uses.map { allocation.total("land_ha_" + $0.use.rawValue) }
      add(
        "land-split", "Land by segment and period adds up to land by use", "分段分期土地与分用途合计一致",
        found: sum(slots) - sum(uses), tolerance: 1e-6, where: "Plan")
      let available = Expression.call(
        .sum, [.range(live.parks.range("available_ha", onSheet: true))])
      add(
        "land-available", "Greenfield released beyond what all parks have available",
        "新增用地未超过全部可用土地",
        found: .call(.max, [.number(0), allocation.total("greenfield_ha") - available]),
        tolerance: 1e-6, where: "Allocation")
    }
    if book.portfolio.plansMoney {
      let paid = ["grant_cost_mcny", "new_debt_mcny"].filter { allocation.has($0) }
        .map { allocation.total($0) }
      add(
        "money-balance", "Grants for costs and new debt add up to the cost", "成本拨款与新增负债等于成本",
        found: sum(paid) - allocation.total("cost_mcny"), tolerance: 0.001, format: .money,
        where: "Allocation")
    }
    if let outcomes = live.outcomes, let evaluation = checked.evaluation,
      let objective = book.objectiveTotal(outcomes)
    {
      let solved = evaluation.objective.value
      add(
        "objective-solved", "The value worked out here is the value of the solve",
        "此处计算的目标值与求解结果一致", found: objective, expected: solved,
        tolerance: 1e-6 * max(1, abs(solved)), format: .points, where: "Outcomes", rests: true)
    }
  }

  private func sum(_ terms: [Expression]) -> Expression {
    terms.isEmpty
      ? .number(0) : terms.count <= 255 ? .call(.sum, terms) : terms.dropFirst().reduce(terms[0], +)
  }

  mutating func addParkRules(_ live: LiveTables) {
    guard !book.parks.isEmpty else { return }
    for rule in ParkRuleColumn.allCases where live.rules.has(rule.rawValue) {
      let name = rule.name
      add(
        "parks: " + rule.rawValue, "Parks that break: \(name.english)", "突破“\(name.chinese)”的园区数",
        found: live.rules.total(rule.rawValue), format: .integer, where: "ParkRules")
    }
  }

  // MARK: Limits

  mutating func addLimits(_ limits: TableLayout) {
    for use in book.limitRows where use.atLeast != nil || use.atMost != nil {
      guard let row = limits.rowKeys[use.name], limits.body.indices.contains(row),
        limits.body[row].indices.contains(limits.column("slack") - 2),
        case .formula = limits.body[row][limits.column("slack") - 2].content
      else { continue }
      let isSoft = book.limitNames.shortfallPrice(use.name) != nil
      let line = table.body.count
      let slack = limits.cell(row, "slack")
      let broken = Expression.combined(slack, .less, .number(0))
      let short = Expression.call(.and, [.call(.isNumber, [slack]), broken])
      let name = book.limitNames.bilingual(use.name).text(in: book.language)
      let used = limits.body[row][limits.column("used") - 2]
      table.add(
        row: "limit: " + use.name,
        [
          Cell(.text("limit: " + use.name), look: .label, wraps: true),
          Cell(
            .text(
              isSoft
                ? say("\(name) (a target: missing it costs points)", "\(name)（目标，未达扣分）") : name),
            wraps: true),
          .formula(limits.cell(row, "used"), used.format, look: .crossLink),
          .formula(
            limits.cell(row, use.atMost != nil ? "at_most" : "at_least"), used.format,
            look: .crossLink),
          .empty,
          isSoft
            ? Cell(.number(0), .integer, look: .calculated)
            : .formula(failing(where: short), .integer),
          isSoft
            ? .formula(limits.cell(row, "status"), .text, look: .crossLink)
            : .formula(status(line, rests: false), .text),
          Cell(.link("Limits", sheet: "Limits")),
        ])
    }
  }

  // MARK: Totals

  func finished(_ checked: CheckedTables, _ live: LiveTables?) -> TableLayout {
    var table = table
    let adjusted: Expression
    if let adjust = live?.adjust, !adjust.body.isEmpty {
      let own = book.ownKeys(adjust).map { Expression.range(adjust.range($0, onSheet: true)) }
      let words = [true, false].map {
        Expression.call(
          .countIf,
          [
            .range(adjust.range("carried_own", onSheet: true)), .text(book.yesOrNo($0)),
          ])
      }
      adjusted = Expression.adding((own.isEmpty ? [] : [.call(.count, own)]) + words) ?? .number(0)
    } else {
      adjusted = .number(0)
    }
    func line(_ title: String, _ formula: Expression) -> [Cell] {
      var cells = table.columns.map { _ in Cell(.blank, look: .total) }
      cells[1] = Cell(.text(title), look: .total)
      cells[table.column("fail") - 2] = .formula(formula, .integer, look: .total)
      return cells
    }
    table.totals = [
      line(say("Checks that fail", "未通过的校验"), table.sum("fail")),
      line(say("Inputs changed since the solve", "求解后改动的输入"), checked.snapshot.changed),
      line(say("Own values on sheet Adjust", "Adjust 表自填数值"), adjusted),
    ]
    let column = table.column("fail")
    for (offset, name) in [ChecksSheet.fails, ChecksSheet.stale, ChecksSheet.adjusted].enumerated()
    {
      table.names.append(
        Sheet.DefinedName(name, CellAddress(row: table.totalRow + offset, column: column)))
    }
    let status = table.range("status")
    let first = Expression.call(.left, [.cell(CellReference(status.first)), .number(1)])
    table.highlights = [
      (book.mark.bad, Cell.Look.bad), (book.mark.fair, .fair), (book.mark.good, .good),
    ]
    .map {
      Sheet.Highlight(status, .condition(.combined(first, .equals, .text($0.0)), look: $0.1))
    }
    return table
  }
}
