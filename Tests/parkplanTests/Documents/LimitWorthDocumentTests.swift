import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct LimitWorthDocumentTests {
  @Test func bindingLimitsAreWrittenWithEveryField() throws {
    let document = BindingLimitsDocument(
      [
        BindingLimit(
          name: "capacity", number: .atMost("capacity"), amount: 10, step: 1,
          worth: Worth(from: (10, 10), to: (11, nil))), BindingLimit(name: "either"),
      ], of: 4)
    let expected: JSONValue = .object([
      "limits": .number(4),
      "binding": .array([
        .object([
          "name": .string("capacity"), "change": .string("at_most"), "amount": .number(10),
          "step": .number(1), "worth_at_least": .number(1), "worth_at_most": .null,
          "undecided": .bool(false),
        ]),
        .object([
          "name": .string("either"), "change": .string("lifted"), "amount": .null, "step": .null,
          "worth_at_least": .null, "worth_at_most": .null, "undecided": .null,
        ]),
      ]),
    ])
    let text = try jsonText(document)
    #expect(try parkplan.document(JSONValue.self, from: Array(text.utf8)) == expected)
  }

  @Test func aCurveIsWrittenWithItsPointsAndSteps() throws {
    let curve = StepCurve(
      limits: ScaledLimits(name: "capacity", amounts: [.init(.atMost("capacity"), 10)]),
      points: [.init(factor: 0.5, value: nil, bound: nil, isInfeasible: true)],
      steps: [
        .init(
          lower: 0.5, upper: 1, changes: [.init(park: "P1", below: nil, above: "whole")],
          gain: Worth(from: (nil, nil), to: (1, 1)), isLocated: false)
      ], solves: 3, isComplete: false)
    let text = try jsonText(StepCurveDocument(curve))
    let expected: JSONValue = .object([
      "limit": .string("capacity"),
      "amounts": .array([.object(["limit": .string("capacity"), "amount": .number(10)])]),
      "points": .array([
        .object([
          "factor": .number(0.5), "value": .null, "bound": .null, "infeasible": .bool(true),
          "solved": .bool(true),
        ])
      ]),
      "steps": .array([
        .object([
          "lower": .number(0.5), "upper": .number(1),
          "changes": .array([
            .object(["park": .string("P1"), "below": .null, "above": .string("whole")])
          ]), "gain_at_least": .number(0), "gain_at_most": .null, "undecided": .bool(true),
          "located": .bool(false),
        ])
      ]), "solves": .number(3), "complete": .bool(false),
    ])
    #expect(try document(JSONValue.self, from: Array(text.utf8)) == expected)
  }
}
