import HiGHSSolver
import Optimizer
import ParkModel
import PlanCheck
import PlanReport

@testable import parkplan

/// A plan to ask questions about, without the command around it.
func sampleExplained(
  _ portfolio: Portfolio, language: Language = .english,
  asked: QuestionSettings = QuestionSettings(),
  keepGoing: @escaping @Sendable () -> Bool = { true }
) throws -> ExplainedPlan {
  let engine = ExactEngine(solver: HiGHSSolver())
  let settings = SolveSettings(gap: 1e-9, withoutPlan: .everything)
  let solved = try engine.solve(AllocationProblem(portfolio: portfolio), settings: settings)
  let report = solved.plan.map { check($0, of: portfolio, yardstick: solved.yardstick) }
  let run = PlanRun(
    portfolio: portfolio, settings: RunSettings(), solved: solved, check: report, seconds: 0,
    fingerprint: "", version: "0", created: "")
  return ExplainedPlan(
    run: run, problem: AllocationProblem(portfolio: portfolio).measured(by: solved.yardstick),
    engine: engine, settings: settings, language: language, width: 100, asked: asked,
    seconds: { 0 }, report: { _, _ in keepGoing() }, say: { _ in })
}

/// A knapsack: parks worth 10, 9 and 4 that use 10, 6 and 3 of a capacity.
func sampleKnapsack(capacity: Double = 10, decision: ParkDecision = .free) -> Portfolio {
  Portfolio(
    name: "knapsack", title: BilingualText(english: "Knapsack", chinese: "背包"),
    outcomes: [Outcome(id: "value", weight: Figure(1), reference: Figure(100))],
    parks: [(10.0, 10.0), (9, 6), (4, 3)].enumerated().map { position, item in
      Park(
        id: ParkID("P\(position + 1)"),
        name: BilingualText(english: ["Alpha", "Beta", "Gamma"][position]), decision: decision,
        alternatives: [
          Alternative(
            id: "whole", name: BilingualText(english: "In whole", chinese: "整体"),
            decides: .nothing,
            declared: [
              DeclaredAmount(.outcome("value"), Figure(Amount(item.0))),
              DeclaredAmount(.resource("t"), Figure(Amount(item.1))),
            ])
        ])
    },
    limits: [
      Limit(
        id: "capacity", title: BilingualText(english: "Capacity", chinese: "容量"),
        rule: .amount(
          GroupedMeasure(.resource("t")), atLeast: nil, atMost: Figure(Amount(capacity))))
    ])
}
