import ParkModel
import Testing

@testable import Optimizer

@Suite struct ScaledLimitsTests {
  private let portfolio = Portfolio(
    name: "p",
    periods: ["2026", "2028"].map { Period(id: PeriodID($0), firstYear: 2026, lastYear: 2026) },
    industries: [Industry(id: "cars"), Industry(id: "wood")],
    funds: [
      Fund(id: "a", budget: [assumed(10), assumed(30)], carriesOver: true),
      Fund(id: "b", budget: [assumed(5), assumed(0)]),
    ],
    parks: [
      Park(
        id: "P1",
        industries: [
          LeadingIndustry("cars", share: assumed(0.7)),
          LeadingIndustry("wood", share: assumed(0.3)),
        ], output: assumed(100), alternatives: [])
    ],
    limits: [
      Limit(
        id: "count",
        rule: .amount(GroupedMeasure(.parks), atLeast: assumed(2), atMost: assumed(4))),
      Limit(id: "mix", rule: .concentration(Concentration(share: assumed(0.4)))),
      Limit(
        id: "zero", rule: .amount(GroupedMeasure(.newDebt), atLeast: nil, atMost: assumed(0))),
    ])

  private func limits(_ name: String) throws -> ScaledLimits {
    try #require(portfolio.scalableLimits.first { $0.name == name })
  }

  @Test func everythingThatCanBeScaledHasAName() {
    #expect(
      portfolio.scalableLimits.map(\.name) == [
        "budgets", "a", "b", "fund a 2026", "fund a 2028", "fund b 2026", "count at_least",
        "count at_most", "mix",
      ])
  }

  @Test func scalingChangesEveryNumberOfTheLimits() throws {
    let half = try limits("budgets").scaled(by: 0.5, in: portfolio)
    #expect(half.funds.map { $0.budget.map(\.value.value) } == [[5, 15], [2.5, 0]])
    let one = try limits("fund a 2028").scaled(by: 2, in: portfolio)
    #expect(one.funds.map { $0.budget.map(\.value.value) } == [[10, 60], [5, 0]])
  }

  /// Cars have 70 % before any plan: a cap of 40 % acts as 70 %.
  @Test func aShareThatWasPassedBeforeIsScaledFromWhereItActs() throws {
    #expect(try limits("mix").amounts[0].amount == 0.7)
  }

  @Test func floorsAndCountsAreKnown() throws {
    #expect(try !limits("count at_least").isCap && limits("count at_most").isCap)
    #expect(try limits("count at_most").counts(in: portfolio))
    #expect(try !limits("mix").counts(in: portfolio) && !limits("a").counts(in: portfolio))
  }

  // MARK: What a plan needs

  private func solved(_ uses: [String: Amount]) -> SolvedPlan {
    SolvedPlan(status: .optimal, limitUses: uses, yardstick: Yardstick(), engine: "e")
  }

  /// Fund a carries over: 8 of 10 spent, then 30 of 40: 0.8 and 0.75; with b's 5 of 5: 1.
  @Test func aPlanNeedsTheLargestShareOfAnyBudget() throws {
    let plan = solved(["fund a 2026": 8, "fund a 2028": 30, "fund b 2026": 5, "fund b 2028": 0])
    #expect(try limits("a").need(of: plan, in: portfolio) == 0.8)
    #expect(try limits("budgets").need(of: plan, in: portfolio) == 1)
    // 2026 alone: 8 of its own 10; up to 2028 its 30 less the other period's 30 need nothing.
    #expect(try limits("fund a 2026").need(of: plan, in: portfolio) == 0.8)
    #expect(
      abs(try #require(limits("fund a 2028").need(of: plan, in: portfolio)) - 20.0 / 30) < 1e-12)
  }

  @Test func aFloorNeedsWhatThePlanReaches() throws {
    #expect(try limits("count at_least").need(of: solved(["count": 3]), in: portfolio) == 1.5)
    #expect(try limits("count at_most").need(of: solved(["count": 3]), in: portfolio) == 0.75)
  }

  @Test func aPlanDoesNotTellOfSharesOfIndustriesOrSoftLimits() throws {
    #expect(try limits("mix").need(of: solved(["mix cars": 0.7]), in: portfolio) == nil)
    var soft = portfolio
    soft.limits[0].shortfallPrice = assumed(1)
    #expect(try limits("count at_most").need(of: solved(["count": 3]), in: soft) == nil)
    #expect(try limits("a").need(of: solved([:]), in: portfolio) == nil)
  }
}
