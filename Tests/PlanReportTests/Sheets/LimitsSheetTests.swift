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
    #expect(kept.results.value("Parks", banner) == .text("✔ All checks pass 全部校验通过"))
    let position = try #require(run.portfolio.limits.firstIndex { $0.id == "quota-jilin" })
    run.portfolio.limits[position].rule = .amount(
      GroupedMeasure(.greenfield([]), group: ParkGroup(regions: ["Jilin"])), atLeast: nil,
      atMost: Figure(100, .sourced))
    run.check?.evaluation.limits[position + 4].atMost = 100
    let broken = try Book(run)
    #expect(try broken.value("Limits", "quota-jilin", "status") == .text("✘ broken"))
    #expect(try broken.value("Checks", "limit: quota-jilin", "status") == .text("✘ fails"))
    #expect(
      broken.results.value("Parks", banner)
        == .text("✘ 1 fail: see sheet Checks  1 项校验未通过，见 Checks 表"))
  }

  @Test func whatRoundingCostsShowsAsNoSlack() throws {
    var run = try SampleRun.run()
    run.portfolio.funds[0].budget[0] = Figure(1499.999_999_6, .assumed)
    #expect(try Book(run).number("Limits", "fund central 2026", "slack") == 0)
  }

  @Test func theCapOfWhatExceedsItAlreadyIsWhatThereIs() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Limits", "cap of heavy-industry", "used") == 0.7)
    let run = try SampleRun.run()
    for limit in try #require(run.evaluation).limits where limit.name.hasPrefix("single-industry ")
    {
      #expect(near(try book.number("Limits", limit.name, "at_most"), limit.atMost?.value))
    }
  }

  @Test func boundsSayWhichNumberTheyAre() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Limits")
    let targets = sheet.rows.flatMap(\.cells).compactMap(\.target)
    #expect(targets.contains(NumberAddress(.limitAtMost, of: ["quota-jilin"])))
    #expect(targets.contains(NumberAddress(.limitAtLeast, of: ["depleted-share"])))
    #expect(targets.contains(NumberAddress(.limitShortfallPrice, of: ["jobs-goal"])))
    #expect(targets.contains(NumberAddress(.limitAtMost, of: ["heavy-industry"])))
    #expect(targets.contains(NumberAddress(.leverageCap)))
    #expect(
      !targets.contains { $0.field == .fundBudget }, "budgets stand on the sheet of funds")
  }

  @Test func constantsAreNamedCells() throws {
    let sheet = try Book(SampleRun.run()).sheet("Limits")
    #expect(
      sheet.names.map(\.name).filter { $0 != keyName(of: "Limits") } == [
        "MU_PER_HA", "MCNY_PER_YI", "TOLERANCE", "LEVERAGE_BENCHMARK", "LEVERAGE_CAP", "SWAP_SHARE",
        "DEBT_PRICE", "OVERHANG_PRICE", "INTEGRATION_LOW_URBANIZATION",
        "INTEGRATION_HIGH_URBANIZATION", "INDUSTRIAL_AFFINITY_URBANIZATION",
        "INTEGRATION_LOW_RE_URBANIZATION", "INTEGRATION_HIGH_RE_URBANIZATION",
        "INDUSTRIAL_AFFINITY_RE_URBANIZATION", "INTEGRATION_LOW_CO_CITY",
        "INTEGRATION_HIGH_CO_CITY", "INDUSTRIAL_AFFINITY_CO_CITY",
      ])
    #expect(
      sheet.names.prefix(5).map { sheet.cell($0.address).content }
        == [15, 100, 0.000001, 1.61, 2.3].map { .number($0) })
    #expect(try Book(TinyRun.run()).sheet("Limits").names.count == 4, "no finance, no leverage")
  }

  @Test func aShareOfNothingHasNoSlack() throws {
    var run = try SampleRun.run()
    // Without grants there is no share of them; what is left undone shows as a broken rule.
    for park in run.solved.plan?.allocations.indices ?? 0..<0 {
      run.solved.plan?.allocations[park].grants = []
    }
    run.check = nil
    let book = try Book(run)
    #expect(try book.value("Limits", "depleted-share", "used") == .text(""))
    #expect(try book.value("Limits", "depleted-share", "slack") == .text(""))
    #expect(try book.value("Limits", "depleted-share", "status") == .text(""))
    #expect(try book.value("Checks", "parks: funding", "status") == .text("✘ fails"))
  }
}
