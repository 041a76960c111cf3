import ParkModel

/// The columns that all tables of the sheet of scenarios share: what, unit, doing nothing, base,
/// scenarios, and one column that sums a row up.
struct ScenarioGrid {
  let book: SheetBook
  let results: ScenarioResults
  private let evaluations: [Evaluation?]
  private let figures: [PlanFigure]

  static let nothing = 3
  static let base = 4
  /// Keys of the rows in which figures and their changes begin; the titles of scenarios stand above
  /// the figures.
  static let figures = "figures"
  static let changes = "changes"

  init(_ book: SheetBook, _ results: ScenarioResults) {
    self.book = book
    self.results = results
    evaluations = results.scenarios.map(\.run.evaluation)
    figures = book.planFigures
  }

  private var say: Wording { book.say }
  private var last: Int { Self.base + results.scenarios.count - 1 }
  private var baseRun: PlanRun { results.scenarios[0].run }

  func title(_ place: Int) -> BilingualText {
    guard let id = results.scenarios[place].run.scenario else { return .init("Base", "基准") }
    return baseRun.portfolio.scenarios.first { $0.id == id }?.title
      ?? BilingualText(english: id.text)
  }

  private func header(_ first: String, _ sum: String) -> [String] {
    [first, book.header("Unit", "计量单位"), book.header("Do nothing", "不作为")]
      + results.scenarios.indices.map { title($0).text(in: book.language) } + [sum]
  }

  private func value(_ figure: PlanFigure, _ place: Int) -> Double? {
    evaluations[place].flatMap { figure.value(results.scenarios[place].run, $0) }
  }

  /// Whether a figure of a scenario says something beside that of the base.
  private func isComparable(_ figure: PlanFigure, _ place: Int) -> Bool {
    figure.unit != Points.symbol || results.scenarios[place].isComparable
  }

  // MARK: Figures

  /// - Returns: the row of the first figure.
  func addFigures(to layout: inout StackedLayout) -> Int {
    layout.addHeader(
      header(book.header("Figure", "指标"), book.header("Best in", "最优情景")))
    let headers = layout.nextRow - 1
    let first = layout.nextRow
    let nothing = nothingValues
    for (position, figure) in figures.enumerated() {
      let row = layout.nextRow
      let values = results.scenarios.indices.map { value(figure, $0) }
      var cells = [
        Cell(.text(figure.title.text(in: book.language)), look: .label, wraps: true),
        Cell.words(say.unit(figure.unit)),
        .figure(nothing[position], figure.format, look: .engine),
      ]
      for (place, value) in values.enumerated() {
        cells.append(
          position == 0 && value == nil
            ? Cell(.text(missing(place)), look: .bad)
            : value == nil ? none(figure) : .figure(value, figure.format, look: .engine))
      }
      let range = CellRange.row(row, columns: Self.base...last, isFixed: true)
      cells.append(best(figure, values, range, headers))
      layout.add(cells)
      if let extreme = extreme(figure, range), values.count > 1 {
        let own = Expression.at(row: row, column: Self.base)
        layout.highlights.append(
          Sheet.Highlight(
            .row(row, columns: Self.base...last),
            .condition(
              .call(.and, [.call(.isNumber, [own]), .combined(own, .equals, extreme)]),
              look: .good)))
      }
    }
    layout.add(
      [
        Cell(.text(say("Notes: what no figure shows", "备注：指标之外的影响")), look: .label, wraps: true),
        .gap,
      ]
        + (Self.nothing...last).map { _ in Cell(.blank, look: .input, wraps: true) } + [.gap],
      height: 32)
    return first
  }

  /// Where there is no number: a word, since formulas of other sheets would take a blank for 0.
  private func none(_ figure: PlanFigure) -> Cell {
    Cell(.text("–"), figure.format, look: .engine)
  }

  private var nothingValues: [Double?] {
    let run = baseRun
    var idle = run
    idle.solved.plan = nil
    let evaluation = run.doingNothing
    return figures.map { $0.value(idle, evaluation) }
  }

  private func missing(_ place: Int) -> String {
    results.scenarios[place].run.solved.status == .infeasible
      ? say("no plan exists", "无可行方案") : say("not known yet", "尚未求得")
  }

  private func extreme(_ figure: PlanFigure, _ range: CellRange) -> Expression? {
    switch figure.wish {
    case .more: .call(.max, [.range(range)])
    case .less: .call(.min, [.range(range)])
    case .neither: nil
    }
  }

  private func best(
    _ figure: PlanFigure, _ values: [Double?], _ range: CellRange, _ headers: Int
  ) -> Cell {
    let known = values.indices.filter { values[$0] != nil }
    guard known.count > 1, known.allSatisfy({ isComparable(figure, $0) }),
      let extreme = extreme(figure, range)
    else { return .gap }
    let names = CellRange.row(headers, columns: Self.base...last, isFixed: true)
    return Cell(
      .formula(
        .call(
          .index,
          [.range(names), .call(.match, [extreme, .range(range), .number(0)])])),
      look: .calculated, wraps: true)
  }

  // MARK: Changes

  func addChanges(to layout: inout StackedLayout, figures firstRow: Int) {
    guard results.scenarios.count > 1 else { return }
    layout.addSection(say.both("Change against the base", "与基准之差"))
    layout.addHeader(header(book.header("Figure", "指标"), "").dropLast())
    layout.rowKeys[Self.changes] = layout.nextRow
    for (position, figure) in figures.enumerated() {
      let source = firstRow + position
      let base = Expression.at(row: source, column: Self.base)
      var cells = [
        Cell(.text(figure.title.text(in: book.language)), look: .label, wraps: true),
        Cell.words(say.unit(figure.unit)),
      ]
      for column in Self.nothing...last {
        let place = column - Self.base
        let isKnown =
          value(figure, 0) != nil
          && (place < 0
            ? nothingValue(position) != nil
            : value(figure, place) != nil && isComparable(figure, place))
        cells.append(
          isKnown
            ? change(.at(row: source, column: column) - base, changeFormat(figure)) : none(figure))
      }
      layout.add(cells)
    }
    if results.scenarios.contains(where: { !$0.isComparable }) {
      layout.addParagraph(
        say(
          "A dash in the first line: the scenario changes weights or prices, so its points do not "
            + "compare.", "首行为“–”：该情景改变了权重或计价，分值不可比。"), width: 110)
    }
  }

  /// A difference, or 0 where it is too small to show: rounding is no change.
  private func change(_ difference: Expression, _ format: Cell.NumberFormat) -> Cell {
    let least = format == .wholeChange ? 0.5 : 0.005
    return .formula(
      .when(
        .combined(.call(.absolute, [difference]), .less, .number(least)), then: .number(0),
        otherwise: difference), format)
  }

  private func changeFormat(_ figure: PlanFigure) -> Cell.NumberFormat {
    let largest = results.scenarios.indices.compactMap { value(figure, $0) }.map(abs).max() ?? 0
    return figure.format == .integer || largest >= 1000 ? .wholeChange : .change
  }

  private func nothingValue(_ position: Int) -> Double? { nothingValues[position] }

  // MARK: Parks

  /// Who is chosen where.
  func addParks(to layout: inout StackedLayout) {
    guard results.scenarios.count > 1 else { return }
    layout.addSection(say.both("Parks chosen in each scenario", "各情景的入选园区"))
    var headers = header(book.header("Park", "园区"), book.header("Chosen in", "入选情景数"))
    headers[1] = ""
    layout.addHeader(headers)
    let choices = results.scenarios.map { scenario in
      Dictionary(
        (scenario.run.solved.plan?.allocations ?? []).map { ($0.park, $0.alternative) }
      ) { first, _ in first }
    }
    let isSolved = results.scenarios.map { $0.run.solved.plan != nil }
    for park in book.parks where !park.alternatives.isEmpty {
      let row = layout.nextRow
      let atBase = choices[0][park.id] ?? nil
      var cells = [
        Cell(.text(book.parkLabel(park)), wraps: true), .gap, Cell(.text("–")),
      ]
      for place in results.scenarios.indices {
        guard isSolved[place] else {
          cells.append(.gap)
          continue
        }
        cells.append(choice(choices[place][park.id] ?? nil, atBase, of: park, place))
      }
      let range = Expression.range(.row(row, columns: Self.base...last))
      let solved = Double(isSolved.count { $0 })
      cells.append(
        .formula(
          .number(solved) - .call(.countIf, [range, .text("–")])
            - .call(.countIf, [range, .text("− –")]), .integer))
      layout.add(cells)
    }
    layout.addParagraph(
      say(
        "\(book.mark.good) chosen; + comes in against the base; − goes out; → otherwise carried out.",
        "\(book.mark.good) 入选；+ 较基准新入选；− 较基准落选；→ 改变实施方案。"), width: 110)
  }

  private func choice(
    _ own: AlternativeID?, _ base: AlternativeID?, of park: Park, _ place: Int
  ) -> Cell {
    let good = book.mark.good
    if place == 0 || own == base { return Cell(.text(own == nil ? "–" : good)) }
    switch (base, own) {
    case (nil, .some): return Cell(.text("+ " + good), look: .good)
    case (.some, nil): return Cell(.text("− –"), look: .bad)
    case (_, let own):
      let name = park.alternatives.first { $0.id == own }?.name.text(in: book.language)
      return Cell(.text("→ " + (name ?? own?.text ?? "")), look: .fair, wraps: true)
    }
  }

  // MARK: Regret

  /// What each plan loses in every scenario, and which one to take by which rule.
  func addRegrets(to layout: inout StackedLayout) {
    guard !results.regrets.isEmpty else { return }
    layout.addSection(
      say.both("What each plan loses where another scenario comes true", "方案遇到其他情景时的损失"))
    layout.addHeader(
      header(book.header("Best plan of", "何情景的最优方案"), book.header("Worst loss", "最大损失")))
    for regret in results.regrets {
      let row = layout.nextRow
      let names = regret.plansOf.map { title($0).text(in: book.language) }
      var cells = [
        Cell(.text(names.joined(separator: say(", ", "、"))), look: .label, wraps: true),
        .words(say.unit("points")), Cell(.text("–")),
      ]
      var breaks = false
      for place in results.scenarios.indices {
        switch place < regret.regrets.count ? regret.regrets[place] : .unknown {
        case .points(let points): cells.append(.figure(points.value, .points, look: .engine))
        case .breaks:
          breaks = true
          cells.append(Cell(.text(say("cannot be kept", "无法维持")), look: .bad, wraps: true))
        case .unknown: cells.append(.gap)
        }
      }
      cells.append(
        breaks
          ? Cell(.text(say("cannot be kept", "无法维持")), look: .bad)
          : .formula(
            .call(.max, [.range(.row(row, columns: Self.base...last))]), .points))
      layout.add(cells)
    }
    layout.addParagraph(
      say(
        "The plan's parks and instruments are kept at most, everything else is planned anew; the "
          + "loss is against the best plan of that scenario.",
        "保留方案的园区与政策工具（可少不可多），其余重新规划；损失相对该情景的最优方案。"), width: 110)
    for choice in results.choices {
      let plan = choice.plan.flatMap { place in
        results.regrets.indices.contains(place) ? results.regrets[place] : nil
      }
      let names = plan?.plansOf.map { title($0).text(in: book.language) } ?? []
      layout.addParagraph(
        "• " + choice.rule.text(in: book.language) + say(": ", "：")
          + (names.isEmpty
            ? say("no plan qualifies", "没有方案符合")
            : say("the best plan of ", "最优方案取自 ") + names.joined(separator: say(", ", "、"))),
        width: 110)
    }
  }

  // MARK: Chart

  /// Value, the weightiest outcome and grants, each as a share of the base's.
  func chart(_ meta: inout MetaSheet) -> Chart? {
    let solved = results.scenarios.indices.filter { evaluations[$0] != nil }
    guard solved.count > 1 else { return nil }
    let weightiest = book.portfolio.outcomes.max { $0.weight.value < $1.weight.value }
    let wanted = [
      "Value of the plan", weightiest?.name.english ?? "", "Grants",
    ]
    let shown = wanted.compactMap { name in figures.first { $0.title.english == name } }
      .filter { (value($0, 0) ?? 0) > 0 }
    guard !shown.isEmpty else { return nil }
    // Bars are drawn from the bottom up.
    let place = meta.add(
      ["scenarios"] + shown.map(\.title.english),
      solved.reversed().map { place in
        (
          clipped(title(place).text(in: book.language), to: 34),
          shown.map { figure in
            guard isComparable(figure, place), let base = value(figure, 0), base > 0 else {
              return nil
            }
            return value(figure, place).map { $0 / base }
          }
        )
      })
    let colours: [Chart.Colour] = [.blue, .green, .orange]
    return Chart(
      kind: .clusteredBars, title: say("Against the base (100 %)", "与基准相比（100 %）"),
      valueTitle: say("share of the base", "占基准的比例"),
      series: shown.indices.map { position in
        Chart.Series(
          name: shown[position].title.text(in: book.language), categories: place.labels,
          values: place.values[position], colour: colours[position])
      }, corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: .share,
      startsAtZero: true)
  }
}
