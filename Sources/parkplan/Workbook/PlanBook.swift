import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook

/// The workbook of a plan with what was found around it.
struct PlanBook {
  /// Its plan, with the scenario applied.
  var run: PlanRun
  /// What the plan was solved with; it travels in the workbook.
  var settings: PlanSettings
  var loaded: LoadedPortfolio
  var further: FurtherResults

  /// Writes the file and says so; without a plan says that there is none, and writes nothing.
  func write(to path: String, pages: PageOptions, _ output: OutputOptions) throws {
    if run.solved.plan == nil {
      output.say("No workbook is written: there is no plan to put into it.")
      return
    }
    var carried = run
    carried.attachments = try Wiring.attachments(run, settings, loaded)
    try writeWorkbook(
      workbook(
        of: carried, with: further, pages: pages.wanted(run), language: output.language.value),
      to: path, created: run.created)
    output.say("\(path) is written.")
  }
}

extension FurtherJob {
  /// What else the workbook of a plan shows, told on a line until Ctrl-C.
  init(
    _ job: PlanJob, _ run: PlanRun, _ parts: [WorkbookPart], objectives: String? = nil,
    on line: ProgressLine, _ output: OutputOptions
  ) {
    self.init(
      job: job, run: run, parts: parts, objectives: objectives, language: output.language.value,
      report: { text, seconds in
        line.show(text, at: seconds)
        return !Interruption.isRequested
      },
      say: { [output] text in
        line.finish()
        output.say(text)
      })
  }
}
