import ArgumentParser
import ParkModel
import Scoring

/// How sure a ranking is, and why a park stands where it stands.
struct SurenessOptions: ParsableArguments {
  @Flag(help: "Score by every method and several weights, and show which parks change places.")
  var compareMethods = false

  @Flag(
    help: """
      Show what the ranking rests on: dominance, effective weights, correlations, what leaving \
      out an indicator or a park does.
      """)
  var audit = false

  @Option(
    help: ArgumentHelp(
      "Rank acceptability (SMAA-2) over this many draws of weights and uncertain values.",
      valueName: "draws"))
  var smaa: Int?

  @Option(help: "Which weights --smaa draws from.")
  var weightSpace = Token(SpaceChoice.free)

  @Option(
    help: ArgumentHelp(
      "Sobol' indices of every rank over this many samples of the weights.", valueName: "samples"))
  var sensitivity: Int?

  @Option(
    help: ArgumentHelp(
      "How far --sensitivity varies each weight, as a share of it; without weight ranges, how far "
        + "--weight-space bounded does too.", valueName: "share"))
  var weightChange = 0.25

  @Option(help: "Seed of all draws: the same seed gives the same result.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Explain the place of this park.", valueName: "park"))
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Compare it with this park; otherwise with the next one ahead.", valueName: "park"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "The rank it should reach; otherwise one better than it has.", valueName: "rank"))
  var toRank: Int?

  /// The raw value is the `--weight-space` token.
  enum SpaceChoice: String, CaseIterable, Sendable { case free, ordinal, bounded }

  func validate() throws {
    for (count, name, most) in [
      (smaa, "--smaa", 10_000_000), (sensitivity, "--sensitivity", 1_000_000),
    ] {
      guard let count, !(1...most).contains(count) else { continue }
      throw ValidationError("\(name) takes a number from 1 to \(most), not \(count).")
    }
    if !(weightChange > 0 && weightChange <= 1) {
      throw ValidationError("--weight-change takes a share above 0, up to 1.")
    }
    if explain == nil, against != nil || toRank != nil {
      throw ValidationError("--against and --to-rank go with --explain PARK.")
    }
  }
}
