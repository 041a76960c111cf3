import Optimizer
import ParkModel
import PlanReport

/// The answers to the questions that were asked, in the order of `Question.all`.
struct Explanation: Encodable {
  private(set) var answers: [(question: Question, answer: Question.Answer)] = []
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
      if question.needsPlan && !hasPlan {
        answers.append((question, .none(plan.withoutPlan)))
      } else if answers.contains(where: { !$0.answer.isComplete }) {
        // The wish to stop and the time limit are for all questions together.
        answers.append((question, .none(isComplete: false)))
      } else {
        answers.append((question, try question.answer(plan)))
      }
    }
  }

  /// The exit code that it asks for; nil for 0.
  var code: Failure.Code? {
    switch status {
    case .infeasible: .noPlan
    case .timeLimit, .interrupted, .noPlanYet: .stopped
    case .optimal: answers.allSatisfy(\.answer.isComplete) ? nil : .stopped
    }
  }

  // MARK: JSON

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(plan, forKey: Key("plan"))
    // Every key is there, so that readers need not ask which; null: not asked, or no answer.
    for question in Question.all {
      let answer = answers.first { $0.question.name == question.name }?.answer
      if let document = answer?.document {
        try container.encode(Written(document), forKey: Key(question.key))
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
      var lines = [title, String(repeating: "─", count: displayWidth(title))] + answer.lines
      if !answer.isComplete {
        lines.append(say("Stopped before the answer was complete.", "回答未完成即停止。"))
      }
      sections.append(lines)
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
