import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct DiveTests {
  private let aim = PriceSearch.Aim(tolerance: 1e-7, penaltyLimit: 1e3, threads: 1)

  @Test(arguments: Dive.Manner.allCases)
  func whereItEndsWithAPlanEveryParkIsDecidedAndThePlanIsBelowTheOptimum(manner: Dive.Manner)
    throws
  {
    var plans = 0
    for seed in seeds(40) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged()
      else { continue }
      let dive = Dive(from: search, manner, aim: aim, share: 0.2) { _ in true }
      guard dive.hasPlan, let mix = dive.search.mix else { continue }
      #expect(dive.search.hasOnePatternAPark, "seed \(seed)")
      // Weights of an interior point may miss a limit by a little: only exact ones count.
      let choice = ColumnChoice(search: dive.search, solver: HiGHSSolver())
      guard try choice.settled(mix, options: SolverOptions(relativeGap: 0)) != nil else {
        continue
      }
      plans += 1
      let best = try #require(split.optimum?.value, "seed \(seed)")
      #expect(mix.value <= best + 1e-2 * max(1, abs(best)), "seed \(seed)")
    }
    #expect(plans > 12, "too few dives end at a plan to mean anything")
  }

  @Test func aDiveThatIsToldToStopEndsSoonWithoutAPlan() throws {
    let split = try #require(try Decomposed(decomposedPortfolio(2, parks: 8)))
    let search = try #require(split.converged())
    let asked = Noted<Double>()
    let dive = Dive(from: search, .slow, aim: aim, share: 0.2) {
      asked.note($0)
      return false
    }
    #expect(asked.all.count <= 2)
    #expect(!dive.hasPlan || dive.search.hasOnePatternAPark)
  }

  @Test func aMixOfTwoChoicesIsNoPlan() throws {
    // Half of the second park fits the fund.
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 8.5)))
    let search = try #require(split.converged())
    #expect(!search.hasOnePatternAPark)
    let dive = Dive(from: search, .quick, aim: aim, share: 0.2) { _ in true }
    #expect(dive.hasPlan && dive.search.hasOnePatternAPark)
    // Either park alone fits.
    let value = try #require(dive.search.mix?.value)
    #expect(abs(value - 40) < 1e-4 || abs(value - 30) < 1e-4)
  }
}
