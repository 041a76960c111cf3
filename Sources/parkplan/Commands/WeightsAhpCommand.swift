import ArgumentParser
import ParkModel

/// `parkplan weights ahp`: weights from pairwise judgements.
struct WeightsAhpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ahp",
    abstract: "Weights from a matrix of pairwise judgements (analytic hierarchy process).",
    discussion: """
      Each cell says how many times as important its row is as its column: 3, 1/3 or 0.5. Labels in
      the first row and the first column may be left out, and so may either triangle; a cell and
      its mirror image may differ from reciprocals by 1 %. An empty cell is a judgement that nobody
      made: it is filled in so that it contradicts the others least.

      Example:
        parkplan weights ahp matrix.csv
      """)

  @OptionGroup var judgements: JudgementOptions

  func run() throws { try judgements.printWeights(by: .pairwise) }
}
