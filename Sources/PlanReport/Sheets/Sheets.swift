public import ParkModel
import Scoring

/// A run as the sheets of a workbook, before any file format, in the order of their tabs.
///
/// Numbers are those of the run's document; whatever follows simply from cells beside it is an
/// expression, and every expression has a result.
/// - Throws: an expression without a proper result, which would be an error of this program.
public func sheets(
  of run: PlanRun, language: Language = .english
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

  let limits = book.limitsTable()
  let parks = book.parksTable()
  let banner = book.banner(limits)
  var tables = [parks]
  if let merits = run.merits, !merits.rows.isEmpty {
    tables += [book.indicatorsTable(merits), book.scoresTable(merits)]
  }
  var dashboard: Sheet?
  if let evaluation = book.evaluation {
    let allocation = book.allocationTable(parks)
    let outcomes = run.portfolio.outcomes.isEmpty ? nil : book.outcomesTable(evaluation)
    tables.append(allocation)
    if let outcomes { tables.append(outcomes) }
    tables += [limits, book.flowsTable()]
    dashboard = book.dashboardSheet(
      DashboardSources(allocation: allocation, outcomes: outcomes), banner: banner, meta: &meta)
  } else {
    tables.append(limits)
  }
  tables.append(book.sourcesTable())
  for table in tables { meta.add("sheet_" + table.name, Double(TableLayout.keyRow)) }

  var sheets = [book.coverSheet(tables, dashboard: dashboard != nil, banner: banner)]
  if let dashboard { sheets.append(dashboard) }
  sheets += tables.map { $0.sheet(banner: banner, say: book.say) }
  sheets.append(meta.sheet())
  if let files = FilesSheet.sheet(of: run.attachments) { sheets.append(files) }
  let results = try Calculation(sheets)
  return sheets.map { $0.measured(results) }
}
