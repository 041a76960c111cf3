import Testing

@testable import ParkModel

@Suite struct ScenarioApplicationTests {
  private let portfolio = Portfolio(
    name: "case",
    parks: [
      Park(id: "P1", region: "Jilin", path: .coCity, alternatives: []),
      Park(id: "P2", region: "Jilin", alternatives: []),
      Park(id: "P3", region: "Liaoning", path: .coCity, alternatives: []),
    ])

  @Test func parksAreFoundByNameAndGroupTogether() {
    let application = ScenarioApplication(
      of: Scenario(id: "if", changes: []), to: portfolio)
    #expect(application.parks(of: [], .all) == [0, 1, 2])
    #expect(application.parks(of: ["P3", "P2"], .all) == [1, 2])
    #expect(application.parks(of: ["P3", "P2"], ParkGroup(regions: ["Jilin"])) == [1])
    #expect(application.parks(of: [], ParkGroup(paths: [.coCity])) == [0, 2])
    #expect(application.parks(of: ["P1"], ParkGroup(parks: ["P2"])) == [])
  }

  @Test func problemsOfEveryChangeAreKept() {
    var application = ScenarioApplication(
      of: Scenario(id: "if", changes: []), to: portfolio)
    application.apply(.removeLimit("quota"))
    application.apply(.decide(.excluded, ParkGroup(parks: ["P2"])))
    application.apply(.decide(.excluded, ParkGroup(parks: ["P9", "Q"])))
    application.finish()
    #expect(
      application.problems.map(\.field) == [
        "if, change 1: remove limit", "if, change 3: exclude", "if, change 3: exclude",
      ])
    #expect(application.portfolio.parks.map(\.decision) == [.free, .excluded, .free])
  }

  @Test func fieldsKnowWhatNarrowsThem() {
    #expect(
      NumberField.allCases.filter(\.isByPeriod) == [
        .fundBudget, .instrumentMaturity, .landUseMaturity, .parkDeclaredCost,
        .parkDeclaredGreenfield, .parkDeclaredRegenerated,
      ])
    #expect(
      NumberField.allCases.filter(\.isByOutcome) == [
        .industryIntensity, .instrumentEffect, .landUseYield, .landUseHeal, .parkDeclaredOutcome,
        .synergyEffect,
      ])
  }
}
