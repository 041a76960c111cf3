import ParkModel
import Testing

@testable import PlanReport

@Suite struct LimitsSheetTests {
  @Test func statusFollowsTheSlack() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.value("Limits", "fund central 2026", "status") == .text("● binding"))
    #expect(try book.value("Limits", "fund central 2028", "status") == .text("✔ met"))
    #expect(try book.value("Limits", "jobs-goal", "status") == .text("● missed"))
    #expect(try book.value("Limits", "jobs-goal", "kind") == .text("soft"))
  }

  @Test func aBrokenHardLimitTurnsTheBanner() throws {
    var run = try SampleRun.run()
    let kept = try Book(run)
    let banner = CellAddress(row: 3, column: 1)
    #expect(
      kept.results.value("Parks", banner) == .text("✔ Every hard limit holds  ✔ 各项硬性限制均满足"))
    let position = try #require(
      run.check?.evaluation.limits.firstIndex { $0.name == "quota-jilin" })
    run.check?.evaluation.limits[position].used = 300
    let broken = try Book(run)
    #expect(try broken.value("Limits", "quota-jilin", "status") == .text("✘ broken"))
    #expect(
      broken.results.value("Parks", banner)
        == .text("✘ A limit is broken: see sheet Limits  ✘ 有限制被突破：见 Limits 表"))
  }

  @Test func whatRoundingCostsShowsAsNoSlack() throws {
    var run = try SampleRun.run()
    run.check?.evaluation.limits[0].used = Amount(1500.000_000_4)
    #expect(try Book(run).number("Limits", "fund central 2026", "slack") == 0)
  }

  @Test func constantsAreNamedCells() throws {
    let sheet = try Book(SampleRun.run()).sheet("Limits")
    #expect(
      sheet.names.map(\.name) == [
        "MU_PER_HA", "MCNY_PER_YI", "LEVERAGE_BENCHMARK", "LEVERAGE_CAP",
      ])
    #expect(
      sheet.names.map { sheet.cell($0.address).content }
        == [15, 100, 1.61, 2.3].map { .number($0) })
    #expect(try Book(TinyRun.run()).sheet("Limits").names.count == 2, "no finance, no leverage")
  }

  @Test func aShareOfNothingHasNoSlack() throws {
    var run = try SampleRun.run()
    let position = try #require(
      run.check?.evaluation.limits.firstIndex { $0.name == "depleted-share" })
    run.check?.evaluation.limits[position].used = nil
    let book = try Book(run)
    #expect(try book.value("Limits", "depleted-share", "slack") == .blank)
    #expect(try book.value("Limits", "depleted-share", "status") == .blank)
  }
}
