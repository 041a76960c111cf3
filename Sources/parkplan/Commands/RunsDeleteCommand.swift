import ArgumentParser
import RunStore

/// `parkplan runs delete`: runs that nobody needs any more, with the inputs that only they used.
struct RunsDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete runs, and the inputs that no other run needs.",
    discussion: """
      Deletes at once and for good; prints what was deleted. Of a range, the first and the last \
      must be runs; what was deleted between them before is passed over. Where one number is not \
      known, nothing is deleted. Numbers of deleted runs are not used again.

      Examples:
        parkplan runs delete 12
        parkplan runs delete 3-7 12
      """)

  @Argument(help: ArgumentHelp("Numbers of runs, or ranges such as 3-7.", valueName: "run"))
  var runs: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { _ = try ranges() }

  private func ranges() throws(ValidationError) -> [RunRange] {
    var ranges: [RunRange] = []
    for text in runs { ranges.append(try RunRange(text)) }
    return ranges
  }

  func run() throws {
    let asked = try ranges().map(\.numbers)
    let history: RunStore
    let deletion: RunStore.Deletion
    do {
      guard let opened = try store.openExisting(output, isChanged: true) else {
        throw try unknownRuns(asked.map(\.lowerBound), in: nil)
      }
      history = opened
      deletion = try history.delete(asked)
    } catch let problem as StoreProblem {
      throw Failure(.unwritable, "Error: \(problem)")
    }
    switch deletion {
    case .unknown(let numbers): throw try unknownRuns(numbers, in: history)
    case .deleted(let gone): try show(gone)
    }
  }

  private func show(_ gone: [RunHead]) throws {
    if output.json {
      return try printResult(jsonText(RunDeletionDocument(deleted: gone.map(RunLine.init))))
    }
    let say = output.language.value
    let title =
      gone.count == 1
      ? say("1 run is deleted.", "已删除 1 次运行。")
      : say("\(gone.count) runs are deleted.", "已删除 \(gone.count) 次运行。")
    try printResult(title + "\n" + runListText(gone, in: say))
  }
}
