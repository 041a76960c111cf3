import ArgumentParser

/// `parkplan runs`: the history of runs.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Look at earlier runs, and repeat them.",
    discussion: """
      Examples:
        parkplan runs list
        parkplan runs show 12
        parkplan runs replay 12
      """,
    subcommands: [RunsListCommand.self, RunsShowCommand.self, RunsReplayCommand.self])
}
