import HiGHSSolver
import MixedInteger
import Testing

@testable import Optimizer

@Suite struct ModelOracleTests {
  /// x + y <= 1.5, x whole: the best of y under x >= 1 is 0.5, and floors are lifted again.
  private func oracle(limit: Double? = nil, goesOn: Bool = true) -> ModelOracle {
    var model = MixedIntegerModel()
    let x = model.addColumn("x", upper: 3, isInteger: true)
    let y = model.addColumn("y")
    model.addRow("sum", LinearTerms([(x, 1), (y, 1)]), upper: 1.5)
    return ModelOracle(
      model, objectives: [LinearTerms([(x, 1)]), LinearTerms([(y, 1)])], solver: HiGHSSolver(),
      options: { SolverOptions(timeLimit: limit) }, keepGoing: { _ in goesOn })
  }

  private func question(_ weights: [Double], _ floors: [Double]) -> FrontierQuestion<[Double]> {
    FrontierQuestion(weights: weights, floors: floors, offset: 100, relativeGap: 0)
  }

  @Test func floorsAndWeightsChangeBetweenQuestions() throws {
    var oracle = oracle()
    let open = -Double.infinity
    for (floors, expected) in [
      ([open, open], [0, 1.5]), ([1, open], [1, 0.5]), ([open, 0.25], [0, 1.5]),
    ] {
      guard case .found(let values, _, let bound) = try oracle.answer(question([0, 1], floors))
      else {
        Issue.record("nothing found")
        continue
      }
      #expect(values == expected)
      #expect(abs(bound - expected[1]) < 1e-9)
    }
    guard case .infeasible = try oracle.answer(question([1, 1], [2, open])) else {
      Issue.record("x = 2 does not fit")
      return
    }
  }

  @Test func aStopIsHeardBeforeASolveOfAMoment() throws {
    let asked = question([1, 1], [0, 0])
    var late = oracle(limit: 0)
    if case .stopped(let stop) = try late.answer(asked) {
      #expect(stop == .timeLimit)
    } else {
      Issue.record("the time limit is over")
    }
    var stopped = oracle(goesOn: false)
    if case .stopped(let stop) = try stopped.answer(asked) {
      #expect(stop == .interrupted)
    } else {
      Issue.record("the user stopped")
    }
  }
}
