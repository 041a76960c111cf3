import Optimizer
import ParkModel
import Testing
import WhatIf

@testable import parkplan

/// The plans of `WhatIfCases`, carried by hand; columns base, less, little, second:
///
///     plan          values            regrets
///     P1 P3      10  6  4  breaks     0  3  1  breaks
///     P2 P3       9  9  5  9          1  0  0  0
///     P2          5  5  5  5          5  4  0  4
@Suite struct ScenarioRegretsTests {
  private func regrets(_ holdsIn: Double = 0.9) throws -> ScenarioRegrets {
    try #require(try WhatIfCases.run(WhatIfSettings(holdsIn: holdsIn)).regrets)
  }

  @Test func valuesAndRegretsAreWorkedByHand() throws {
    let regrets = try regrets()
    let values: [[Double?]] = [[10, 6, 4, nil], [9, 9, 5, 9], [5, 5, 5, 5]]
    let expected: [[Double?]] = [[0, 3, 1, nil], [1, 0, 0, 0], [5, 4, 0, 4]]
    for plan in values.indices {
      for future in 0..<4 {
        let value = regrets.value(plan, in: future)?.reached.value
        let regret = regrets.regret(plan, in: future)?.estimate.value
        #expect(
          value.map { ($0 * 1e5).rounded() / 1e5 } == values[plan][future], "\(plan), \(future)")
        #expect(
          regret.map { ($0 * 1e5).rounded() / 1e5 } == expected[plan][future],
          "\(plan), \(future)")
      }
    }
    #expect(regrets.breaksIn(0) == [3] && regrets.breaksIn(1).isEmpty)
    #expect(regrets.worst(0) == nil && regrets.worst(1)?.run == 0 && regrets.worst(2)?.run == 0)
    #expect(regrets.basePlan == 0)
  }

  @Test func thePlanOfLessIsChosenByEveryRuleAndCostsOnePointInTheBase() throws {
    for choice in try regrets().choices {
      let picked = try #require(choice.picked)
      #expect(picked.plan == 1 && picked.rivals.isEmpty)
      let price = try #require(picked.price)
      #expect(abs(price.expectedGivenUp.value) < 1e-6 && !price.breaksInBase)
      #expect(abs((price.inBase?.estimate.value ?? 0) - 1) < 1e-6)
    }
  }

  @Test func theChanceFloorIsTheShareThatWasAsked() throws {
    let choices = try regrets(0.75).choices
    #expect(choices.map(\.criterion) == [.minimaxRegret, .bestExpected, .chanceFloor(0.75)])
  }

  @Test func wherePlansAreNotKnownThereAreNoRegrets() throws {
    let run = try WhatIfCases.run()
    let unknown = CarriedPlans(cells: run.candidates.map { _ in [.unknown] })
    let none = try ScenarioRegrets(
      run.candidates, unknown, judged: [0], best: [Certified(reached: 1, atMost: 1)], holdsIn: 0.9)
    #expect(none == nil)
    let first = try ScenarioRegrets(
      run.candidates,
      CarriedPlans(cells: [
        [.holds(Certified(reached: 1, atMost: 1))], [.unknown], [.unknown],
      ]), judged: [0], best: [Certified(reached: 1, atMost: 1)], holdsIn: 0.9)
    #expect(first?.candidates.map(\.place) == [0])
  }

  /// 9.95 found, at most 10 possible; the best 9.98 found, at most 10.
  @Test func regretsWithinTheGapsAreUndecided() throws {
    let run = try WhatIfCases.run()
    let regrets = try #require(
      try ScenarioRegrets(
        Array(run.candidates.prefix(1)),
        CarriedPlans(cells: [[.holds(Certified(reached: 9.95, atMost: 10))]]), judged: [0],
        best: [Certified(reached: 9.98, atMost: 10)], holdsIn: 0.9))
    #expect(regrets.regret(0, in: 0)?.isUndecided == true)
  }
}
