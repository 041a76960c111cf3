import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

/// The prices answer every question of a frontier as the exact model does.
@Suite struct PriceOracleTests {
  private let solver = HiGHSSolver()

  private func oracles(
    _ portfolio: Portfolio
  ) throws -> (prices: PriceOracle, exact: ModelOracle, objectives: [LinearTerms])? {
    let formulation = Formulation(portfolio, merits: merits(portfolio))
    let objectives = [0, 2].map { formulation.total(of: $0) }
    guard
      let prices = PriceOracle(
        formulation, objectives: objectives, solver: solver, settings: { SolveSettings() })
    else { return nil }
    let exact = ModelOracle(
      formulation.model, objectives: objectives, solver: solver, options: { SolverOptions() })
    return (prices, exact, objectives)
  }

  private func question(_ weights: [Double], _ floors: [Double]) -> FrontierQuestion<[Double]> {
    FrontierQuestion(weights: weights, floors: floors, offset: 0, relativeGap: 1e-7, start: nil)
  }

  @Test func pricesAndTheModelAgreeOnEveryQuestion() throws {
    var compared = 0
    for seed in seeds(25) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 4, decidesLand: true, hasDebt: seed % 2 == 0, limits: seed % 4))
      guard case (var prices, var exact, let objectives)? = try oracles(portfolio) else { continue }
      var floor = -Double.infinity
      for weights in [[1.0, 0], [0, 1], [1, 0.5], [1, 0]] {
        let asked = question(weights, [-.infinity, floor])
        let (one, other) = (try prices.answer(asked), try exact.answer(asked))
        guard case .found(let values, let solution, let bound) = one,
          case .found(let expected, _, _) = other
        else {
          #expect("\(one)".prefix(5) == "\(other)".prefix(5), "seed \(seed)")
          break
        }
        let value = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        let best = zip(weights, expected).reduce(0) { $0 + $1.0 * $1.1 }
        let size = max(1, abs(best))
        #expect(abs(value - best) < 1e-5 * size, "seed \(seed): \(value), exactly \(best)")
        #expect(bound >= best - 1e-6 * size, "seed \(seed)")
        #expect(objectives[1].value(at: solution) >= floor - 1e-6 * max(1, abs(floor)))
        if weights == [0, 1] { floor = 0.7 * values[1] }
        compared += 1
      }
    }
    #expect(compared > 40, "too few questions to mean anything")
  }
}
