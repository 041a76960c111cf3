import ParkModel
import Testing

@testable import PlanReport

@Suite struct LimitFormulasTests {
  @Test func aFundThatCarriesOverCountsAllPeriodsSoFar() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Limits")
    func used(_ name: String) throws -> String {
      let cell = sheet.cell(try book.address("Limits", name, "used"))
      guard case .formula(let formula) = cell.content else { return "no formula" }
      return formula.formula
    }
    #expect(try used("fund central 2028").filter { $0 == "!" }.count == 1)
    #expect(try used("fund province 2028").filter { $0 == "!" }.count > 1)
  }

  @Test func choicesThatNeedOrExcludeEachOtherFollowTheParks() throws {
    let book = try Book(LiveRun.run())
    #expect(try book.number("Limits", "z-needs", "used") == 1)
    #expect(try book.number("Limits", "z-not-both", "used") == 2)
    let changed = try book.setting("Adjust", "P01", "carried_own", .text("no"))
    #expect(try changed.number("Limits", "z-needs", "used") == 0)
    #expect(try changed.number("Limits", "z-not-both", "used") == 1)
    #expect(try changed.value("Checks", "limit: z-not-both", "status") == .text("✔ passes"))
  }

  @Test func aMissedTargetCostsPointsPerUnitOfItsPart() throws {
    let run = try LiveRun.run()
    let book = try Book(run)
    #expect(try book.number("Limits", "z-soft", "points_lost") ?? 0 > 0)
    #expect(try book.value("Checks", "limit: z-soft", "status") == .text("● missed"))
    let grants = try book.number("LimitUse", "Total", "whole:z-soft") ?? 0
    let part = try book.number("LimitUse", "Total", "z-soft") ?? 0
    #expect(near(try book.number("Limits", "z-soft", "points_lost"), 0.001 * (0.9 * grants - part)))
  }

  @Test func withoutAPlanLimitsStandWithoutUse() throws {
    let book = try Book(SampleRun.infeasible())
    #expect(try book.value("Limits", "quota-jilin", "used") == .blank)
    #expect(try book.value("Limits", "quota-jilin", "status") == .blank)
    #expect(try book.number("Limits", "fund central 2026", "at_most") == 1500)
    #expect(try book.number("Limits", "heavy-industry", "at_most") == 0.7)
  }
}
