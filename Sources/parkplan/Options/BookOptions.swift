import ArgumentParser
import ParkModel
import PlanReport

/// The workbook that a command writes of the plan with what it found around it.
struct BookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write the workbook of the best plan, with this part in it.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup var pages: PageOptions

  func validate() throws {
    if workbook == nil && pages.isAsked {
      throw ValidationError("--pages and --page are for the workbook: name it with --workbook.")
    }
  }

  /// Before anything is read: whether the file may be written.
  func claim(_ files: inout NamedFiles) throws(Failure) {
    if let workbook { try files.addWorkbook("--workbook", workbook) }
  }

  /// Before anything is solved: whether the parks are there.
  func requireKnown(_ portfolio: @autoclosure () throws -> Portfolio) throws {
    if workbook != nil { try pages.requireKnown(portfolio()) }
  }

  /// Writes the workbook that was asked for, if any.
  func write(_ run: PlanRun, _ job: PlanJob, _ further: FurtherResults, _ output: OutputOptions)
    throws
  {
    guard let workbook else { return }
    try PlanBook(run: run, settings: job.settings, loaded: job.loaded, further: further)
      .write(to: workbook, pages: pages, output)
  }
}
