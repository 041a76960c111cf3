import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct FrontierDocumentTests {
  private func frontier(_ values: [[Amount]]) -> PlanFrontier {
    let solved = SolvedPlan(
      status: .optimal, yardstick: Yardstick(references: [:], merits: [:]), engine: "")
    var result = PlanFrontier(
      status: .sampled,
      objectives: [
        FrontierObjective(name: "a", measure: .parks),
        FrontierObjective(name: "b", measure: .newDebt, isMinimized: true),
      ], method: .sample, engine: "")
    result.points = values.map {
      PlanFrontier.Point(values: $0, solved: solved, bestOfFirst: $0[0], gap: 0)
    }
    return result
  }

  @Test func thePriceIsWhatOneUnitOfTheFirstCostsInTheSecond() {
    let front = frontier([[10, 30], [8, 24], [8, 20]])
    #expect(front.price(after: 0) == 3)
    #expect(front.price(after: 1) == nil)
    #expect(front.price(after: 2) == nil)
  }

  @Test func whatIsUnknownIsNullAndKeysStay() throws {
    let portfolio = Portfolio(name: "p", parks: [])
    let run = FrontierRun(
      portfolio: portfolio, frontier: frontier([]), evaluations: [], seconds: 1, fingerprint: "f")
    let text = try jsonText(FrontierDocument(run))
    for words in [
      "\"scenario\" : null", "\"largest_improvement\" : null", "\"ideal\" : null",
      "\"sense\" : \"minimize\"", "\"complete\" : false", "\"points\" : [\n\n  ]",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }
}
