import ParkFiles
import ParkModel
import PlanReport
import Synchronization
import Testing

@testable import parkplan

/// `SweptProposals` worked by hand: A, B, C bring 60, 55, 45 points for 5, 4, 3 under a cap of 9,
/// so that A and B are best (115). Twice the cap is the scenario `rich`: all three (160).
@Suite struct FurtherJobTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try SweptProposals.write(to: folder)
  }

  private func job(
    _ parts: [WorkbookPart], objectives: String? = nil,
    say: @escaping @Sendable (String) -> Void = { _ in },
    goesOn: @escaping @Sendable (String) -> Bool = { _ in true }
  ) throws -> FurtherJob {
    let loaded = try readPortfolio(folder: folder.path + "/proposals")
    let plan = Wiring.job(
      loaded, PlanSettings(engine: .exact, gap: 1e-9, threads: 2),
      created: "2026-03-01T08:30:00Z", stopwatch: Stopwatch())
    return FurtherJob(
      job: plan, run: try plan.answer(progress: nil), parts: parts, objectives: objectives,
      language: .english, report: { text, _ in goesOn(text) }, say: say)
  }

  private func near(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-6 } ?? false
  }

  @Test func scenariosComeWithWhatEachPlanLoses() throws {
    let answer = try job([.scenarios]).answer()
    let scenarios = try #require(answer.results.scenarios)
    #expect(scenarios.scenarios.map { $0.run.scenario?.text } == [nil, "rich"])
    #expect(near(scenarios.scenarios[0].run.solved.objective?.value, 115))
    #expect(near(scenarios.scenarios[1].run.solved.objective?.value, 160))
    #expect(scenarios.scenarios.allSatisfy { $0.isComparable })
    let regrets = scenarios.regrets.map { regret in
      regret.regrets.map { cell -> Double in
        if case .points(let points) = cell { points.value.rounded() } else { -1 }
      }
    }
    // The plan of A and B gains nothing from more money; that of all three drops one without it.
    #expect(regrets == [[0, 45], [0, 0]])
    #expect(scenarios.choices.first?.plan == 1)
    #expect(answer.isComplete && answer.failure == nil)
  }

  /// Value against jobs: the front is (16, 7), (13, 8), (9, 11), and A with B is its first point.
  @Test func theFrontierTradesTheWeightiestOutcomesUnlessTold() throws {
    let frontier = try #require(try job([.frontier]).answer().results.frontier)
    #expect(frontier.objectives.map { $0.outcome?.text } == ["value", "jobs"])
    #expect(frontier.ownPlan.map(\.value) == [16, 7])
    #expect(near(frontier.points.first?.values[0].value, 16))
    #expect(near(frontier.points.last?.values[1].value, 11))
    let told = try #require(
      try job([.frontier], objectives: "jobs,-parks").answer().results.frontier)
    #expect(told.objectives.map(\.isMinimized) == [false, true])
    #expect(told.ownPlan.map(\.value) == [7, 2])
  }

  @Test func everyUncertainNumberGoesLowAndHigh() throws {
    let sensitivity = try #require(try job([.sensitivity]).answer().results.sensitivity)
    #expect(near(sensitivity.base.value, 115))
    let room = try #require(sensitivity.drivers.first)
    #expect(room.title.english == "Room in the cap" && room.operation == .scale)
    #expect(near(room.low.value?.value, 100) && near(room.high.value?.value, 160))
    // Without A, and with C beside A and B.
    #expect(room.low.parksChanged == 2 && room.high.parksChanged == 1)
    #expect(sensitivity.isComplete)
  }

  /// Without A: B and C, 100. Without B: A and C, 105. With C: A and C, 105.
  @Test func everyParkHasAPriceAndAReason() throws {
    let explanations = try #require(try job([.explanations]).answer().results.explanations)
    #expect(explanations.parks.map(\.park) == ["A", "B", "C"])
    let prices = explanations.parks.map { reason -> Double in
      if case .points(let points) = reason.price { points.value.rounded() } else { -1 }
    }
    #expect(prices == [15, 10, 10])
    #expect(
      explanations.parks[0].sentences.first?.hasPrefix("It brings 60.00 points a year") == true)
    #expect(explanations.limits.map(\.name) == ["cap"])
    #expect(explanations.limits.first?.isCap == true)
    #expect(explanations.isComplete)
  }

  @Test func whatWasFoundBeforeAStopIsKept() throws {
    let answer = try job(
      [.scenarios, .frontier, .explanations], goesOn: { !$0.hasPrefix("frontier") }
    ).answer()
    #expect(answer.results.scenarios != nil)
    #expect(answer.results.frontier == nil && answer.results.explanations == nil)
    #expect(!answer.isComplete && answer.failure == nil)
  }

  @Test func aPartThatThePortfolioCannotHaveIsSaidAndTheRestIsDone() throws {
    try folder.write("[]\n", to: "proposals/scenarios.yaml")
    let said = Mutex<[String]>([])
    let answer = try job(
      [.scenarios, .sensitivity], say: { text in said.withLock { $0.append(text) } }
    ).answer()
    #expect(answer.results.scenarios == nil && answer.results.sensitivity != nil)
    #expect(
      said.withLock { $0 }.contains {
        $0.hasPrefix("The workbook has no scenarios: the portfolio has no scenarios")
      })
  }
}
