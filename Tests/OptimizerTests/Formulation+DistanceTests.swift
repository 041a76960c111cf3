import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

/// Rows that hold a plan against earlier ones, read as text.
@Suite struct FormulationDistanceTests {
  /// Three parks; the earlier plan chose a of the first and none of the others: it differs by
  /// (1 - x[a]) + the sum of x of the others, and the 1 goes to the other side.
  @Test func theDistanceReadsAsItsEquation() {
    var formulation = Formulation(
      declaredPortfolio(
        groups: [[(5, []), (4, [])], [(3, [])], [(2, []), (1, [])]], capacity: []), merits: [:])
    let plan = Plan(allocations: [
      Allocation(park: "G1000", alternative: "item-100", extent: 1), Allocation(park: "G1001"),
      Allocation(park: "G1002"),
    ])
    formulation.addDistances([
      PlanDistance(from: plan, atLeast: 1), PlanDistance(from: plan, atLeast: 2),
    ])
    let lines = formulation.model.text().split(separator: "\n").filter { $0.contains("differs") }
    let terms =
      "-x[G1000,item-100] + x[G1001,item-100] + x[G1002,item-100] + x[G1002,item-101]"
    #expect(lines == ["  differs[1]: \(terms) >= 0", "  differs[2]: \(terms) >= 1"])
    #expect(formulation.rules.suffix(2).map(\.name) == ["differs[1]", "differs[2]"])
  }

  @Test func aDistanceThatCannotBeKeptIsNamedInTheConflict() throws {
    let portfolio = declaredPortfolio(groups: [[(5, [])]], capacity: [])
    let plan = Plan(allocations: [Allocation(park: "G1000", alternative: "item-100", extent: 1)])
    var problem = AllocationProblem(portfolio: portfolio)
    problem.differingFrom = [PlanDistance(from: plan, atLeast: 2)]
    let solved = try engines[0].solve(problem)
    #expect(solved.status == .infeasible)
    #expect(solved.conflict == ["differs[1]"])
  }
}
