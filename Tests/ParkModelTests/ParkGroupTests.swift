import ParkModel
import Testing

@Suite struct ParkGroupTests {
  private let park = Park(
    id: "P1", region: "Jilin", kind: "high-tech-zone", path: .urbanization,
    city: HostCity(cityClass: "port"),
    industries: [
      LeadingIndustry("cars", share: Figure(0.6)), LeadingIndustry("steel", share: Figure(0.4)),
    ], isResourceDepleted: true, alternatives: [])

  @Test func noConditionTakesEveryPark() {
    #expect(ParkGroup.all.contains(park, nil))
    #expect(ParkGroup.all.contains(park, .coCity))
  }

  @Test func withinAKindAnyValueWillDo() {
    #expect(ParkGroup(parks: ["P0", "P1"]).contains(park, nil))
    #expect(ParkGroup(regions: ["Jilin", "Liaoning"]).contains(park, nil))
    #expect(!ParkGroup(regions: ["Liaoning"]).contains(park, nil))
    #expect(ParkGroup(kinds: ["high-tech-zone"]).contains(park, nil))
    #expect(ParkGroup(cityClasses: ["port"]).contains(park, nil))
    #expect(!ParkGroup(cityClasses: [""]).contains(park, nil))
  }

  @Test func onlyTheLargestIndustryLeadsAPark() {
    #expect(ParkGroup(leadIndustries: ["pharma", "cars"]).contains(park, nil))
    #expect(!ParkGroup(leadIndustries: ["steel"]).contains(park, nil))
    let bare = Park(id: "P2", alternatives: [])
    #expect(!ParkGroup(leadIndustries: ["cars"]).contains(bare, nil))
  }

  @Test func conditionsOfDifferentKindsMustAllHold() {
    #expect(ParkGroup(parks: ["P1"], regions: ["Jilin"]).contains(park, nil))
    #expect(!ParkGroup(parks: ["P1"], regions: ["Liaoning"]).contains(park, nil))
  }

  @Test func aPathIsJudgedOnTheAlternativeNotOnThePark() {
    let group = ParkGroup(paths: [.coCity])
    #expect(group.contains(park, .coCity))
    #expect(!group.contains(park, .urbanization))
    #expect(!group.contains(park, nil))
  }

  @Test func resourceDepletionIsYesNoOrEither() {
    #expect(ParkGroup(isResourceDepleted: true).contains(park, nil))
    #expect(!ParkGroup(isResourceDepleted: false).contains(park, nil))
  }
}
