import Optimizer
import ParkModel

@testable import parkplan

/// Three declared proposals for one budget of 10 MCNY: 6, 5, 4 points for 6, 5, 4 MCNY.
///
/// The best plan takes the first and the third. Every explanation of it can be worked by hand.
struct ThreeProposals {
  var portfolio = Portfolio(
    name: "three", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    outcomes: [
      Outcome(
        id: "jobs", name: BilingualText(english: "Jobs", chinese: "就业"), unit: "persons",
        weight: Figure(1), reference: Figure(100))
    ],
    funds: [
      Fund(
        id: "relief", name: BilingualText(english: "Relief fund", chinese: "纾困资金"),
        budget: [Figure(10)])
    ],
    parks: [("P1", "Alpha", "甲", 6.0), ("P2", "Beta", "乙", 5), ("P3", "Gamma", "丙", 4)].map {
      id, english, chinese, size in
      Park(
        id: ParkID(id), name: BilingualText(english: english, chinese: chinese),
        alternatives: [
          Alternative(
            id: "build", name: BilingualText(english: "Build", chinese: "建设"), decides: .nothing,
            declared: [
              DeclaredAmount(.cost("2026"), Figure(Amount(size))),
              DeclaredAmount(.outcome("jobs"), Figure(Amount(size))),
            ])
        ])
    })
  var merits: [ParkID: Share] = ["P1": 0.5, "P2": 0.9, "P3": 0.4]

  func inquiry(
    progress: (@Sendable (InquiryProgress) -> Bool)? = nil
  ) throws -> Inquiry? {
    let engine = Wiring.engine(.exact)
    let settings = SolveSettings(gap: 1e-9)
    let problem = AllocationProblem(portfolio: portfolio, merits: merits)
    let solved = try engine.solve(problem, settings: settings)
    return Inquiry(
      problem, answeredBy: solved, engine: CheckedSolver(engine: engine), settings: settings,
      progress: progress)
  }

  func words(_ language: Language = .english) -> PlannerWords { PlannerWords(portfolio, language) }
}
