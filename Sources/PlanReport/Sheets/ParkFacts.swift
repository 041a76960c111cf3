import ParkModel
import Scoring

/// The small tables of a park's page, each a list of rows of label, value and unit.
struct ParkFacts {
  let book: SheetBook
  let park: Park
  let tables: BookTables
  private let allocation: Allocation
  /// The park's place among the parks, and so among the rows of their tables.
  private let place: Int

  /// Label, value, unit, a gap, and the same again.
  static let widths: [Double] = [29, 19, 11, 2, 31, 15, 11]
  static let rightColumn = 5

  init(_ book: SheetBook, _ park: Park, _ tables: BookTables) {
    self.book = book
    self.park = park
    self.tables = tables
    allocation = book.allocations[park.id] ?? Allocation(park: park.id)
    place = book.parks.firstIndex { $0.id == park.id } ?? 0
  }

  private var say: Wording { book.say }
  private var money: String { say.unit("MCNY") }
  private var hectares: String { say.unit("ha") }

  private func title(_ english: String, _ chinese: String) -> [Cell] {
    [
      Cell(.text(say.both(english, chinese)), look: .header), Cell(.blank, look: .header),
      Cell(.blank, look: .header),
    ]
  }

  private func row(_ label: String, _ value: Cell, _ unit: String = "") -> [Cell] {
    [
      Cell(.text(label), look: .label, wraps: true), value == .empty ? .gap : value,
      unit.isEmpty ? .gap : .words(unit),
    ]
  }

  private func words(_ label: String, _ text: String) -> [Cell] {
    row(label, text.isEmpty ? .gap : Cell(.text(text), wraps: true))
  }

  /// The park's cell of another table; a gap where the table has no such column.
  private func link(
    _ table: TableLayout?, _ key: String, _ format: Cell.NumberFormat
  ) -> Cell {
    guard let table, table.has(key) else { return .gap }
    return .formula(
      .fixed(row: table.firstRow + place, column: table.column(key), sheet: table.name), format,
      look: .crossLink)
  }

  // MARK: Left

  var identity: [[Cell]] {
    let language = book.language
    var rows = [
      title("Identity", "基本情况"),
      words(say.both("Region", "地区"), park.region),
      words(say.both("City", "城市"), park.city.name.text(in: language)),
      words(
        say.both("Kind", "类型"),
        [park.level, park.kind].filter { !$0.isEmpty }.joined(separator: " ")),
      words(say.both("Path", "发展路径"), say.path(park.path, in: book.portfolio)),
    ]
    if book.isChosen(park.id) {
      rows.append(words(say.both("Carried out as", "实施方案"), book.carriedOut(park)))
    }
    switch park.decision {
    case .free: break
    case .mandatory:
      rows.append(words(say.both("Given beforehand", "预先规定"), say("must be chosen", "必选")))
    case .excluded:
      rows.append(words(say.both("Given beforehand", "预先规定"), say("excluded", "排除")))
    }
    if park.isResourceDepleted {
      rows.append(words(say.both("Kind of city", "城市类型"), say("resource-depleted", "资源枯竭")))
    }
    if let merits = book.run.merits, let position = merits.parks.firstIndex(of: park.id),
      let scores = tables.scores
    {
      func score(_ key: String) -> Expression {
        .fixed(row: scores.firstRow + position, column: scores.column(key), sheet: scores.name)
      }
      rows += [
        row(
          say.both("Merit", "评分"), .formula(score("score"), .score, look: .crossLink),
          say("0 to 1", "0 至 1")),
        row(
          say.both("Rank", "名次"), .formula(score("rank"), .integer, look: .crossLink),
          say("of \(merits.parks.count)", "共 \(merits.parks.count)")),
      ]
    }
    rows += [
      row(say.both("Workers", "就业"), link(tables.parks, "workers", .integer), say.unit("persons")),
      row(say.both("Output a year", "年产出"), link(tables.parks, "output_mcny", .money), money),
    ]
    return rows
  }

  var land: [[Cell]] {
    var rows = [
      title("Land", "土地"),
      row(say.both("Built", "已建"), link(tables.parks, "built_ha", .hectares), hectares),
      row(say.both("Idle", "闲置"), link(tables.parks, "idle_ha", .hectares), hectares),
      row(say.both("Available", "可用"), link(tables.parks, "available_ha", .hectares), hectares),
    ]
    guard book.isChosen(park.id) else { return rows }
    for use in book.usesInPlan where tables.allocation?.has("land_ha_" + use.rawValue) == true {
      rows.append(
        row(
          say("– ", "– ") + Wording.use(use).text(in: book.language),
          link(tables.allocation, "land_ha_" + use.rawValue, .hectares), hectares))
    }
    rows += [
      row(
        say.both("Released in all", "释放合计"), link(tables.allocation, "land_ha", .hectares), hectares
      ),
      row(
        say.both("Of it brownfield", "其中再开发"), link(tables.allocation, "regenerated_ha", .hectares),
        hectares),
    ]
    return rows + integration
  }

  /// The share of town uses in released land, and the band of the path.
  private var integration: [[Cell]] {
    let alternative = book.alternative(park)
    guard let path = alternative?.path ?? park.path, !allocation.land.isEmpty else { return [] }
    let rules = book.portfolio.rules(of: path)
    let total = allocation.land.reduce(0) { $0 + $1.hectares.value }
    guard total > 0, rules.integrationLow.value.value > 0 || rules.integrationHigh.value.value < 1
    else { return [] }
    let town = allocation.land.reduce(0) { sum, release in
      switch release.use {
      case .residential, .publicGreen: sum + release.hectares.value
      case .industrial, .commercial, .heritageCulture: sum
      }
    }
    let band =
      percentText(rules.integrationLow.value.value, places: 0) + " – "
      + percentText(rules.integrationHigh.value.value, places: 0)
    return [
      row(
        say.both("Homes and green", "居住与绿地"), .figure(town / total, .share, look: .engine), band)
    ]
  }

  var instruments: [[Cell]] {
    var rows = [title("Instruments", "政策工具")]
    for choice in allocation.instruments {
      let instrument = book.portfolio.instruments.first { $0.id == choice.instrument }
      let name = instrument?.name.text(in: book.language) ?? choice.instrument.text
      rows.append(row(name, Cell(.text(choice.level.text), look: .engine), choice.start.text))
    }
    if allocation.instruments.isEmpty { rows.append(row(say("none", "无"), .gap)) }
    return rows
  }

  // MARK: Right

  var finances: [[Cell]] {
    guard park.finances != nil else { return [] }
    var rows = [
      title("Finances", "财务"),
      row(say.both("Debt before", "方案前负债"), link(tables.parks, "debt_mcny", .money), money),
      row(say.both("Equity before", "方案前权益"), link(tables.parks, "equity_mcny", .money), money),
      row(
        say.both("D/E before", "前负债权益比"),
        link(
          tables.allocation ?? tables.parks,
          tables.allocation == nil ? "debt_to_equity" : "debt_to_equity_before", .ratio)),
    ]
    if tables.allocation != nil {
      rows += [
        row(say.both("New debt", "新增负债"), link(tables.allocation, "new_debt_mcny", .money), money),
        row(say.both("Debt swap", "债转股"), link(tables.allocation, "swap_mcny", .money), money),
        row(
          say.both("D/E after", "后负债权益比"), link(tables.allocation, "debt_to_equity_after", .ratio)),
      ]
    }
    if book.portfolio.finance != nil {
      func constant(_ constant: Constant) -> Cell {
        .formula(.named(constant), .ratio, look: .crossLink)
      }
      rows += [
        row(say.both("D/E benchmark", "负债权益比基准"), constant(.leverageBenchmark)),
        row(say.both("D/E cap", "负债权益比上限"), constant(.leverageCap)),
      ]
    }
    return rows
  }

  var industries: [[Cell]] {
    guard !park.industries.isEmpty else { return [] }
    let sorted = park.industries.sorted {
      ($1.share.value, $0.industry) < ($0.share.value, $1.industry)
    }
    return [title("Leading industries", "主导产业")]
      + sorted.prefix(5).map { entry in
        row(
          book.industryName(entry.industry),
          Cell(.number(entry.share.value.value), .share))
      }
  }

  /// Grants by fund and period, new debt by period.
  var payments: [[Cell]] {
    var rows: [[Cell]] = []
    for fund in book.portfolio.funds {
      for period in book.portfolio.periods {
        let amount = allocation.grants.reduce(0) {
          $0 + ($1.fund == fund.id && $1.period == period.id ? $1.amount.value : 0)
        }
        guard amount > 0 else { continue }
        rows.append(
          row(
            fund.name.text(in: book.language) + " " + period.id.text,
            .figure(amount, .money, look: .engine), money))
      }
    }
    for step in allocation.debt where step.newDebt.value > 0 {
      rows.append(
        row(
          say("New debt ", "新增负债 ") + step.period.text,
          .figure(step.newDebt.value, .money, look: .engine), money))
    }
    return rows.isEmpty ? [] : [title("Money by period", "分期资金")] + rows
  }

  /// What it brings, per year at the horizon.
  var outcomes: [[Cell]] {
    guard book.isChosen(park.id), let table = tables.outcomes else { return [] }
    var rows = [title("Outcomes a year", "年度成效")]
    for outcome in book.portfolio.outcomes {
      rows.append(
        row(
          outcome.name.text(in: book.language),
          link(table, "outcome_" + outcome.id.text, .amount), say.unit(outcome.unit)))
    }
    rows.append(
      row(
        say.both("Points it brings", "带来的分值"), link(table, "points", .points),
        say.unit("points")))
    return rows
  }
}
