import ArgumentParser
import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import PlanWorkbook

// The workbook of a run: what changed, and what it comes to.

extension ImportCommand {
  func importRun(_ workbook: ReadWorkbook, _ bytes: [UInt8]) throws {
    let stopwatch = Stopwatch()
    let kept = try CarriedRun.find(in: workbook, path: file) {
      store.noStore ? nil : try store.openExisting(output)
    }
    var imported = try ImportedRun(workbook, path: file, kept: kept)
    guard imported.problems.isEmpty else {
      throw try refusal(
        imported.problems, notices: imported.notices, bytes, differences: imported.differences)
    }
    for notice in imported.notices { output.say("Note: \(notice)") }
    let loaded = imported.edited ?? kept.loaded
    var ending: ArgumentParser.ExitCode?
    if imported.hasEdits, !noSolve {
      let job = try self.job(imported, loaded, stopwatch)
      let optimum = try solve(job)
      imported.optimum = optimum
      if imported.edits.scenario != nil {
        try store.keep(output) { try Wiring.storedRun(optimum, job, command: "plan") }
      }
      ending = PlanCommand.ending(optimum)
    }
    let own = try imported.own.map(imported.ownRun)
    if let into { try writePortfolio(loaded.files, to: into) }
    try show(imported, own: own)
    if let into {
      output.say(
        "\(into) holds the portfolio"
          + (imported.edits.scenario.map { "; the edits are its scenario '\($0.id)'." } ?? "."))
      if own != nil {
        output.say(
          "Note: own values make a plan and are no part of a portfolio; \(file) alone holds them.")
      }
    }
    if own?.check?.isClean == false { throw ExitCode(Failure.Code.noPlan.rawValue) }
    if let ending { throw ending }
  }

  private func job(
    _ imported: ImportedRun, _ loaded: LoadedPortfolio, _ stopwatch: Stopwatch
  ) throws -> PlanJob {
    let asked = PlanSettings(
      engine: try solving.engineChoice(), gap: solving.gap, timeLimit: solving.timeLimit,
      seed: solving.seed, threads: Wiring.threads(solving.threads))
    var job = Wiring.job(
      loaded, imported.settings(asked), created: Wiring.now(), stopwatch: stopwatch)
    job.references = imported.references
    return job
  }

  private func show(_ imported: ImportedRun, own: PlanRun?) throws {
    if output.json {
      var document = ImportDocument(
        differences: imported.differences.map(ImportDocument.DifferenceRow.init),
        notices: imported.notices)
      document.plan = Nullable(PrintedPlan(own ?? imported.optimum ?? imported.original))
      document.optimum = Nullable(imported.optimum?.solved.objective?.value)
      document.breaches = (own?.check?.breaches ?? []).map {
        ImportDocument.BreachRow(
          rule: $0.rule, park: Nullable($0.park?.text), amount: $0.amount.value,
          sentence: $0.sentence)
      }
      document.folder = Nullable(into)
      return try printResult(jsonText(document))
    }
    let text = ImportText(
      imported: imported, say: output.language.value,
      width: Console.standardOutput.columns ?? 100)
    try printResult(text.text(own: own))
  }

  private func solve(_ job: PlanJob) throws -> PlanRun {
    let line = output.progressLine()
    defer { line.finish() }
    return try job.answer(showing: line)
  }
}
