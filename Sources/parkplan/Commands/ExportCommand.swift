import ArgumentParser
import ParkModel
import PlanReport
import PlanWorkbook
import RunStore

/// `parkplan export`: a kept run as a workbook.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the workbook of a kept run.",
    discussion: """
      Example:
        parkplan export 12 --workbook run-12.xlsx
      """)

  @Argument(
    help: ArgumentHelp("The run's number, as parkplan runs list shows it.", valueName: "run"))
  var number: Int

  @Option(
    help: ArgumentHelp("The Excel workbook to write.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String

  @OptionGroup var pages: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    try requireWritable(workbook)
    let kept = try KeptRun(number, from: store.openExisting(output), toBe: "exported")
    let finished = try kept.planRun()
    guard finished.solved.plan != nil else {
      throw Failure(
        .badInput,
        "Error: run \(number) found no plan (\(kept.stored.status))\n  Fix: export another run.")
    }
    try pages.requireKnown(finished.portfolio)
    try writeWorkbook(
      sheets(of: finished, pages: pages.wanted(finished), language: output.language.value),
      to: workbook, created: finished.created)
    if output.json {
      try printResult(jsonText(ExportDocument(run: number, workbook: workbook)))
    }
    output.say("\(workbook) is written.")
  }
}
