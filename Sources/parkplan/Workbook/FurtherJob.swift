import Optimizer
import ParkFiles
import ParkModel
import PlanReport

/// From a plan to what else its workbook shows: each part one after the other, as far as time goes.
struct FurtherJob {
  var job: PlanJob
  /// The plan of the workbook, with its scenario applied.
  var run: PlanRun
  var parts: [WorkbookPart]
  /// What the frontier trades; nil: what counts most against grants.
  var objectives: String?
  var language: Language
  /// Shows what is going on: a text and the seconds of the command so far. False stops.
  var report: @Sendable (String, Double) -> Bool
  /// A message for the user.
  var say: @Sendable (String) -> Void

  /// What was found, and whether everything that was asked for is there.
  struct Answer {
    var results = FurtherResults()
    var isComplete = true
    /// The first failure; what was found before it is kept.
    var failure: (any Error)?
  }

  /// Blocks its thread. What is missing is said, never a reason to lose the rest.
  func answer() -> Answer {
    var answer = Answer()
    guard run.solved.plan != nil else { return answer }
    for part in parts {
      guard goesOn(part) else {
        answer.isComplete = false
        break
      }
      do {
        try work(on: part, &answer)
      } catch let input as InvalidInput {
        let reasons = input.problems.map { "\($0.found); \($0.fix)" }.joined(separator: "; ")
        say(
          language(
            "The workbook has no \(part.title.text(in: language)): \(reasons).",
            "工作簿不含\(part.title.text(in: language))：\(reasons)。"))
      } catch {
        answer.failure = answer.failure ?? error
      }
    }
    return answer
  }

  private func work(on part: WorkbookPart, _ answer: inout Answer) throws {
    switch part {
    case .scenarios:
      let found = try scenarios()
      answer.results.scenarios = found
      answer.isComplete = answer.isComplete && found.isComplete
    case .frontier:
      let (found, isComplete) = try frontier()
      answer.results.frontier = found
      answer.isComplete = answer.isComplete && isComplete
    case .sensitivity:
      let found = try sensitivity()
      answer.results.sensitivity = found
      answer.isComplete = answer.isComplete && found?.isComplete ?? false
    case .explanations:
      let found = try explanations()
      answer.results.explanations = found
      answer.isComplete = answer.isComplete && found.isComplete
    }
  }

  /// Whether there is time for another part, and no wish to stop.
  private func goesOn(_ part: WorkbookPart) -> Bool {
    if let left = secondsLeft, left <= 0 { return false }
    return report(part.title.text(in: language), job.seconds())
  }

  /// Of the time limit of the command; nil: no limit.
  var secondsLeft: Double? { job.settings.timeLimit.map { $0 - job.seconds() } }

  /// The portfolio that the plan is for, as if its scenario had been read.
  var loadedAsPlanned: LoadedPortfolio {
    var loaded = job.loaded
    loaded.portfolio = run.portfolio
    return loaded
  }

  /// Shows progress of a part under its name.
  func tell(_ part: WorkbookPart, _ text: String) -> Bool {
    report("\(part.title.text(in: language)) · \(text)", job.seconds())
  }
}
