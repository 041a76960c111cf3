import ArgumentParser
import ParkModel
import WhatIf

/// Which futures a sweep looks at, how, and where it keeps them.
struct SweepOptions: ParsableArguments {
  @Option(help: "Which futures: tornado, factorial, lhs or montecarlo.")
  var design: Token<DesignWord>?

  // Unconditional: of a number below 0 it is said what is allowed, not that a value is missing.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("lhs, montecarlo: how many futures. Default: 1000.", valueName: "N"))
  var samples: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("lhs, montecarlo: start of the draws. Default: 1.", valueName: "S"))
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: "Solve each future until (bound - objective) / |objective| is at most this.")
  var gap = 5e-3

  @Option(help: "auto, exact or decomposition.")
  var engine = "auto"

  @Option(
    name: .customLong("candidate"),
    help: ArgumentHelp(
      "Also see how the best plan of this scenario fares in every future; may be given more than "
        + "once.", valueName: "scenario"))
  var candidates: [String] = []

  @Flag(
    help: "Do not see how today's plan fares in every future: half the time, but no regret.")
  var noCarry = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What a plan may lose, as a part of the value, and still be good enough.", valueName: "part"))
  var loss = 0.1

  @Option(
    help: ArgumentHelp("Do only part I of N, such as 2/3.", valueName: "I/N"))
  var shard: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Join these parts; everything else comes from them.", valueName: "part"),
    completion: .file())
  var merge: [String] = []

  @Flag(help: "Go on with a part that was begun.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "The part file that futures are written to. Default: one named after the sweep in this "
        + "folder, taken away when a whole sweep is done.", valueName: "file"),
    completion: .file())
  var part: String?

  @Option(
    help: ArgumentHelp("Also write one row for every future to this CSV file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Also write one row for every future to this Excel workbook.", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var data: String?

  @Option(
    parsing: .unconditional,
    help: "Processor cores to use; the result is the same on any number. Default: all.")
  var threads: Int?

  func validate() throws {
    _ = try SolvingOptions.engineChoice(engine)
    try SolvingOptions.requireGap(gap, suchAs: "5e-3")
    if !(loss >= 0 && loss <= 1) {
      throw ValidationError("--loss must be from 0 to 1, such as 0.1, not \(loss).")
    }
    try SolvingOptions.requireThreads(threads)
    let files = [csv, data, part].compactMap(\.self)
    if Set(files).count < files.count {
      throw ValidationError("--csv, --data and --part each need a file of their own.")
    }
    if !merge.isEmpty { return try requireMergeAlone() }
    guard let design = design?.value else {
      throw ValidationError(
        "--design is needed: tornado, factorial, lhs or montecarlo; or --merge with parts.")
    }
    let isDrawn = design == .lhs || design == .montecarlo
    if !isDrawn, samples != nil || seed != nil {
      throw ValidationError(
        "--samples and --seed are for lhs and montecarlo: \(design.rawValue) draws nothing.")
    }
    if let samples, !(1...Design.mostFutures).contains(samples) {
      throw ValidationError("--samples must be from 1 to 1,000,000, not \(samples).")
    }
    if let shard, SweepShard(shard) == nil {
      throw ValidationError(
        "--shard takes a part and the number of parts, such as 2/3, not '\(shard)'.")
    }
    if noCarry && !candidates.isEmpty {
      throw ValidationError("--no-carry leaves nothing for --candidate to do; give one of them.")
    }
    if Set(candidates).count < candidates.count {
      throw ValidationError("Each --candidate is given once.")
    }
    if part == "" { throw ValidationError("--part needs the name of a file.") }
  }

  private func requireMergeAlone() throws {
    let given = [
      design != nil ? "--design" : nil, samples != nil ? "--samples" : nil,
      seed != nil ? "--seed" : nil, shard != nil ? "--shard" : nil, resume ? "--resume" : nil,
      part != nil ? "--part" : nil, candidates.isEmpty ? nil : "--candidate",
      noCarry ? "--no-carry" : nil,
    ].compactMap(\.self)
    if !given.isEmpty {
      throw ValidationError(
        "--merge takes everything from the parts; leave out \(given.joined(separator: ", ")).")
    }
  }

  func settings() throws -> SweepSettings {
    guard let design = design?.value else { throw ValidationError("--design is needed.") }
    let isDrawn = design == .lhs || design == .montecarlo
    return SweepSettings(
      design: design, samples: isDrawn ? samples ?? 1_000 : nil, seed: isDrawn ? seed ?? 1 : nil,
      gap: gap, engine: try SolvingOptions.engineChoice(engine), candidates: candidates,
      carriesPlans: !noCarry, loss: loss, shard: shard, threads: Wiring.threads(threads))
  }

  /// `northeast-lhs-1000-7.sweep`, `northeast-lhs-1000-7-2-of-3.sweep`.
  func partPath(of portfolio: String, _ design: Design) -> String {
    if let part { return part }
    var words = [portfolio, design.word]
    switch design {
    case .tornado, .factorial: break
    case .latinHypercube(let samples, let seed), .monteCarlo(let samples, let seed):
      words += ["\(samples)", "\(seed)"]
    }
    if let shard = shard.flatMap({ SweepShard($0) }) {
      words.append("\(shard.number)-of-\(shard.count)")
    }
    return words.joined(separator: "-") + ".sweep"
  }
}
