public import ParkModel
import Scoring

/// A run as the sheets of a workbook, before any file format, in the order of their tabs.
///
/// Numbers are those of the run's document; whatever follows simply from cells beside it is an
/// expression, and every expression has a result.
/// - Parameters:
///   - further: What was found out around the plan; sheets of parts that are nil are left out.
///   - pages: Parks that get a page of their own.
/// - Throws: an expression without a proper result, which would be an error of this program.
public func sheets(
  of run: PlanRun, with further: FurtherResults = FurtherResults(), pages: [ParkID] = [],
  language: Language = .english
) throws(FormulaProblem) -> [Sheet] {
  let book = SheetBook(run, language)
  var meta = MetaSheet()
  meta.add("schema_version", Double(MetaSheet.schemaVersion))
  meta.add("portfolio", run.portfolio.name)
  meta.add("scenario", run.scenario?.text ?? "")
  meta.add("fingerprint", run.fingerprint)
  meta.add("version", run.version)
  meta.add("created", run.created)
  meta.add("language", language.rawValue)

  var tables = BookTables(parks: book.parksTable(), limits: book.limitsTable())
  let banner = book.banner(tables.limits)
  var listed = [tables.parks]
  if let merits = run.merits, !merits.rows.isEmpty {
    let (indicators, scores) = (book.indicatorsTable(merits), book.scoresTable(merits))
    (tables.indicators, tables.scores) = (indicators, scores)
    listed += [indicators, scores]
  }
  if let evaluation = book.evaluation {
    let allocation = book.allocationTable(tables.parks)
    tables.allocation = allocation
    listed.append(allocation)
    if !run.portfolio.outcomes.isEmpty {
      let outcomes = book.outcomesTable(evaluation)
      tables.outcomes = outcomes
      listed.append(outcomes)
    }
    listed += [tables.limits, book.flowsTable()]
  } else {
    listed.append(tables.limits)
  }
  listed.append(book.sourcesTable())
  for table in listed { meta.add("sheet_" + table.name, Double(TableLayout.keyRow)) }

  let dashboard =
    book.hasPlan
    ? book.dashboardSheet(tables, further, banner: banner, meta: &meta) : nil
  let stacked = book.stackedSheets(tables, listed, further, meta: &meta)
  let pages = book.parkPages(pages, further, tables, meta: &meta)
  let contents =
    listed.map { SheetTitle($0) } + stacked.map { SheetTitle($0) } + pages.map { SheetTitle($0) }

  var sheets = [book.coverSheet(contents, dashboard: dashboard != nil, banner: banner)]
  if let dashboard { sheets.append(dashboard) }
  sheets += listed.map { $0.sheet(banner: banner, say: book.say) }
  sheets += (stacked + pages).map { $0.sheet(banner: banner) }
  sheets.append(meta.sheet())
  let results = try Calculation(sheets)
  return sheets.map { $0.measured(results) }
}

extension SheetBook {
  /// Sheets of several small tables: results of further solves, explanations, the dictionary.
  func stackedSheets(
    _ tables: BookTables, _ listed: [TableLayout], _ further: FurtherResults,
    meta: inout MetaSheet
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
    sheets.append(dictionarySheet(listed))
    return sheets
  }

  /// One page for each of these parks, in the order of the portfolio.
  func parkPages(
    _ wanted: [ParkID], _ further: FurtherResults, _ tables: BookTables, meta: inout MetaSheet
  ) -> [StackedLayout] {
    let wanted = Set(wanted)
    return parks.filter { wanted.contains($0.id) }.map {
      parkPage($0, further.explanations, tables, meta: &meta)
    }
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
