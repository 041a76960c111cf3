import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ParkCostsTests {
  private let index = PortfolioIndex(TwoParks.portfolio)

  private var costs: ParkCosts {
    ParkCosts(
      of: PlanReading(TwoParks.plan, index).parks[0], park: TwoParks.alpha, index)
  }

  @Test func costsFallIntoTheirClassesAndPeriods() {
    #expect(abs(costs.land[0] - 27.6) < 1e-9)
    #expect(abs(costs.land[1] - 9.6) < 1e-9)
    #expect(costs.fixed == [0, 0])
    #expect(costs.instruments.map(\.cost) == [[30, 3], [6, 0], [0, 7.5]])
    #expect(abs(costs.total(0) - 63.6) < 1e-9)
    #expect(abs(costs.total - 83.7) < 1e-9)
  }

  @Test func classesThatCostSomethingAreListed() {
    #expect(
      costs.classes(1, of: index) == [
        .land, .instrument("infrastructure"), .instrument("talent"),
      ])
    let some = costs.total(0, of: index) { $0 == .land || $0 == .instrument("remediation") }
    #expect(abs(some - 33.6) < 1e-9)
  }
}
