import ArgumentParser

/// `parkplan weights`: weights from a planner's judgements.
struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Turn judgements into weights, and say how far they contradict one another.",
    discussion: """
      Examples:
        parkplan weights ahp matrix.csv
        parkplan weights bwm best-worst.csv
        parkplan weights swing points.csv
      """,
    subcommands: [WeightsAhpCommand.self, WeightsBwmCommand.self, WeightsSwingCommand.self])
}
