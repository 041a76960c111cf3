import HiGHSSolver
import MixedInteger
import Optimizer
import ParkModel
import Testing

@Suite struct ConflictFinderTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  private func conflict(_ portfolio: Portfolio) throws -> [String] {
    let solved = try engine.solve(AllocationProblem(portfolio: portfolio))
    #expect(solved.status == .infeasible)
    return solved.conflict
  }

  /// 21 of output is the most there is, and 22 are asked for: the quota is to blame.
  @Test func aFloorThatTheQuotaForbidsNamesBoth() throws {
    var portfolio = oneOfEverything()
    portfolio.limits.append(
      Limit(
        id: "output-floor",
        rule: .amount(GroupedMeasure(.outcome("output")), atLeast: assumed(22), atMost: nil)))
    let names = try conflict(portfolio)
    #expect(names == ["integration of P1", "brownfield of P1", "quota", "output-floor"])
  }

  @Test func aMandatoryParkThatNoMoneyReachesNamesTheFund() throws {
    var portfolio = declaredPortfolio(
      groups: [[(1, [5])], [(1, [5])]], capacity: [8], decision: .mandatory)
    portfolio.limits.append(
      Limit(
        id: "idle-limit", rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: assumed(9))))
    #expect(
      try conflict(portfolio) == ["mandatory G1000", "mandatory G1001", "capacity-0"])
  }

  /// Only integrality makes it infeasible: two halves would do, whole parks do not.
  @Test func aConflictOfWholeParksIsFound() throws {
    var portfolio = declaredPortfolio(groups: [[(1, [2])], [(1, [2])]], capacity: [3])
    portfolio.limits.append(
      Limit(
        id: "exactly-three",
        rule: .amount(
          GroupedMeasure(.resource("r0")), atLeast: assumed(3), atMost: nil)))
    #expect(try conflict(portfolio) == ["capacity-0", "exactly-three"])
  }

  /// Every rule of a conflict is needed: without any one of them there is a plan.
  @Test func conflictsAreIrreducible() throws {
    var found = 0
    for seed in seeds(80) {
      let portfolio = randomPortfolio(seed: seed, Variety(parks: 3, limits: 5))
      let solved = try engine.solve(AllocationProblem(portfolio: portfolio))
      guard solved.status == .infeasible else { continue }
      found += 1
      #expect(!solved.conflict.isEmpty, "seed \(seed)")
      for name in solved.conflict {
        var freer = portfolio
        if let limit = freer.limits.firstIndex(where: { $0.id.text == name }) {
          freer.limits.remove(at: limit)
        } else if name.hasPrefix("mandatory "),
          let park = freer.parks.firstIndex(where: { name == "mandatory \($0.id)" })
        {
          freer.parks[park].decision = .free
        } else {
          continue
        }
        let without = try engine.solve(AllocationProblem(portfolio: freer))
        // Another conflict may remain, but then it does not contain what was left out.
        #expect(!without.conflict.contains(name), "seed \(seed): \(name)")
      }
    }
    #expect(found > 5, "too few infeasible seeds to mean anything")
  }
}
