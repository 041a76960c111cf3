import ParkModel

extension SheetBook {
  /// What a hectare of industrial land yields in each park: its industries' shares times their
  /// intensities, times the factor of its path.
  func mixTable(_ industries: TableLayout?, _ landUses: TableLayout?) -> TableLayout? {
    let all = numberedIndustries
    guard !all.isEmpty else { return nil }
    var table = TableLayout(
      "Mix", .calculation, say, title: .init("Industry mix", "产业构成"),
      purpose: .init(
        "Shares of a park's output by industry, and what a hectare of its industrial land yields a "
          + "year from them.", "各园区产出的产业构成，及由此得出的每公顷工业用地年产出。"))
    addParkColumns(to: &table)
    for industry in all {
      table.add("share:" + industry.id.text, header(industry.name), unit: say("share", "占比"))
    }
    let yields = industrialOutcomes(landUses)
    for outcome in yields {
      table.add(
        "yield:" + outcome.id.text, header(outcome.name),
        unit: say.unit(outcome.unit) + say("/ha", "／公顷"))
    }
    let firstKey = "share:" + (all.first?.id.text ?? "")
    let lastKey = "share:" + (all.last?.id.text ?? "")
    let columns = table.column(firstKey)...table.column(lastKey)
    for outcome in yields {
      var cells = [Cell](repeating: .empty, count: table.columns.count)
      cells[0] = Cell(.text(say("Per ha", "每公顷")), look: .label)
      cells[1] = Cell(.text(outcome.name.text(in: language)))
      for (place, industry) in all.enumerated() {
        guard !industry.isBanned,
          let intensity = industries?.cell(industry.id.text, "per_ha:" + outcome.id.text)
        else { continue }
        cells[columns.lowerBound + place - 2] = .formula(intensity, .indicator, look: .crossLink)
      }
      table.fixedRows.append(cells)
    }
    for park in parks {
      let row = table.body.count
      var cells = parkCells(park)
      for industry in all {
        let share = park.industries.filter { $0.industry == industry.id }
        cells.append(
          share.isEmpty
            ? .empty
            : Cell(
              .number(share.reduce(0) { $0 + $1.share.value.value }), .share, look: .plain,
              status: share.first?.share.status))
      }
      for (place, outcome) in yields.enumerated() {
        let mixed = Expression.call(
          .sumProduct,
          [
            table.span(row, firstKey, lastKey, onSheet: false),
            .range(
              .row(TableLayout.headerRow + 1 + place, columns: columns, isFixed: true)),
          ])
        let own = landUses?.cell(Self.yieldRow(outcome), LandUse.industrial.rawValue)
        let sum = own.map { $0 + mixed } ?? mixed
        cells.append(
          .formula(affinity(shownPath(park)).map { $0 * sum } ?? sum, .indicator))
      }
      table.body.append(cells)
    }
    return table
  }

  /// The portfolio's industries, then those that only parks name.
  var numberedIndustries: [Industry] {
    var seen = Set(portfolio.industries.map(\.id))
    var all = portfolio.industries
    for park in parks {
      for entry in park.industries where seen.insert(entry.industry).inserted {
        all.append(Industry(id: entry.industry))
      }
    }
    return all
  }

  /// Outcomes that a hectare of industrial land yields.
  func industrialOutcomes(_ landUses: TableLayout?) -> [Outcome] {
    guard let landUses, landUses.has(LandUse.industrial.rawValue) else { return [] }
    let intense = Set(intenseOutcomes.map(\.id))
    return portfolio.outcomes.filter { outcome in
      outcome.kind != .merit
        && (intense.contains(outcome.id)
          || landUses.rowKeys[Self.yieldRow(outcome)] != nil)
    }
  }

  /// The factor of industrial yield on a path; nil where it is 1.
  func affinity(_ path: DevelopmentPath?) -> Expression? {
    guard let path, portfolio.paths.contains(where: { $0.path == path }) else { return nil }
    return .named(.industrialAffinity(path))
  }
}
