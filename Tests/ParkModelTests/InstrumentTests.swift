import ParkModel
import Testing

@Suite struct InstrumentTests {
  private let park = Park(
    id: "P1", region: "Jilin",
    industries: [
      LeadingIndustry("pharma", share: Figure(1)), LeadingIndustry("steel", share: Figure(0)),
    ], alternatives: [])

  private func instrument(_ group: ParkGroup, _ industries: [IndustryID]) -> Instrument {
    Instrument(
      id: "talent", levels: [], eligible: group, eligibleIndustries: industries, maturity: [])
  }

  @Test func withoutConditionsItMayRunAnywhere() {
    #expect(instrument(.all, []).isEligible(park, nil))
  }

  @Test func parkAndPathMustBelongToTheGroup() {
    let group = ParkGroup(paths: [.coCity], regions: ["Jilin"])
    #expect(instrument(group, []).isEligible(park, .coCity))
    #expect(!instrument(group, []).isEligible(park, .urbanization))
    #expect(!instrument(ParkGroup(regions: ["Liaoning"]), []).isEligible(park, .coCity))
  }

  @Test func oneOfTheIndustriesMustHaveAPositiveShare() {
    #expect(instrument(.all, ["steel", "pharma"]).isEligible(park, nil))
    #expect(!instrument(.all, ["steel"]).isEligible(park, nil))
    #expect(!instrument(.all, ["tourism"]).isEligible(park, nil))
  }
}
