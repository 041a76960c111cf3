import HiGHSSolver
import Optimizer
import ParkModel
import PlanCheck
import Testing

/// Published project-selection problems as portfolios of declared alternatives.
@Suite struct PublishedCaseTests {
  /// Khan, Li, Manning, Akbar (2002); Petersen (1967). Values are multiples of 0.1, so a gap of 1e-5
  /// proves each optimum.
  @Test(arguments: [
    khanI01, khanI02, khanI04, khanI06, petersen1, petersen2, petersen4, petersen6,
  ])
  func knapsacksReachTheirProvenOptima(instance: KnapsackCase) throws {
    let portfolio = instance.portfolio()
    let solved = try ExactEngine(solver: HiGHSSolver()).solve(
      AllocationProblem(portfolio: portfolio), settings: SolveSettings(gap: 1e-5))
    #expect(solved.status == .optimal)
    let plan = try #require(solved.plan)
    let report = check(plan, of: portfolio, yardstick: solved.yardstick)
    #expect(report.isClean)
    let value = try #require(report.evaluation.outcomes["value"]).value
    #expect(abs(value - instance.optimum) < 1e-6, "\(instance.name)")
  }

  /// Hanson et al. (2025), prioritizr, test of the minimum-set objective: three units, two
  /// features with targets 2 and 10, the second unit locked in, the first locked out. Published
  /// solution: the second and the third. Cost counts as a negative outcome.
  @Test func theCheapestSetThatMeetsItsTargets() throws {
    let units: [(cost: Double, features: [Double], decision: ParkDecision)] = [
      (1, [2, 10], .excluded), (2, [1, 10], .mandatory), (2, [1, 10], .free),
    ]
    let portfolio = Portfolio(
      name: "units",
      outcomes: [Outcome(id: "saving", weight: assumed(1), reference: assumed(1))],
      parks: units.enumerated().map { position, unit in
        Park(
          id: ParkID("U\(position + 1)"), decision: unit.decision,
          alternatives: [
            Alternative(
              id: "protect", decides: .nothing,
              declared: [
                DeclaredAmount(.outcome("saving"), assumed(-unit.cost)),
                DeclaredAmount(.resource("feature-1"), assumed(unit.features[0])),
                DeclaredAmount(.resource("feature-2"), assumed(unit.features[1])),
              ])
          ])
      },
      limits: [("feature-1", 2.0), ("feature-2", 10.0)].map {
        Limit(
          id: LimitID($0.0),
          rule: .amount(
            GroupedMeasure(.resource(ResourceID($0.0))), atLeast: assumed($0.1), atMost: nil))
      })
    let solved = try ExactEngine(solver: HiGHSSolver()).solve(
      AllocationProblem(portfolio: portfolio))
    #expect(solved.plan?.allocations.map { $0.alternative != nil } == [false, true, true])
    #expect(abs((solved.objective?.value ?? 0) + 400) < 1e-6)
  }
}

extension KnapsackCase: CustomTestStringConvertible {
  var testDescription: String { name }

  func portfolio() -> Portfolio {
    let rows = text.split(separator: "\n").map {
      $0.split(separator: " ").compactMap { Double($0) }
    }
    var groups: [[(value: Double, use: [Double])]] = []
    for row in rows.dropFirst() {
      let group = Int(row[0])
      while groups.count <= group { groups.append([]) }
      groups[group].append((row[1], Array(row[2...])))
    }
    return declaredPortfolio(
      groups: groups, capacity: rows[0], decision: name.hasPrefix("I") ? .mandatory : .free)
  }
}
