import ParkModel
import Testing

@testable import ParkFiles

struct SyntheticDemandTests {
  /// Hand-worked: 10 ha of greenfield and 5 ha of idle land at a land cost factor of 2, and no
  /// instruments' worth (cost factor 0): (15 x 7.6 + 5 x 3.7) x 2 = 265 MCNY.
  @Test func landCostsWhatItsHectaresCost() {
    let park = Park(
      id: "P1", path: .coCity,
      land: LandBank(idle: Figure(5), available: Figure(10)), instrumentCostFactor: Figure(0),
      landCostFactor: Figure(2), alternatives: [])
    let demand = SyntheticDemand([park])
    #expect(abs(demand.cost[0] - 265) < 1e-9)
    #expect(abs(demand.landCost[0] - 265) < 1e-9)
  }

  /// Hand-worked: the middle levels that a co-city high-tech zone may use (digital 15.1 + 2 x 2.7,
  /// infrastructure 19.4 + 6.4, remediation 14.2 + 2.2, supply chain 12.8 + 3.8, talent
  /// 10.9 + 4.6), 94.8 MCNY in all, half of it at a factor of 0.5.
  @Test func instrumentsCostTheirMiddleLevel() {
    let park = Park(
      id: "P1", kind: "high-tech-zone", path: .coCity, instrumentCostFactor: Figure(0.5),
      alternatives: [])
    let demand = SyntheticDemand([park])
    #expect(abs(demand.cost[0] - 47.4) < 1e-9)
    #expect(abs(demand.landCost[0] - 8.2) < 1e-9)
  }

  @Test func idleLandIsWhatCanBeHealed() {
    let park = Park(id: "P1", path: .coCity, land: LandBank(idle: Figure(5)), alternatives: [])
    let healed = SyntheticPolicies.outcomes.firstIndex { $0.id == SyntheticPolicies.healed }
    #expect(healed.map { SyntheticDemand([park]).potential[0][$0] } == 5)
  }
}
