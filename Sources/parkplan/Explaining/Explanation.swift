import Optimizer
import ParkModel
import PlanReport

/// The answers to the questions that were asked, in the order of `Question.all`.
struct Explanation: Encodable {
  private(set) var answers: [(question: Question, answer: Question.Answer?)] = []
  private let plan: PlanDocument
  private let status: SolvedPlan.Status

  /// Asks.
  ///
  /// - Parameter wanted: Names of questions; empty: those that are asked of their own accord.
  init(_ plan: ExplainedPlan, _ wanted: [String]) throws {
    status = plan.run.solved.status
    self.plan = PlanDocument(plan.run.solved)
    let hasPlan = plan.run.solved.plan != nil
    for question in Question.all {
      // Where there is no plan, why there is none is told whatever was asked.
      let isAsked = wanted.isEmpty ? question.isAsked(plan) : wanted.contains(question.name)
      guard isAsked || (status == .infeasible && !question.needsPlan) else { continue }
      let canAnswer = hasPlan || !question.needsPlan
      answers.append((question, canAnswer ? try question.answer(plan) : nil))
    }
  }

  /// The exit code that it asks for; nil for 0.
  var code: Failure.Code? {
    switch status {
    case .infeasible: .noPlan
    case .timeLimit, .interrupted, .noPlanYet: .stopped
    case .optimal: answers.allSatisfy { $0.answer?.isComplete ?? true } ? nil : .stopped
    }
  }

  // MARK: JSON

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(plan, forKey: Key("plan"))
    for (question, answer) in answers {
      if let answer {
        try container.encode(Written(answer.document), forKey: Key(question.key))
      } else {
        try container.encodeNil(forKey: Key(question.key))
      }
    }
  }

  /// What was explained.
  private struct PlanDocument: Encodable {
    var status: String
    var objective: Nullable<Double>
    var bound: Nullable<Double>
    var gap: Nullable<Double>
    var engine: String

    init(_ solved: SolvedPlan) {
      status = solved.status.rawValue
      objective = Nullable(solved.objective?.value)
      bound = Nullable(solved.bound?.value)
      gap = Nullable(solved.gap?.value)
      engine = solved.engine
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Written: Encodable {
    private let document: any Encodable
    init(_ document: any Encodable) { self.document = document }
    func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
  }

  // MARK: Text

  func text(_ plan: ExplainedPlan) -> String {
    let say = plan.language
    var sections = [[head(plan)]]
    for (question, answer) in answers {
      let title = question.title.text(in: say)
      let none = say(
        "There is no plan to ask this about.", "没有方案，无法回答此问题。")
      sections.append(
        [title, String(repeating: "─", count: displayWidth(title))]
          + (answer?.lines ?? [none]))
      if let answer, !answer.isComplete {
        sections.append([say("Stopped before the answer was complete.", "回答未完成即停止。")])
      }
    }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func head(_ plan: ExplainedPlan) -> String {
    let say = plan.language
    var title = plan.run.portfolio.title.text(in: say)
    if let scenario = plan.run.scenario {
      title += say(" · scenario \(scenario)", " · 情景 \(scenario)")
    }
    switch plan.run.solved.status {
    case .infeasible: return title + say(": no plan exists", "：不存在可行方案")
    case .noPlanYet:
      return title + say(": stopped before any plan was found", "：在找到任何方案之前停止")
    case .optimal, .timeLimit, .interrupted:
      let value = Amounts.text(plan.run.solved.objective?.value ?? 0)
      let bound = Amounts.text(plan.run.solved.bound?.value ?? .infinity)
      return title
        + say(
          ": the best plan is worth \(value) points; at most \(bound) is possible",
          "：最优方案 \(value) 分；至多可达 \(bound) 分")
    }
  }
}
