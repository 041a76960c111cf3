import ArgumentParser
import MixedInteger
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import RunStore

/// What went wrong, as one message for a planner and one exit code for a script.
struct Failure: Error {
  var code: Code
  var message: String

  /// The exit codes of the contract; 0 is not a failure.
  enum Code: Int32 {
    /// No plan exists; the conflict is printed.
    case noPlan = 2
    /// Stopped before the gap was reached.
    case stopped = 3
    case wrongUsage = 64
    case badInput = 65
    case unreadable = 66
    case internalError = 70
    case unwritable = 73
  }

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message in a planner's language, as far as it is known there.
  func message(in language: Language) -> String {
    ChineseMessages.text(message, in: language)
  }

  /// Translates any error; nil for what the argument parser itself says and ends with.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let input as InvalidInput: self.init(input, following: 0)
    case let file as UnreadableFile: self.init(.unreadable, "Error: \(file)")
    case let file as ParkFiles.UnwritableFile: self.init(.unwritable, "Error: \(file)")
    case let file as PlanWorkbook.UnwritableFile: self.init(.unwritable, "Error: \(file)")
    case let problem as StoreProblem: self.init(.unreadable, "Error: \(problem)")
    case let failure as SolverFailure:
      self.init(
        .internalError,
        "Error: the solver failed: \(failure)\n  Fix: report this with your portfolio.")
    default:
      // The argument parser knows its own errors; of any other it only knows that it failed.
      guard Parkplan.exitCode(for: error) == .failure else { return nil }
      self.init(
        .internalError, "Internal error: \(error)\n  Fix: report this with your portfolio.")
    }
  }

  /// - Parameter following: How many more problems only follow from these.
  init(_ input: InvalidInput, following: Int) {
    let count = input.problems.count
    let most = 1_000
    var text = input.problems.prefix(most).map(\.description).joined(separator: "\n")
    if count > most { text += "\n… and \(count - most) more of the kind" }
    if count != 1 { text = "\(count) problems:\n\(text)" }
    if following > 0 {
      let cause = count == 1 ? "more that follow from this" : "more that follow from these"
      text += "\n… and \(following) \(cause)"
    }
    self.init(.badInput, text)
  }
}
