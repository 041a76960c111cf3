import ParkModel
import PlanCheck
import Scoring
import Testing

@testable import PlanReport

/// The sample with everything that makes formulas long: ceilings, splits, synergies, declared
/// amounts at an extent, factors of paths and parks, running costs, and limits of every kind.
enum LiveRun {
  static let portfolio: Portfolio = {
    var portfolio = SampleRun.portfolio
    portfolio.paths[0].industrialAffinity = Figure(1.1, .assumed)
    portfolio.paths[2].industrialAffinity = Figure(0.9, .assumed)
    portfolio.finance?.serviceRate = Figure(0.05, .assumed)
    portfolio.finance?.serviceShare = Figure(0.1, .assumed)
    portfolio.land.remediationFirst = true
    portfolio.land.remediation = "remediation"
    portfolio.land.uses[0].yield["fiscal"] = Figure(0.1, .illustrative)
    portfolio.land.uses[0].heal["value-added"] = Figure(0.2, .illustrative)
    for outcome in portfolio.outcomes.indices {
      if portfolio.outcomes[outcome].id == "value-added" {
        portfolio.outcomes[outcome].effectCeiling = Figure(0.05, .assumed)
      }
      if portfolio.outcomes[outcome].id == "culture" {
        portfolio.outcomes[outcome].reference = Figure(60, .assumed)
      }
    }
    for place in portfolio.instruments.indices {
      portfolio.instruments[place].affinity = [
        .coCity: Figure(1.35, .assumed), .reUrbanization: Figure(0.9, .assumed),
      ]
      for level in portfolio.instruments[place].levels.indices {
        portfolio.instruments[place].levels[level].runningCost = Figure(3, .assumed)
      }
      if portfolio.instruments[place].id == "supply-chain" {
        portfolio.instruments[place].outputSplit = [
          LeadingIndustry("food", share: Figure(0.6, .assumed)),
          LeadingIndustry("services", share: Figure(0.4, .assumed)),
        ]
        portfolio.instruments[place].levels = Array(portfolio.instruments[place].levels.suffix(2))
      }
    }
    portfolio.synergies = [
      Synergy(
        id: "medicine", first: Choice("P10", instrument: "supply-chain"),
        second: Choice("P11", instrument: "supply-chain"),
        effects: ["value-added": Figure(40, .assumed), "jobs": Figure(100, .assumed)])
    ]
    for park in portfolio.parks.indices {
      portfolio.parks[park].instrumentCostFactor = Figure(1.2, .assumed)
      portfolio.parks[park].landCostFactor = Figure(0.9, .assumed)
      portfolio.parks[park].land.minimumViable = Figure(10, .assumed)
      portfolio.parks[park].land.releaseCap = Figure(90, .assumed)
    }
    portfolio.parks[11].alternatives = [
      Alternative(
        id: "gateway", path: .coCity, minimumExtent: Figure(0.5, .assumed), decides: .nothing,
        declared: [
          DeclaredAmount(.cost("2026"), Figure(30, .assumed)),
          DeclaredAmount(.greenfield(.commercial, "2026"), Figure(5, .assumed)),
          DeclaredAmount(.regenerated(.industrial, "2028"), Figure(4, .assumed)),
          DeclaredAmount(.outcome("jobs"), Figure(430, .assumed)),
          DeclaredAmount(.outcome("value-added"), Figure(62, .assumed)),
          DeclaredAmount(.resource("water"), Figure(7, .assumed)),
        ])
    ]
    portfolio.limits += limits
    portfolio.limits.sort { $0.id < $1.id }
    return portfolio
  }()

  static let limits: [Limit] = [
    amount("z-talent", .instrument("talent"), atMost: 3),
    amount("z-debt", .newDebt, periods: ["2026"], atMost: 900),
    amount("z-swaps", .swaps, atMost: 160),
    amount("z-water", .resource("water"), atMost: 5),
    amount("z-parks", .parks, group: ParkGroup(paths: [.coCity]), atMost: 4),
    amount("z-town", .released([.residential]), periods: ["2026"], atMost: 200),
    amount("z-green", .greenfield([.industrial]), periods: ["2026", "2028"], atMost: 300),
    Limit(
      id: "z-soft",
      rule: .ratio(
        part: GroupedMeasure(.grants("central")), whole: GroupedMeasure(.grants(nil)),
        atLeast: Figure(0.9, .assumed), atMost: nil), shortfallPrice: Figure(0.001, .assumed)),
    Limit(
      id: "z-added",
      rule: .concentration(
        Concentration(
          industries: ["food", "wood"], isJoint: true, share: Figure(0.2, .assumed), scope: .added))
    ),
    Limit(id: "z-strict", rule: .brownfieldFirst(ParkGroup(regions: ["Jilin"]))),
    Limit(
      id: "z-needs",
      rule: .requires(Choice("P01", instrument: "infrastructure"), Choice("P03"))),
    Limit(id: "z-not-both", rule: .excludes(Choice("P01"), Choice("P02"))),
  ]

  private static func amount(
    _ id: LimitID, _ measure: Measure, group: ParkGroup = .all, periods: [PeriodID] = [],
    atMost: Amount
  ) -> Limit {
    Limit(
      id: id,
      rule: .amount(
        GroupedMeasure(measure, group: group, periods: periods), atLeast: nil,
        atMost: Figure(atMost, .assumed)))
  }

  static func run(_ portfolio: Portfolio = portfolio) throws -> PlanRun {
    let merits = try score(portfolio.parks, by: SampleRun.framework)
    var run = try SampleRun.run()
    run.solved.yardstick.merits = merits.merits
    let gateway = Allocation(
      park: "P12", alternative: "gateway", extent: 0.8,
      grants: [Grant(fund: "province", purpose: .all, period: "2026", amount: 24)])
    run.portfolio = portfolio
    run.merits = merits
    run.solved.plan = SampleRun.financed(
      SampleRun.choices + [gateway], of: portfolio, run.solved.yardstick)
    let report = check(
      try #require(run.solved.plan), of: portfolio, yardstick: run.solved.yardstick)
    run.check = report
    run.agreement = nil
    run.solved.objective = report.evaluation.objective
    return run
  }
}

extension Book {
  /// The workbook recalculated after changes to some cells.
  func setting(_ changes: [(sheet: String, address: CellAddress, content: Cell.Content)]) throws
    -> Book
  {
    var copy = self
    for change in changes {
      let place = try #require(copy.sheets.firstIndex { $0.name == change.sheet })
      copy.sheets[place].rows[change.address.row - 1].cells[change.address.column - 1].content =
        change.content
    }
    copy.results = try Calculation(copy.sheets)
    return copy
  }

  func setting(_ sheet: String, _ row: String, _ key: String, _ content: Cell.Content) throws
    -> Book
  {
    try setting([(sheet, try address(sheet, row, key), content)])
  }

  func address(_ name: String, _ row: String, _ key: String) throws -> CellAddress {
    let sheet = try sheet(name)
    let line = try #require(
      sheet.rows.firstIndex { $0.cells.count > 1 && $0.cells[1].content == .text(row) },
      "no row \(row) on \(name)")
    return CellAddress(row: line + 1, column: try column(key, of: sheet))
  }

  /// The value of a named cell.
  func named(_ name: String) throws -> Double? {
    for sheet in sheets {
      if let found = sheet.names.first(where: { $0.name == name }) {
        return results.value(sheet.name, found.address).number
      }
    }
    throw Missing(name: name)
  }

  struct Missing: Error { var name: String }

  /// Holds the live sheets against what `PlanCheck` finds of a plan.
  func expect(_ report: CheckReport, _ what: String) throws {
    for park in report.evaluation.parks {
      let id = park.park.text
      for (outcome, amount) in park.outcomes {
        let found = try number("Outcomes", id, "outcome_\(outcome)")
        #expect(near(found, amount.value), "\(what): \(outcome) of \(id)")
      }
      #expect(near(try number("Allocation", id, "cost_mcny"), park.cost.value), "\(what): \(id)")
      #expect(near(try number("Allocation", id, "grant_mcny"), park.grants.value), "\(what): \(id)")
      #expect(
        near(try number("Allocation", id, "debt_to_equity_after"), park.debtToEquityAfter?.value),
        "\(what): D/E of \(id)")
    }
    for limit in report.evaluation.limits {
      #expect(
        near(try number("Limits", limit.name, "used"), limit.used?.value), "\(what): \(limit.name)")
      #expect(
        near(try number("Limits", limit.name, "at_most"), limit.atMost?.value),
        "\(what): cap of \(limit.name)")
      let fails = try number("Checks", "limit: " + limit.name, "fail") == 1
      #expect(
        fails == report.breaches.contains { $0.rule == limit.name }, "\(what): check \(limit.name)")
    }
    #expect(
      near(try number("Outcomes", "Objective", "points"), report.evaluation.objective.value),
      "\(what): objective")
    try expectBreaches(report, what)
  }

  private static let columns: [ParkRule: [ParkRuleColumn]] = [
    .land: [.width, .minimum], .brownfield: [.brownfield, .withinUse],
    .remediationFirst: [.remediation], .greenfield: [.greenfield], .releaseCap: [.releaseCap],
    .integration: [.integration], .funding: [.funding, .purposes], .leverage: [.leverage],
    .swap: [.swap], .service: [.service],
  ]

  /// The same parks break the same rules by the same amounts.
  private func expectBreaches(_ report: CheckReport, _ what: String) throws {
    for park in report.evaluation.parks {
      for (rule, columns) in Self.columns {
        let found = try columns.compactMap {
          try number("ParkRules", park.park.text, $0.rawValue)
        }
        let breaches = report.breaches.filter { $0.rule == rule.rawValue && $0.park == park.park }
        #expect(
          found.isEmpty == breaches.isEmpty,
          "\(what): \(rule) of \(park.park): \(found), \(breaches.map(\.sentence))")
        let most = breaches.map(\.amount.value).max()
        if found.count == 1, rule != .releaseCap, rule != .land {
          #expect(near(found.first, most), "\(what): \(rule) of \(park.park)")
        }
      }
    }
  }
}
