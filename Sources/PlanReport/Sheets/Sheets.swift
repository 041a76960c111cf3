public import ParkModel
import Scoring

/// The sheets of a run's workbook, in the order of their tabs.
///
/// - Throws: as `workbook(of:)`.
public func sheets(
  of run: PlanRun, with further: FurtherResults = FurtherResults(), pages: [ParkID] = [],
  language: Language = .english
) throws(FormulaProblem) -> [Sheet] {
  try workbook(of: run, with: further, pages: pages, language: language).sheets
}

/// A run as a workbook, before any file format.
///
/// What a planner gives is an input cell with its target; what the solve found stands as a number;
/// everything else is an expression over the two, and every expression has a result. So the plan
/// stays alive: inputs, weights and own values may change, and the checks prove it again.
/// - Parameters:
///   - further: What was found out around the plan; sheets of parts that are nil are left out.
///   - pages: Parks that get a page of their own.
/// - Throws: an expression without a proper result, which would be an error of this program.
public func workbook(
  of run: PlanRun, with further: FurtherResults = FurtherResults(), pages: [ParkID] = [],
  language: Language = .english
) throws(FormulaProblem) -> Workbook {
  let book = SheetBook(run, language)
  var meta = MetaSheet(of: run, language)
  let inputs = book.inputTables()
  let live = book.evaluation.map { book.liveTables(inputs, $0) }
  let limits = live?.limits ?? book.fillLimits(book.limitsLayout(), nil, inputs.funds)

  var tables = [inputs.parks]
  tables += [inputs.industries, inputs.landUses, inputs.instruments].compactMap { $0 }
  tables += [inputs.funds, inputs.declared, inputs.synergies].compactMap { $0 }
  tables.append(limits)
  tables += [live?.objective ?? inputs.objective].compactMap { $0 }
  tables += [inputs.weights, inputs.indicators, live?.scores ?? inputs.scores].compactMap { $0 }
  var read = BookTables(inputs, live, limits)
  if let merits = run.merits, let scores = read.scores {
    read.ranking = book.rankingTable(merits, scores)
    tables += [read.ranking].compactMap { $0 }
  }
  var dashboard: Sheet?
  if let live {
    tables += [live.adjust, live.allocation]
    tables += [live.outcomes, live.limitUse].compactMap { $0 }
    tables += [live.rules, live.plan]
    tables += [live.choices.table, live.mix, live.output].compactMap { $0 }
    tables.append(book.flowsTable())
  }
  let results = book.resultSheets(read, further, pages, meta: &meta)
  if live != nil {
    dashboard = book.dashboardSheet(read, further, results, banner: book.banner, meta: &meta)
  }
  let before = tables.count
  let snapshot = SnapshotSheet(tables)
  tables.append(
    book.checksTable(
      live, limits,
      CheckedTables(
        weights: inputs.weights, scores: live?.scores ?? inputs.scores, snapshot: snapshot,
        calculated: tables, evaluation: book.evaluation)))
  tables.append(book.sourcesTable())
  for table in tables { meta.add("sheet_" + table.name, Double(TableLayout.keyRow)) }

  let dictionary = book.dictionarySheet(tables)
  let contents =
    tables[..<before].map { SheetTitle($0) } + results.map { SheetTitle($0) }
    + tables[before...].map { SheetTitle($0) } + [SheetTitle(dictionary)]
  var sheets = [book.coverSheet(contents, dashboard: dashboard != nil, banner: book.banner)]
  if let dashboard { sheets.append(dashboard) }
  sheets += tables[..<before].map { $0.sheet(banner: book.banner, say: book.say) }
  sheets += results.map { $0.sheet(banner: book.banner) }
  sheets += tables[before...].map { $0.sheet(banner: book.banner, say: book.say) }
  sheets.append(dictionary.sheet(banner: book.banner))
  sheets += [book.listsSheet(further.scenarios), snapshot.sheet(), meta.sheet()]
  if let files = FilesSheet.sheet(of: run.attachments) { sheets.append(files) }
  return try Workbook(sheets).measured()
}
