import ParkModel
import Testing

@testable import Scoring

@Suite struct ParkFeatureTests {
  private let park = Park(
    id: "A", city: HostCity(gdp: Figure(1000, .sourced), residents: Figure(0, .sourced)),
    land: LandBank(
      built: [.industrial: Figure(60, .assumed)], idle: Figure(20, .sourced),
      available: Figure(20, .sourced)),
    industries: [
      LeadingIndustry("steel", share: Figure(0.75, .sourced)),
      LeadingIndustry("food", share: Figure(0.25, .sourced)),
    ], alternatives: [Alternative(id: "a")])

  @Test func sizesAreComparedByTheirLogarithmAndShownAsTheyAre() {
    let value = ParkFeature.cityGDP.compared(park, heavy: [])?.value.value ?? .nan
    #expect(isClose([value], [naturalLog(1000)]))
    #expect(ParkFeature.cityGDP.shown(value) == "1000")
    #expect(ParkFeature.cityResidents.compared(park, heavy: []) == nil)
    #expect(ParkFeature.landArea.compared(park, heavy: []).map { $0.status } == .assumed)
  }

  @Test func heavyShareFollowsTheIndustries() {
    #expect(ParkFeature.heavyShare.compared(park, heavy: ["steel"]) == Figure(0.75, .sourced))
  }

  @Test func figuresOfAWeakerStatusAreNotSeen() {
    let land = ParkFeature.allCases.firstIndex(of: .landArea) ?? 0
    #expect(FeatureRow(park, heavy: [], weakest: .estimated).values[land] == nil)
    #expect(FeatureRow(park, heavy: [], weakest: .assumed).values[land] != nil)
  }

  @Test func everyFigureHasAName() {
    let names = ParkFeature.allCases.map(\.name)
    #expect(Set(names.map(\.english)).count == names.count)
    #expect(Set(names.map(\.chinese)).count == names.count)
  }
}
