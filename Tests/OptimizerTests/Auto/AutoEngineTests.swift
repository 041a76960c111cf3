import HiGHSSolver
import ParkModel
import Testing

@testable import Optimizer

@Suite struct AutoEngineTests {
  private let engine = AutoEngine(solver: HiGHSSolver())

  private func portfolio(deciding: Int, declared: Int) -> Portfolio {
    var portfolio = costedPortfolio(
      (0..<deciding + declared).map { (value: Double(1 + $0 % 5), cost: Double(1 + $0 % 3)) },
      budget: Double(deciding + declared))
    for park in 0..<deciding { portfolio.parks[park].alternatives[0].decides = .all }
    return portfolio
  }

  @Test func fewParksThatDecideGoToTheExactEngine() throws {
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio(deciding: 11, declared: 9)))
    #expect(solved.engine.hasPrefix("exact"))
    #expect(
      solved.notices.last
        == "Engine exact was chosen by size: 11 of 20 parks decide land or instruments.")
  }

  @Test func aDozenOfThemGoToTheDecomposition() throws {
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio(deciding: 12, declared: 0)))
    #expect(
      solved.notices.last
        == "Engine decomposition was chosen by size: 12 of 12 parks decide land or instruments.")
    let exact = try ExactEngine(solver: HiGHSSolver()).solve(
      AllocationProblem(portfolio: portfolio(deciding: 12, declared: 0)))
    let (one, other) = (try #require(solved.objective), try #require(exact.objective))
    #expect(abs((one - other).value) < 2e-4 * max(1, abs(other.value)))
  }

  @Test func plansThatMustDifferStayWithTheExactEngine() throws {
    var problem = AllocationProblem(portfolio: portfolio(deciding: 12, declared: 0))
    let first = try #require(try engine.solve(problem).plan)
    problem.differingFrom = [PlanDistance(from: first, atLeast: 1)]
    let second = try engine.solve(problem)
    #expect(second.engine.hasPrefix("exact"))
    #expect(second.notices.last?.hasSuffix("and the plan must differ from others.") == true)
    #expect(second.plan != nil && second.plan != first)
  }

  @Test func declaredAmountsAloneStayWithTheExactEngine() throws {
    let solved = try engine.solve(
      AllocationProblem(portfolio: portfolio(deciding: 0, declared: 40)))
    #expect(solved.engine.hasPrefix("exact"))
  }
}
