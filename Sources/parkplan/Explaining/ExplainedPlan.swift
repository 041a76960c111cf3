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
  var asked: QuestionSettings
  /// Wall seconds of the command so far.
  var seconds: @Sendable () -> Double
  /// Shows what is being asked; false to stop.
  var report: @Sendable (String, SolveProgress) -> Bool
  /// A message for the user beside the answers.
  var say: @Sendable (String) -> Void

  /// Whether no option of its own asks a question: then those are asked that are answered soon.
  var isAskedNothing: Bool {
    asked.park == nil && asked.limits.isEmpty && !asked.wantsAllPrices
  }

  var words: PlannerWords { PlannerWords(run.portfolio, language) }

  var withoutPlan: String {
    language("There is no plan to ask this about.", "没有方案，无法回答此问题。")
  }

  /// What questions about parks and other plans start from; nil where there is no plan.
  func inquiry(_ question: String) -> Inquiry? {
    let (report, seconds, language) = (report, seconds, language)
    return Inquiry(
      problem, answeredBy: run.solved, engine: engine, settings: settingsLeft
    ) { progress in
      var state = progress.solve
      state.seconds = seconds()
      return report("\(question) · " + inquiryText(progress, in: language), state)
    }
  }

  /// With what is left of the time limit.
  private var settingsLeft: SolveSettings {
    var settings = settings
    if let limit = settings.timeLimit { settings.timeLimit = max(0.01, limit - seconds()) }
    return settings
  }

  /// Solves for one question: what is left of the time limit, and progress under the question.
  ///
  /// - Parameter most: How many solves it takes at most, for the progress.
  func solves(_ question: String, most: Int) -> QuestionSolves {
    let (report, seconds, language) = (report, seconds, language)
    return QuestionSolves(engine: engine, settings: settingsLeft) { number, state in
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
