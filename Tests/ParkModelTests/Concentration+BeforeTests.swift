import ParkModel
import Testing

@Suite struct ConcentrationBeforeTests {
  /// P1 makes 60 of cars and 40 of wood, P2 makes 100 of wood: cars 0.3, wood 0.7 of 200.
  private func portfolio(_ rule: Concentration) -> Portfolio {
    let leading = { (industry: IndustryID, share: Double) in
      LeadingIndustry(industry, share: Figure(Share(share)))
    }
    return Portfolio(
      name: "two", industries: [Industry(id: "cars"), Industry(id: "wood")],
      parks: [
        Park(
          id: "P1", industries: [leading("cars", 0.6), leading("wood", 0.4)],
          output: Figure(100), alternatives: []),
        Park(id: "P2", industries: [leading("wood", 1)], output: Figure(100), alternatives: []),
      ], limits: [Limit(id: "mix", rule: .concentration(rule))])
  }

  @Test func outputAddsUpByIndustry() {
    let portfolio = portfolio(Concentration(share: Figure(0.5)))
    #expect(portfolio.outputBefore() == [60, 140])
  }

  @Test func aCapThatIsPassedBeforeAnyPlanIsNamed() {
    #expect(
      portfolio(Concentration(share: Figure(0.5))).capsPassedBefore() == [
        "Limit 'mix wood' asks for at most 50.0 %, but the share is 70.0 % before any plan: "
          + "it may not grow, and is not brought down."
      ])
    let joint = Concentration(industries: ["cars", "wood"], isJoint: true, share: Figure(0.9))
    #expect(portfolio(joint).capsPassedBefore().count == 1)
  }

  @Test func capsThatHoldOrJudgeOnlyWhatIsAddedAreNotNamed() {
    #expect(portfolio(Concentration(share: Figure(0.7))).capsPassedBefore() == [])
    let added = Concentration(share: Figure(0.1), scope: .added)
    #expect(portfolio(added).capsPassedBefore() == [])
  }
}
