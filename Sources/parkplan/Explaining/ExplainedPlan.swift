import Optimizer
import ParkModel
import PlanReport

/// The plan that questions are asked about, with what it takes to answer them.
struct ExplainedPlan: Sendable {
  /// Solved and checked; without a plan where none exists.
  var run: PlanRun
  /// Measured by the plan's yardstick: what engines are asked when inputs change.
  var problem: AllocationProblem
  var engine: any PlanSolver
  /// Gap, seed and threads; the time limit is for the whole command.
  var settings: SolveSettings
  var language: Language
  /// Columns of the text.
  var width: Int
  /// The park that is asked about.
  var park: ParkID?
  /// The limits that are asked about, by name; empty: what the question itself picks.
  var limits: [String]
  /// How many plans may be sought to locate the steps of one curve.
  var steps: Int
  /// Wall seconds of the command so far.
  var seconds: @Sendable () -> Double
  /// Shows what is being asked; false to stop.
  var report: @Sendable (String, SolveProgress) -> Bool
  /// A message for the user beside the answers.
  var say: @Sendable (String) -> Void

  /// Solves for one question: what is left of the time limit, and progress under the question.
  ///
  /// - Parameter most: How many solves it takes at most, for the progress.
  func solves(_ question: String, most: Int) -> QuestionSolves {
    var settings = settings
    if let limit = settings.timeLimit { settings.timeLimit = max(0.01, limit - seconds()) }
    let (report, seconds, language) = (report, seconds, language)
    return QuestionSolves(engine: engine, settings: settings) { number, state in
      var state = state
      state.seconds = seconds()
      let place = language(
        "\(question), solve \(number) of at most \(most)",
        "\(question)，第 \(number) 次求解（至多 \(most) 次）")
      return report(place, state)
    }
  }

  /// `P05 Jilin High-tech Zone`.
  func name(of park: ParkID) -> String {
    let name = run.portfolio.park(park)?.name.text(in: language) ?? park.text
    return name == park.text ? name : "\(park) \(name)"
  }

  /// The title of an alternative; `not chosen` for none.
  func name(of alternative: AlternativeID?, in park: ParkID) -> String {
    guard let alternative else { return language("not chosen", "未入选") }
    let known = run.portfolio.park(park)?.alternatives.first { $0.id == alternative }
    return known?.name.text(in: language) ?? alternative.text
  }
}
