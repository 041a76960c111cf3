import ParkModel
import Testing

@testable import PlanReport

@Suite struct PlanSheetTests {
  @Test func yieldingHectaresCountSegmentsAndMaturity() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Plan", "P04", "eff:industrial") == 40 * 0.7, "released in 2028")
    #expect(try book.number("Plan", "P01", "eff:industrial") == 90)
    let sheet = try book.sheet("Plan")
    let column = try book.column("land:industrial:1:2028", of: sheet)
    #expect(
      book.results.value("Plan", CellAddress(row: 10, column: column)).number == 0.7,
      "the share that yields stands above")
  }

  @Test func costsAddUpByPeriod() throws {
    let book = try Book(LiveRun.run())
    let land = 0.9 * (90 * 3 + 30 * 4.5 + 24 * 1.8 + 70 * 2.2)
    #expect(near(try book.number("Plan", "P01", "land_cost:2026"), land))
    #expect(near(try book.number("Plan", "P01", "cost:2026"), land + 252))
    #expect(try book.number("Plan", "P12", "declared_cost:2026") == 24, "30 at an extent of 0.8")
  }

  @Test func greenfieldIsWhatIsNotRegenerated() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Plan", "P01", "greenfield:2026") == 74)
    #expect(try book.number("Plan", "P01", "greenfield:2028") == 0)
  }

  @Test func ownValuesWhereThePlanGivesNothingStartFirst() throws {
    let book = try Book(SampleRun.run()).setting("Adjust", "P01", "land_commercial_own", .number(7))
    #expect(try book.number("Plan", "P01", "land:commercial:1:2026") == 7)
    #expect(try book.number("Plan", "P01", "eff:commercial") == 7)
  }

  @Test func meritFollowsTheScoreWhileItIsTheSolves() throws {
    let book = try Book(SampleRun.run())
    let score = try book.number("Scores", "P08", "score")
    #expect(try book.number("Plan", "P08", "merit") == score)
    var run = try SampleRun.run()
    run.solved.yardstick.merits["P08"] = 0.25
    #expect(try Book(run).number("Plan", "P08", "merit") == 0.25, "another scenario's merit")
  }
}
