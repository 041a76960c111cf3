import ParkModel
import Testing
import WhatIf

@Suite struct FutureTests {
  private let portfolio = Portfolio(
    name: "case", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    funds: [Fund(id: "central", budget: [Figure(40, .sourced)])],
    finance: FinanceRules(leverageBenchmark: Figure(1.61), leverageCap: Figure(2.3)), parks: [])

  private let inputs = UncertainInputs(numbers: [
    UncertainNumber(
      id: "grants", changes: [UncertainChange(.scale, NumberAddress(.fundBudget))],
      distribution: .uniform(low: 0.5, high: 1)),
    UncertainNumber(
      id: "benchmark", changes: [UncertainChange(.set, NumberAddress(.leverageBenchmark))],
      distribution: .uniform(low: 1, high: 2)),
    UncertainNumber(
      id: "cap", changes: [UncertainChange(.set, NumberAddress(.leverageCap))],
      distribution: .uniform(low: 1.7, high: 2.3)),
  ])

  @Test func aFutureIsAScenarioOfItsValues() throws {
    let changed = try portfolio.applying(
      Future(index: 17, values: [0.5, nil, 2]), of: inputs)
    #expect(changed.funds[0].budget == [Figure(20, .assumed)])
    #expect(changed.finance?.leverageBenchmark == portfolio.finance?.leverageBenchmark)
    #expect(changed.finance?.leverageCap.value == 2)
    #expect(Future(index: 17, values: []).scenario(of: inputs).id == "future-17")
  }

  @Test func theFirstFutureOfATornadoIsThePortfolio() throws {
    let futures = try Futures(.tornado, of: inputs)
    #expect(try portfolio.applying(futures[0], of: inputs) == portfolio)
    #expect(try portfolio.applying(futures[1], of: inputs) != portfolio)
  }

  /// Each number is possible on its own, both together are not.
  @Test func whatOnlySeveralNumbersMakeImpossibleIsSaidOfTheFuture() {
    let future = Future(index: 3, values: [1, 1.9, 1.8])
    do throws(InvalidInput) {
      _ = try portfolio.applying(future, of: inputs)
      Issue.record("a cap below the benchmark passed")
    } catch {
      #expect(error.problems.map(\.field) == ["future-3"])
    }
  }
}
