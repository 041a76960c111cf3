import ParkModel
import Testing

@testable import PlanReport

@Suite struct ParkRuleFormulasTests {
  @Test func aMandatoryParkLeftOutAndAnExcludedOneTakenInAreBroken() throws {
    var run = try SampleRun.run()
    run.portfolio.parks[0].decision = .mandatory
    run.portfolio.parks[2].decision = .excluded
    let book = try Book(run)
    #expect(try book.number("ParkRules", "P01", "decision") == nil)
    #expect(
      try book.setting("Adjust", "P01", "carried_own", .text("no"))
        .number("ParkRules", "P01", "decision") == 1)
    #expect(
      try book.setting("Adjust", "P03", "carried_own", .text("yes"))
        .number("ParkRules", "P03", "decision") == 1)
  }

  @Test func fundsPayOnlyWhereAndWhatTheyMay() throws {
    var run = try SampleRun.run()
    run.portfolio.funds[0].eligibleClasses = [.instrument("infrastructure")]
    run.portfolio.funds[1].eligible = ParkGroup(regions: ["Jilin"])
    let book = try Book(run)
    let paid = try book.number("Plan", "P01", "grant:central:2026") ?? 0
    #expect(near(try book.number("ParkRules", "P01", "fund_purposes"), paid - 120))
    #expect(try book.number("ParkRules", "P05", "fund_purposes") ?? 0 > 0, "a park of Liaoning")
  }

  @Test func aParkThatStandsTwiceOrElsewhereIsNoticed() throws {
    let book = try Book(SampleRun.run()).setting("Parks", "P04", "park_id", .text("P01"))
    #expect(try book.number("ParkRules", "P04", "park_twice") == 1)
    #expect(try book.number("Checks", "parks: park_twice", "value") == 1)
  }

  @Test func anInstrumentThatRunsTwiceIsNoticed() throws {
    var run = try SampleRun.run()
    let first = try #require(run.solved.plan?.allocations[0].instruments.first)
    run.solved.plan?.allocations[0].instruments.append(first)
    #expect(try Book(run).number("ParkRules", "P01", "instrument_twice") == 1)
  }

  @Test func theBandJudgesTheReleasedLandOrAllOfIt() throws {
    var run = try SampleRun.run()
    let book = try Book(run).setting("Adjust", "P01", "land_residential_own", .number(0))
    #expect(try book.number("ParkRules", "P01", "integration") == nil, "24 of 114 ha is enough")
    run.portfolio.land.integrationScope = .after
    let after = try Book(run)
    let short = 0.2 * (144 + 1570) - (54 + 120)
    #expect(near(try after.number("ParkRules", "P01", "integration"), short))
  }
}
