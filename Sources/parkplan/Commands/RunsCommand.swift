import ArgumentParser

/// `parkplan runs`: the history of runs.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Look at earlier runs, compare, repeat and delete them.",
    discussion: """
      Examples:
        parkplan runs list
        parkplan runs show 12
        parkplan runs compare 11 12
        parkplan runs replay 12
        parkplan runs delete 3-7
      """,
    subcommands: [
      RunsListCommand.self, RunsShowCommand.self, RunsCompareCommand.self, RunsReplayCommand.self,
      RunsDeleteCommand.self,
    ])
}
