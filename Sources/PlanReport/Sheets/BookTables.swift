import ParkModel

/// The tables of a workbook that sheets of results read by formulas.
struct BookTables {
  var parks: TableLayout
  /// nil: the portfolio was not scored.
  var indicators: TableLayout?
  var scores: TableLayout?
  /// nil also where there are too many parks to sort.
  var ranking: TableLayout?
  /// nil: there is no plan.
  var allocation: TableLayout?
  /// nil: there is no plan, or the portfolio counts no outcomes.
  var outcomes: TableLayout?
  var limits: TableLayout

  init(_ inputs: InputTables, _ live: LiveTables?, _ limits: TableLayout) {
    parks = inputs.parks
    indicators = inputs.indicators
    scores = live?.scores ?? inputs.scores
    allocation = live?.allocation
    outcomes = live?.outcomes
    self.limits = limits
  }
}

/// A sheet as the contents on the cover name it.
struct SheetTitle {
  var name: String
  var title: String
  var summary: String

  init(_ table: TableLayout) {
    (name, title, summary) = (table.name, table.title, table.summary)
  }

  init(_ layout: StackedLayout) {
    (name, title, summary) = (layout.name, layout.title, layout.summary)
  }
}

extension SheetBook {
  /// Sheets of results that are more than one table: scenarios, frontier, sensitivity,
  /// explanations, and a page for each of the parks named, in the order of the portfolio.
  func resultSheets(
    _ tables: BookTables, _ further: FurtherResults, _ pages: [ParkID], meta: inout MetaSheet
  ) -> [StackedLayout] {
    var sheets: [StackedLayout] = []
    if let scenarios = further.scenarios, !scenarios.scenarios.isEmpty {
      sheets.append(scenariosSheet(scenarios, further.explanations, meta: &meta))
    }
    if let frontier = further.frontier, !frontier.points.isEmpty {
      sheets.append(frontierSheet(frontier, meta: &meta))
    }
    if hasSensitivity(further) {
      sheets.append(sensitivitySheet(further, tables.scores, meta: &meta))
    }
    if !parks.isEmpty {
      sheets.append(explainSheet(further.explanations, tables, meta: &meta))
    }
    let wanted = Set(pages)
    for park in parks where wanted.contains(park.id) {
      sheets.append(parkPage(park, further.explanations, tables, meta: &meta))
    }
    return sheets
  }
}
