import ParkModel
import Testing

@testable import PlanReport

@Suite struct LimitUseSheetTests {
  @Test func onlyParksOfTheGroupUseALimit() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("LimitUse", "P01", "quota-jilin") == 74)
    #expect(try book.value("LimitUse", "P02", "quota-jilin") == .blank, "another region")
    #expect(try book.number("LimitUse", "Total", "quota-jilin") == 278)
  }

  @Test func measuresOfEveryKindAreThoseOfTheReCheck() throws {
    let run = try LiveRun.run()
    let book = try Book(run)
    for limit in try #require(run.evaluation).limits where limit.name.hasPrefix("z-") {
      #expect(
        near(try book.number("Limits", limit.name, "used"), limit.used?.value), "\(limit.name)")
    }
  }

  @Test func strictBrownfieldFirstListsTheGreenfieldAgainstIt() throws {
    let book = try Book(LiveRun.run())
    #expect(try book.number("LimitUse", "P01", "z-strict") == 74)
    #expect(try book.value("LimitUse", "P02", "z-strict") == .blank)
    let used = try book.setting("Parks", "P01", "idle_ha", .number(70))
    #expect(try used.number("LimitUse", "P01", "z-strict") == 0, "its idle land is used up")
  }
}
