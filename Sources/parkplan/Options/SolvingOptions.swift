import ArgumentParser
import ParkModel

/// How far and on what to solve.
struct SolvingOptions: ParsableArguments {
  @Option(help: "auto, exact or decomposition.")
  var engine = "auto"

  // Unconditional: of a number below 0 it is said what is allowed, not that a value is missing.
  @Option(
    parsing: .unconditional,
    help: "Solve until (bound - objective) / |objective| is at most this.")
  var gap = 1e-4

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Stop after so many seconds in all.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(parsing: .unconditional, help: "Start of the solver's pseudo-random numbers.")
  var seed = 0

  @Option(
    parsing: .unconditional,
    help: "Processor cores to use; the result is the same on any number. Default: all.")
  var threads: Int?

  func validate() throws {
    _ = try engineChoice()
    try Self.requireGap(gap, suchAs: "1e-4")
    try Self.requireTimeLimit(timeLimit)
    try Self.requireSeed(seed)
    try Self.requireThreads(threads)
  }

  func engineChoice() throws -> EngineChoice { try Self.engineChoice(engine) }
}

// MARK: - What each option may be, also where a command has only some of them

extension SolvingOptions {
  /// - Throws: wrong usage for an engine that does not exist, with the nearest name.
  static func engineChoice(_ engine: String) throws -> EngineChoice {
    if let choice = EngineChoice(rawValue: engine) { return choice }
    let known = EngineChoice.allCases.map(\.rawValue)
    let near = nearestName(to: engine, among: known).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError(
      "'\(engine)' is not an engine; there are \(known.joined(separator: ", ")).\(near)")
  }

  static func requireGap(_ gap: Double, suchAs example: String) throws {
    if !(gap >= 0 && gap <= 1) {
      throw ValidationError("--gap must be from 0 to 1, such as \(example), not \(gap).")
    }
  }

  static func requireTimeLimit(_ timeLimit: Double?) throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be more than 0 seconds, not \(timeLimit).")
    }
  }

  static func requireSeed(_ seed: Int) throws {
    if !(0...Int(Int32.max)).contains(seed) {
      throw ValidationError("--seed must be from 0 to \(Int32.max), not \(seed).")
    }
  }

  static func requireThreads(_ threads: Int?) throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads must be at least 1, not \(threads).")
    }
  }
}
