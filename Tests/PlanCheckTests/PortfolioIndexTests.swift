import ParkModel
import Testing

@testable import PlanCheck

@Suite struct PortfolioIndexTests {
  @Test func outputBeforeCountsIndustriesThatOnlyParksName() {
    var portfolio = TwoParks.portfolio
    portfolio.parks[1].industries = [
      LeadingIndustry("tourism", share: 0.5), LeadingIndustry("pharma", share: 0.5),
    ]
    let index = PortfolioIndex(portfolio)
    #expect(index.knownIndustries == 2)
    #expect(index.industries["tourism"] == 2)
    #expect(index.outputBefore == [130, 120, 50])
  }

  @Test(arguments: [
    ParkGroup.all, ParkGroup(parks: ["P1", "P3"]), ParkGroup(paths: [.urbanization]),
    ParkGroup(parks: ["P2"], paths: [.coCity]), ParkGroup(regions: ["South"]),
    ParkGroup(parks: ["P1"], regions: ["South"]), ParkGroup(isResourceDepleted: true),
  ])
  func membersAreThoseOfTheGroup(group: ParkGroup) {
    let members = GroupMembers(group, TwoParks.portfolio.parks)
    for (position, park) in TwoParks.portfolio.parks.enumerated() {
      for path in [nil] + DevelopmentPath.allCases.map(Optional.some) {
        #expect(members.contains(position, path) == group.contains(park, path))
      }
    }
  }
}
