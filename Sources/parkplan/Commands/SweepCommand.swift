import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import WhatIf

/// `parkplan sweep`: what becomes of the plan where the numbers turn out otherwise.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Solve many futures: what is chosen in most of them, and which numbers matter.",
    discussion: """
      The uncertain numbers stand in uncertainties.yaml; without it whatever is not sourced counts
      as uncertain. Designs: tornado (each number low and high, one at a time), factorial (every
      combination of levels), lhs (Latin hypercube) and montecarlo.

      Futures are written to a part file as they are done. Ctrl-C stops and prints what is done so
      far; a second Ctrl-C ends at once. --resume goes on where a sweep stopped, however it ended.

      A sweep can be made in parts, on one machine or many, and joined:

        parkplan sweep my-parks --design lhs --shard 1/2 --part a.sweep
        parkplan sweep my-parks --design lhs --shard 2/2 --part b.sweep
        parkplan sweep my-parks --merge a.sweep b.sweep

      Examples:
        parkplan sweep my-parks --design tornado
        parkplan sweep my-parks --design montecarlo --samples 1000 --seed 7 --data futures.xlsx
        parkplan sweep my-parks --design lhs --candidate budget-cut-20 --json > sweep.json
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @OptionGroup var asked: SweepOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    var files = try namedFiles()
    let loaded = try stopwatch.pausing { try readPortfolio(folder: portfolio) }
    if !asked.merge.isEmpty {
      let run = try SweepJob.merged(
        asked.merge, loaded, loss: asked.loss, stopwatch: stopwatch)
      return try finish(run, loaded, created)
    }
    let job = SweepJob(
      loaded: loaded, settings: try asked.settings(),
      engine: Wiring.engine(try SolvingOptions.engineChoice(asked.engine)), stopwatch: stopwatch,
      folder: portfolio)
    let futures = try job.futures()
    let part = asked.partPath(of: loaded.portfolio.name, futures.design)
    try files.add("--part", part)
    if isExistingFile(part) && !asked.resume {
      throw Failure(
        .unwritable,
        """
        Error: \(part) is there already
          Fix: go on with it (--resume), name another file (--part), or take it away.
        """)
    }
    if isExistingFile(part) { try PartFile.requireIntact(part) }
    guard let run = try solve(job, futures, part) else { return }
    try finish(run, loaded, created)
    // A whole sweep that is done has said all; its part is in the way of the next one.
    if run.isFinished && run.isWhole && asked.part == nil { try removeFile(part) }
    if !run.isFinished {
      output.say(
        output.language.value(
          "\(part) holds what is done; --resume goes on with it.",
          "已完成的部分保存在 \(part)；用 --resume 继续。"))
      throw ExitCode(Failure.Code.stopped.rawValue)
    }
    if !run.isWhole { output.say("\(part) is written.") }
  }

  /// All but the part, whose name may follow from the sweep.
  private func namedFiles() throws(Failure) -> NamedFiles {
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    for part in asked.merge { try files.addInput("--merge", part) }
    if let csv = asked.csv { try files.add("--csv", csv) }
    if let data = asked.data { try files.addWorkbook("--data", data) }
    return files
  }

  /// nil where the portfolio as it is has no plan: then the conflict was shown.
  private func solve(_ job: SweepJob, _ futures: Futures, _ part: String) throws -> SweepRun? {
    let language = output.language.value
    let line = output.progressLine()
    defer { line.finish() }
    let beginning = try job.begin(futures) { scenario, progress in
      line.show(
        progress,
        about: scenario.isEmpty ? language("today's plan", "当前方案") : scenario)
      return !Interruption.isRequested
    }
    let swept: SweptPortfolio
    let header: SweepHeader
    switch beginning {
    case .ready(let ready, let its): (swept, header) = (ready, its)
    case .stopped(let run):
      line.finish()
      try showUnsolved(run)
      return nil
    }
    try job.run(swept, header, part: part, resumes: asked.resume) { progress in
      line.show(sweepProgressText(progress, in: language), at: progress.seconds)
      return !Interruption.isRequested
    }
    return try SweepRun(
      [PartFile(part)], of: job.loaded.portfolio, futures: futures, settings: job.settings,
      notices: job.notices, seconds: job.stopwatch.seconds)
  }

  /// Without a plan of the portfolio itself there is nothing to compare futures with.
  private func showUnsolved(_ run: PlanRun) throws {
    let isInfeasible = run.solved.status == .infeasible
    if output.json { try printResult(jsonText(UnsweptDocument(run))) }
    if isInfeasible {
      let say = output.language.value
      let reason = say(
        "No sweep was made: the portfolio as it is has no plan, and futures are compared with it.",
        "未进行情景扫描：组合现状没有可行方案，各情形无从比较。")
      let text =
        reason + "\n" + conflictText(run.solved, of: run.portfolio, language: say)
        + say(
          "\n\(explainCommand(portfolio)) says what would help.",
          "\n\(explainCommand(portfolio)) 说明如何补救。")
      if output.json { Console.standardError.line(text) } else { try printResult(text + "\n") }
    } else {
      output.say(
        output.language.value(
          "Stopped before the plan of the portfolio itself was found.", "在求得当前方案之前已停止。"))
    }
    throw ExitCode((isInfeasible ? Failure.Code.noPlan : .stopped).rawValue)
  }
}

// MARK: - After the futures

extension SweepCommand {
  private func finish(_ run: SweepRun, _ loaded: LoadedPortfolio, _ created: String) throws {
    let document = try jsonText(SweepDocument(run))
    if output.json {
      try printResult(document)
    } else {
      try printResult(
        sweepText(run, width: Console.standardOutput.columns ?? 100, in: output.language.value))
      output.say(
        output.language.value(
          "\(Amounts.text(run.seconds, decimals: 1)) s",
          "用时 \(Amounts.text(run.seconds, decimals: 1)) 秒"))
    }
    try writeTables(run, created)
    try store.keep(output) {
      try Wiring.storedRun(run, document, of: loaded, created: created)
    }
  }

  private func writeTables(_ run: SweepRun, _ created: String) throws {
    guard asked.csv != nil || asked.data != nil else { return }
    let say = output.language.value
    let table = SweepTable(run, in: say)
    if let csv = asked.csv {
      try table.writeCSV(to: csv)
      output.say("\(csv) is written.")
    }
    if let data = asked.data {
      let written = try table.writeWorkbook(to: data, created: created, in: say)
      output.say("\(data) is written.")
      if written.cutTexts > 0 {
        output.say(
          say(
            "Note: \(written.cutTexts) texts are longer than a cell holds (32,767 characters) and end "
              + "in …; --csv FILE writes them whole.",
            "说明：\(written.cutTexts) 处文字超过单元格上限（32,767 字），以 … 结尾；--csv FILE 写出全文。"))
      }
    }
  }
}

extension Double {
  /// nil for what JSON and databases cannot hold.
  var finite: Double? { isFinite ? self : nil }
}
