import ParkModel

extension SheetBook {
  // MARK: Why it is chosen or not

  /// The lines of the park in the cell; those of all parks stand on the hidden sheet.
  func addReasons(
    _ explanations: ExplanationResults, to layout: inout StackedLayout, meta: inout MetaSheet
  ) {
    guard !explanations.parks.isEmpty else { return }
    let lines = explanations.parks.map { reason in
      (reason.park.text, reason.sentences.flatMap { wrapped($0, to: 120) })
    }
    let height = min(Self.mostLines, lines.map(\.1.count).max() ?? 0)
    // A blank that a formula takes over would show 0; a space shows nothing.
    let place = meta.addWords(
      ["reasons"] + (1...max(1, height)).map { "line_\($0)" },
      lines.map { park, own in
        (park, (0..<height).map { $0 < own.count ? own[$0] : " " })
      })
    layout.addSection(say.both("Why it is chosen or not", "为何入选或落选"))
    for line in 0..<height {
      layout.add([
        Cell(
          .formula(
            .call(
              .ifError,
              [
                .call(
                  .index,
                  [
                    .range(place.values[line]),
                    .call(
                      .match,
                      [.name(Self.explainedPark), .range(place.labels), .number(0)]),
                  ]), .text(line == 0 ? say("Not asked.", "未求解。") : " "),
              ])), look: .sentence)
      ])
    }
  }

  // MARK: Limits that bind

  func addBindingLimits(
    _ explanations: ExplanationResults?, _ limits: TableLayout, to layout: inout StackedLayout
  ) {
    let binding = limitRows.filter(\.isBinding)
    guard hasPlan else { return }
    layout.addSection(say.both("Limits that hold the plan back", "制约方案的限制"))
    if binding.isEmpty {
      layout.addParagraph(
        say(
          "No limit binds: every one has slack, so more of none of them is worth anything.",
          "没有用满的限制：各项均有余量，放宽任何一项都没有价值。"), width: 110)
      return
    }
    let isKnown = explanations?.limits.isEmpty == false
    layout.addHeader(
      [
        header("Limit", "限制"), header("Unit", "计量单位"), header("Used", "已用"),
        header("At least", "下限"), header("At most", "上限"),
      ]
        + (isKnown
          ? [
            header("One step more", "放宽一步"), header("Gain of the step", "该步增值"),
            header("Gain of one unit more", "每单位增值"),
          ] : []),
      units: isKnown
        ? [
          "", "", "", "", "", say("own unit", "各自单位"), say.unit("points"),
          say("points a unit", "分／单位"),
        ] : [])
    for use in binding {
      let row = layout.nextRow
      func link(_ key: String) -> Cell {
        let isThere =
          switch key {
          case "used": use.used != nil
          case "at_least": use.atLeast != nil
          default: use.atMost != nil
          }
        guard isThere else { return .gap }
        return .formula(
          .call(
            .index,
            [
              .range(limits.range(key, isFixed: true, onSheet: true)),
              .call(
                .match,
                [
                  .text(use.name), .range(limits.range("name", isFixed: true, onSheet: true)),
                  .number(0),
                ]),
            ]), limitFormat(use.name), look: .crossLink)
      }
      var cells = [
        Cell(.text(limitNames.bilingual(use.name).text(in: language)), look: .label, wraps: true),
        .words(say.unit(limitNames.unit(use.name))), link("used"), link("at_least"),
        link("at_most"),
      ]
      if isKnown {
        cells += worthCells(explanations?.limits.first { $0.name == use.name }, use.name, row)
      }
      layout.add(cells)
    }
    if isKnown {
      layout.addParagraph(
        say(
          "What is proven of the gain of the best plan; 0 where nothing is proven. A step raises a "
            + "cap or lowers a floor.", "最优方案已证明的增值；未证明者为 0。放宽一步即提高上限或降低下限。"),
        width: 120)
    }
  }

  private func worthCells(
    _ worth: ExplanationResults.LimitWorth?, _ name: String, _ row: Int
  ) -> [Cell] {
    guard let worth else { return [.gap, .gap, .gap] }
    guard let step = worth.step else {
      return [
        .words(say("taken out", "取消")), .figure(worth.atLeast?.value, .score, look: .engine), .gap,
      ]
    }
    guard let gain = worth.atLeast else {
      return [.figure(step.value, limitFormat(name), look: .engine), .gap, .gap]
    }
    return [
      .figure(worth.isCap ? step.value : -step.value, limitFormat(name), look: .engine),
      .figure(gain.value, .score, look: .engine),
      step.value == 0
        ? .gap
        : .formula(
          .at(row: row, column: 7) / .call(.absolute, [.at(row: row, column: 6)]), .price),
    ]
  }

  func limitFormat(_ name: String) -> Cell.NumberFormat {
    switch limitNames.unit(name) {
    case LimitNames.share: .share
    case MillionYuan.symbol: .money
    default: .amount
    }
  }

  // MARK: All parks

  /// What the plan loses where a park has to change sides.
  func addPrices(_ explanations: ExplanationResults, to layout: inout StackedLayout) {
    guard !explanations.parks.isEmpty else { return }
    layout.addSection(say.both("What it takes for each park to change sides", "各园区改变入选与否的代价"))
    layout.addHeader(
      [header("Park", "园区"), header("Chosen", "入选"), header("The plan loses", "方案损失")],
      units: ["", "", say.unit("points")])
    for reason in explanations.parks {
      let price: Cell
      switch reason.price {
      case .points(let points): price = .figure(points.value, .points, look: .engine)
      case .undecided: price = Cell(.text(say("undecided", "未定")), look: .engine)
      case .impossible: price = Cell(.text(say("impossible", "不可能")), look: .engine)
      case .unknown: price = .gap
      }
      layout.add([
        Cell(.text(parkLabel(reason.park, width: 70)), wraps: true),
        Cell(.text(isChosen(reason.park) ? mark.good : "–")), price,
      ])
    }
    layout.addParagraph(
      say(
        "A chosen park: what the best plan without it loses. Another: what a plan that has to "
          + "include it loses.", "入选园区：不选它时最优方案的损失；其他园区：必须选入时方案的损失。"), width: 120)
  }
}
