import ArgumentParser
import ParkModel

/// `parkplan weights swing`: weights from points for the steps from worst to best.
struct WeightsSwingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swing",
    abstract: "Weights from points for the step of each criterion from its worst to its best.",
    discussion: """
      The file has the columns criterion and points: 100 for the step that matters most, the others
      in proportion.

      Example:
        parkplan weights swing points.csv
      """)

  @OptionGroup var judgements: JudgementOptions

  func run() throws { try judgements.printWeights(by: .swing) }
}
