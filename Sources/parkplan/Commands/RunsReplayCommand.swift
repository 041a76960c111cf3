import ArgumentParser
import ParkModel
import PlanReport
import RunStore

/// `parkplan runs replay`: the same solve again, compared number by number.
struct RunsReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Solve a run again from its kept inputs and compare number by number.",
    discussion: """
      Two numbers are the same when they differ by at most 1e-9 of their size, or by 1e-9 where \
      that is more; each difference is named by its place in what plan --json prints. Time and \
      program version are not compared.

      Ends with 0 when every number is the same, with 70 when one is not, and with 3 when the run \
      was stopped before its gap was reached: what a stopped solve finds depends on the machine.

      Example:
        parkplan runs replay 12
      """)

  @Argument(help: ArgumentHelp("The run's number.", valueName: "run"))
  var number: Int

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let kept = try KeptRun(number, from: store.openExisting(output), toBe: "repeated")
    let stopwatch = Stopwatch()
    let job = Wiring.job(
      kept.loaded, kept.settings, created: kept.stored.created, stopwatch: stopwatch)
    let line = output.progressLine()
    let run = try job.answer(showing: line)
    line.finish()

    let repeated = try jsonText(PrintedPlan(run))
    let old = try document(JSONValue.self, from: Array(kept.stored.result.utf8))
    let new = try document(JSONValue.self, from: Array(repeated.utf8))
    // Time and program version are facts of the run, not of the plan.
    let ignored: Set = ["seconds", "version"]
    let found = differences(old, new, ignoring: ignored)
    try show(found, numbers: old.numberCount(ignoring: ignored), kept: kept.stored)
    if found.isEmpty { return }
    let wasStopped = [kept.stored.status, run.solved.status.rawValue].contains {
      $0 != "optimal" && $0 != "infeasible"
    }
    throw ExitCode((wasStopped ? Failure.Code.stopped : .internalError).rawValue)
  }

  private func show(_ found: [JSONDifference], numbers: Int, kept: StoredRun) throws {
    if output.json {
      let result = ReplayDocument(
        run: number, numbers: numbers, agrees: found.isEmpty, differences: found)
      return try printResult(jsonText(result))
    }
    let say = output.language.value
    if found.isEmpty {
      return try printResult(
        say(
          "Run \(number) repeats: all \(numbers) numbers are the same within 1e-9.\n",
          "运行 \(number) 可复现：全部 \(numbers) 个数值在 1e-9 之内一致。\n"))
    }
    var table = TextTable(columns: [
      .init(say("where", "位置"), isFlexible: true), .init(say("kept", "原值"), isRight: true),
      .init(say("repeated", "复现值"), isRight: true),
    ])
    for difference in found {
      table.add([difference.place, difference.stored.short, difference.repeated.short])
    }
    var text =
      say(
        "Run \(number) differs in \(found.count) places.\n",
        "运行 \(number) 有 \(found.count) 处不同。\n") + table.text
    if kept.version != Parkplan.release {
      text += say(
        "It was made by version \(kept.version); this is \(Parkplan.release).\n",
        "该运行由版本 \(kept.version) 产生；当前版本为 \(Parkplan.release)。\n")
    }
    try printResult(text)
  }
}
