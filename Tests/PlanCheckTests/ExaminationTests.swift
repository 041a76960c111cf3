import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationTests {
  /// Without Beta the synergy is not realised: Alpha loses 1.2 MCNY of output and 10 jobs.
  @Test func aSynergyNeedsBothChoices() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.limits = []
      plan.allocations[1] = Allocation(park: "P2")
    }
    #expect(report.isClean)
    #expect(near(report.evaluation.parks[0].outcomes["output"], 57.8))
    #expect(near(report.evaluation.parks[0].outcomes["jobs"], 198))
  }

  @Test func aConflictTakesAway() {
    let report = TwoParks.report { _, portfolio in
      portfolio.synergies[0].effects = ["jobs": -8]
    }
    #expect(near(report.evaluation.parks[0].outcomes["jobs"], 190))
    #expect(near(report.evaluation.parks[0].outcomes["output"], 57.8))
  }

  @Test func droppingAParkLeavesTheOthersAlone() {
    let whole = TwoParks.report { $1.synergies = [] }
    let less = TwoParks.report { plan, portfolio in
      portfolio.synergies = []
      plan.allocations[0] = Allocation(park: "P1")
    }
    #expect(less.evaluation.parks[1] == whole.evaluation.parks[1])
    #expect(less.evaluation.parks[2] == whole.evaluation.parks[2])
  }

  /// Releases, grants and debt cut in two and listed backwards are the same plan.
  @Test func howEntriesAreSplitAndOrderedDoesNotMatter() {
    let report = TwoParks.report { plan, _ in
      for position in plan.allocations.indices {
        var allocation = plan.allocations[position]
        allocation.land = allocation.land.flatMap { release in
          var half = release
          half.hectares = release.hectares * 0.5
          half.regenerated = release.regenerated * 0.5
          return [half, half]
        }
        allocation.grants = allocation.grants.reversed().flatMap { grant in
          var half = grant
          half.amount = grant.amount * 0.5
          return [half, half]
        }
        allocation.debt.reverse()
        allocation.instruments.reverse()
        plan.allocations[position] = allocation
      }
      plan.allocations.reverse()
    }
    let expected = TwoParks.report().evaluation
    #expect(report.isClean)
    #expect(near(report.evaluation.objective, expected.objective.value))
    #expect(report.evaluation.parks.map(\.park) == expected.parks.map(\.park))
    for (found, wanted) in zip(report.evaluation.parks, expected.parks) {
      for (outcome, amount) in wanted.outcomes {
        #expect(near(found.outcomes[outcome], amount.value))
      }
    }
  }
}
