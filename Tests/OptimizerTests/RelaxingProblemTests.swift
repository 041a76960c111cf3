import Optimizer
import ParkModel
import Testing

@Suite struct RelaxingProblemTests {
  private func problem() -> AllocationProblem {
    var portfolio = declaredPortfolio(groups: [[(1, [5])], [(1, [5])]], capacity: [8])
    portfolio.parks[0].decision = .mandatory
    portfolio.parks[1].decision = .excluded
    portfolio.limits.append(
      Limit(id: "one", rule: .excludes(Choice("G1000"), Choice("G1001"))))
    let given = Plan(allocations: [Allocation(park: "G1000"), Allocation(park: "G1001")])
    var problem = AllocationProblem(portfolio: portfolio, fixed: given, openMoney: ["G1000"])
    problem.within = given
    return problem
  }

  private func lifted(_ rule: String) -> AllocationProblem {
    problem().relaxing([Relaxation(rule: rule, change: .lifted)])
  }

  @Test func aNumberIsSet() {
    let relaxed = problem().relaxing([
      Relaxation(rule: "capacity-0", change: .number(.atMost("capacity-0"), from: 8, to: 9))
    ])
    #expect(relaxed.portfolio.amount(of: .atMost("capacity-0")) == 9)
  }

  @Test func whatIsLiftedHoldsNoLonger() {
    #expect(lifted("one").portfolio.limits.map(\.id) == ["capacity-0"])
    #expect(lifted("mandatory G1000").portfolio.parks.map(\.decision) == [.free, .excluded])
    #expect(lifted("excluded G1001").portfolio.parks.map(\.decision) == [.mandatory, .free])
    let given = lifted("given G1000")
    #expect(given.fixed?.allocations.map(\.park) == ["G1001"] && given.openMoney.isEmpty)
    #expect(given.within?.allocations.map(\.park) == ["G1001"])
  }
}
