import ParkModel
import Testing

@Suite struct ParkTests {
  private func lead(_ shares: KeyValuePairs<String, Double>) -> IndustryID? {
    Park(
      id: "P1",
      industries: shares.map {
        LeadingIndustry(IndustryID($0.key), share: Figure(Share($0.value)))
      },
      alternatives: []
    ).leadIndustry
  }

  @Test func theLeadIndustryHasTheLargestShare() {
    #expect(lead([:]) == nil)
    #expect(lead(["steel": 0.3, "pharma": 0.5, "cars": 0.2]) == "pharma")
  }

  @Test func ofEqualSharesTheFirstIdentifierLeads() {
    #expect(lead(["steel": 0.4, "cars": 0.4, "pharma": 0.2]) == "cars")
    #expect(lead(["cars": 0.4, "steel": 0.4, "pharma": 0.2]) == "cars")
  }
}
