import ArgumentParser
import ParkModel

/// `parkplan weights bwm`: weights from the best and the worst criterion.
struct WeightsBwmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bwm",
    abstract: "Weights from the best criterion against all, and all against the worst.",
    discussion: """
      The file has the columns criterion, best_to_others and others_to_worst, one row for each
      criterion, with numbers from 1 to 9: how many times as important the best criterion is as
      this one, and this one as the worst. 1 marks the best in the one and the worst in the other.

      Example:
        parkplan weights bwm best-worst.csv
      """)

  @OptionGroup var judgements: JudgementOptions

  func run() throws { try judgements.printWeights(by: .bestWorst) }
}
