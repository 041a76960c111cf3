import ParkModel
import Testing

@testable import parkplan

@Suite struct ExplanationTests {
  private func keys(_ explanation: Explanation) throws -> [String: JSONValue] {
    let text = try jsonText(explanation)
    guard case .object(let fields) = try document(JSONValue.self, from: Array(text.utf8)) else {
      return [:]
    }
    return fields
  }

  @Test func answersStandUnderTheirQuestions() throws {
    let plan = try sampleExplained(sampleKnapsack(capacity: 9))
    let explanation = try Explanation(plan, ["binding-limits", "conflicts"])
    #expect(explanation.answers.map(\.question.name) == ["conflicts", "binding-limits"])
    let fields = try keys(explanation)
    #expect(fields.keys.sorted() == (Question.all.map(\.key) + ["plan"]).sorted())
    #expect(fields["binding_limits"] != .null && fields["conflicts"] != .null)
    #expect(fields["ranking"] == .null && fields["park"] == .null)
    #expect(explanation.code == nil)
    let text = explanation.text(plan)
    #expect(
      text.hasPrefix("Knapsack: the best plan is worth 13.00 points; at most 13.00 is possible\n"))
    #expect(text.contains("A plan exists: nothing conflicts."))
    #expect(text.contains("Limits that bind: 1 of 1."))
  }

  @Test func whyThereIsNoPlanIsToldWhateverWasAsked() throws {
    let plan = try sampleExplained(sampleKnapsack(decision: .mandatory))
    let explanation = try Explanation(plan, ["step-curves"])
    #expect(explanation.code == .noPlan)
    let fields = try keys(explanation)
    #expect(fields["step_curves"] == .null && fields["conflicts"] != .null)
    let text = explanation.text(plan)
    #expect(text.hasPrefix("Knapsack: no plan exists\n"))
    #expect(text.contains("raise Capacity (capacity) from 10 to 19"))
    #expect(text.contains("P1 Alpha: must be carried out"))
    #expect(text.contains("There is no plan to ask this about."))
  }

  @Test func afterAStopNothingMoreIsAsked() throws {
    let plan = try sampleExplained(sampleKnapsack(capacity: 9), keepGoing: { false })
    let explanation = try Explanation(plan, ["binding-limits", "flip-prices", "ranking"])
    #expect(explanation.answers.map(\.answer.isComplete) == [false, false, false])
    let fields = try keys(explanation)
    #expect(fields["binding_limits"] != .null)
    #expect(fields["flip_prices"] == .null && fields["ranking"] == .null)
  }

  @Test func whatWasStoppedEndsWithItsCode() throws {
    let plan = try sampleExplained(sampleKnapsack(capacity: 9), keepGoing: { false })
    let explanation = try Explanation(plan, ["binding-limits"])
    #expect(explanation.code == .stopped)
    #expect(explanation.text(plan).contains("Stopped before the answer was complete."))
  }
}
