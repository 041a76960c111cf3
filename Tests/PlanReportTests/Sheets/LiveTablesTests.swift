import ParkModel
import PlanCheck
import Scoring
import Testing

@testable import PlanReport

/// The workbook against the re-check: whatever changes, both must find the same.
@Suite struct LiveTablesTests {
  @Test func asSolvedTheSheetsFindWhatTheReCheckFinds() throws {
    let run = try LiveRun.run()
    let book = try Book(run)
    try book.expect(try #require(run.check), "as solved")
    #expect(try book.named(ChecksSheet.stale) == 0)
    #expect(try book.named(ChecksSheet.adjusted) == 0)
    #expect(try book.value("Checks", "objective-solved", "status") == .text("✔ passes"))
    #expect(try #require(run.check).breaches.count > 5, "the sample breaks rules of many kinds")
  }

  /// One cell of every field that a scenario can change, set in the sheets and in the portfolio.
  @Test func aChangedInputIsTheChangeThatItsTargetNames() throws {
    let run = try LiveRun.run()
    let book = try Book(run)
    var seen: [NumberField: Int] = [:]
    for sheet in book.sheets {
      for (row, line) in sheet.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() {
          guard let target = cell.target, case .number(let value) = cell.content else { continue }
          seen[target.field, default: 0] += 1
          // The second of a kind: the first often belongs to a park without a plan.
          guard seen[target.field] == 2 || (seen[target.field] == 1 && isRare(target.field)) else {
            continue
          }
          let new = value == 0 ? 0.1 : value * 0.9
          let changed = try book.setting([
            (sheet.name, CellAddress(row: row + 1, column: column + 1), .number(new))
          ])
          try expect(changed, run, target, new)
        }
      }
    }
    let never: Set<NumberField> = [.parkMinimumExtent, .landUseSegmentWidth, .landUseSegmentFactor]
    for field in NumberField.allCases where !never.contains(field) {
      #expect(seen[field, default: 0] > 0 || isElsewhere(field), "no cell sets \(field.rawValue)")
    }
  }

  private func isRare(_ field: NumberField) -> Bool {
    switch field.entity {
    case .limit, .finance, .outcome, .synergy, .path: true
    case .fund, .industry, .instrument, .landUse, .park, .indicator:
      field.rawValue.hasPrefix("park.declared")
    }
  }

  /// Fields of numbers that the run does not have once, or that the sheets show as sums.
  private func isElsewhere(_ field: NumberField) -> Bool {
    [
      .parkBuilt, .instrumentStartCost, .instrumentRunningCost, .instrumentEffect,
    ].contains(field)
  }

  private func expect(
    _ book: Book, _ run: PlanRun, _ target: NumberAddress, _ new: Double
  ) throws {
    let scenario = Scenario(id: "edited", changes: [.set(target, to: new)])
    let portfolio = try run.portfolio.applying(scenario)
    var yardstick = run.solved.yardstick
    if target.field == .indicatorWeight || target.field == .parkIndicator {
      yardstick.merits = try score(portfolio.parks, by: portfolio.frameworks[0]).merits
    }
    if target.field == .outcomeReference, let outcome = target.of.first {
      yardstick.references[OutcomeID(outcome)] = Amount(new)
    }
    let report = check(try #require(run.solved.plan), of: portfolio, yardstick: yardstick)
    try book.expect(report, "\(target.field.rawValue) of \(target.of)")
    #expect(try book.named(ChecksSheet.stale) == 1, "\(target.field.rawValue)")
    #expect(try book.value("Checks", "objective-solved", "status") == .text("● rests"))
  }

  @Test func ownHectaresAreSpreadAsThePlanSpreadsItsOwn() throws {
    let run = try LiveRun.run()
    let book = try Book(run).setting("Adjust", "P02", "land_industrial_own", .number(220))
    var plan = try #require(run.solved.plan)
    for place in plan.allocations[1].land.indices
    where plan.allocations[1].land[place].use == .industrial {
      plan.allocations[1].land[place].hectares = 220
    }
    try book.expect(
      check(plan, of: run.portfolio, yardstick: run.solved.yardstick), "own hectares")
    #expect(try book.named(ChecksSheet.adjusted) == 1)
    #expect(try book.named(ChecksSheet.stale) == 0)
  }

  @Test func ownMoneyMovesFundsRatiosAndRules() throws {
    let run = try LiveRun.run()
    var plan = try #require(run.solved.plan)
    let granted = plan.allocations[0].grants.filter { $0.purpose == .all }
      .reduce(0) { $0 + $1.amount.value }
    for place in plan.allocations[0].grants.indices {
      plan.allocations[0].grants[place].amount = plan.allocations[0].grants[place].amount * 0.5
    }
    plan.allocations[0].debt[0].newDebt = 4000
    let book = try Book(run)
    let changed = try book.setting([
      ("Adjust", try book.address("Adjust", "P01", "grant_own"), .number(granted / 2)),
      ("Adjust", try book.address("Adjust", "P01", "new_debt_own"), .number(4000)),
    ])
    try changed.expect(
      check(plan, of: run.portfolio, yardstick: run.solved.yardstick), "own money")
    #expect(try changed.number("ParkRules", "P01", "leverage") != nil)
    #expect(try changed.value("Allocation", "P01", "rules") == .text("✘ see ParkRules"))
    #expect(try changed.named(ChecksSheet.adjusted) == 2)
  }

  @Test func aParkLeftOutGivesBackWhatItHad() throws {
    let run = try LiveRun.run()
    var plan = try #require(run.solved.plan)
    plan.allocations[9] = Allocation(park: "P10")
    let book = try Book(run).setting("Adjust", "P10", "carried_own", .text("no"))
    try book.expect(
      check(plan, of: run.portfolio, yardstick: run.solved.yardstick), "P10 left out")
    #expect(try book.value("Allocation", "P10", "chosen") == .text("–"))
  }

  @Test func aParkTakenInStartsWithItsFirstPath() throws {
    let run = try LiveRun.run()
    var plan = try #require(run.solved.plan)
    plan.allocations[2] = Allocation(
      park: "P03", alternative: "urbanization", extent: 1,
      land: [
        LandRelease(
          use: .residential, segment: 1, period: "2026", hectares: 30, regenerated: 0)
      ])
    let book = try Book(run)
    let changed = try book.setting([
      ("Adjust", try book.address("Adjust", "P03", "carried_own"), .text("yes")),
      ("Adjust", try book.address("Adjust", "P03", "land_residential_own"), .number(30)),
    ])
    try changed.expect(
      check(plan, of: run.portfolio, yardstick: run.solved.yardstick), "P03 taken in")
  }

  @Test func ownValuesForAParkLeftOutAreNotHeardAndSaidSo() throws {
    let book = try Book(LiveRun.run()).setting("Adjust", "P03", "land_residential_own", .number(30))
    #expect(try book.number("Allocation", "P03", "land_ha") == 0)
    #expect(try book.value("Checks", "parks: unheard", "status") == .text("✘ fails"))
  }

  @Test func allOwnValuesOfPeriodsAndFundsKeepTheirSums() throws {
    let run = try LiveRun.run()
    let book = try Book(run).setting("Adjust", "P02", "regenerated_own", .number(56))
    #expect(try book.number("Allocation", "P02", "regenerated_ha") == 56)
    #expect(near(try book.number("Plan", "P02", "regenerated:industrial:2026"), 35))
  }
}
