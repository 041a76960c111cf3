import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import RunStore

/// `parkplan export`: a kept run as a workbook, or its tables as CSV files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the workbook of a kept run, or its tables.",
    discussion: """
      --csv writes one file for every table of the workbook (Parks.csv, Allocation.csv …), with the
      workbook's machine keys as header, numbers with all their digits, results in place of
      formulas. Text that a spreadsheet program would take for a formula (it begins with =, +, -, @,
      a tab or a line break) gets a ' before it.

      Examples:
        parkplan export 12 --workbook run-12.xlsx
        parkplan export 12 --csv run-12
      """)

  @Argument(
    help: ArgumentHelp("The run's number, as parkplan runs list shows it.", valueName: "run"))
  var number: Int

  @Option(
    help: ArgumentHelp("The Excel workbook to write.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @Option(
    help: ArgumentHelp(
      "The folder to write a CSV file for every table into; files of these names are replaced.",
      valueName: "folder"), completion: .directory)
  var csv: String?

  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if workbook == nil && csv == nil {
      throw ValidationError("Name what to write: --workbook OUT.xlsx, --csv FOLDER, or both.")
    }
  }

  func run() throws {
    var files = NamedFiles(store: store, say: output.language.value)
    if let workbook { try files.addWorkbook("--workbook", workbook) }
    if let csv {
      try files.addFolder("--csv", csv)
      try requireWritableFolder(csv, output.language.value)
    }
    let kept = try KeptRun(number, from: store.openExisting(output), toBe: "exported")
    var finished = try kept.planRun()
    guard finished.solved.plan != nil else {
      throw Failure(
        .badInput,
        "Error: run \(number) found no plan (\(kept.stored.status))\n  Fix: export another run.")
    }
    try pages.requireKnown(finished.portfolio)
    finished.attachments = try Wiring.attachments(
      finished, kept.settings, kept.loaded, result: kept.stored.result)
    let stopwatch = Stopwatch()
    let book = try PlanReport.workbook(
      of: finished, pages: pages.wanted(finished), language: output.language.value)
    if let workbook { try writeWorkbook(book, to: workbook, created: finished.created) }
    let tables = try csv.map { try writeTables(of: book, into: $0) }
    let seconds = stopwatch.seconds
    if output.json {
      try printResult(
        jsonText(
          ExportDocument(
            run: number, workbook: Nullable(workbook), csv: Nullable(csv), files: tables ?? [],
            seconds: seconds)))
    }
    if let workbook { output.say("\(workbook) is written.") }
    if let csv, let tables { output.say("\(csv) holds \(tables.joined(separator: ", ")).") }
  }

  /// - Returns: The names of the files.
  private func writeTables(of book: Workbook, into folder: String) throws -> [String] {
    try makeFolder(folder)
    return try book.sheets.compactMap { SheetTable($0, book.results) }.map { table in
      let name = table.name + ".csv"
      try writeTable(to: "\(folder)/\(name)", header: table.keys, rows: table.rows.count) {
        table.texts(row: $0)
      }
      return name
    }
  }
}
