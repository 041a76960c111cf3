import ParkModel
import Testing

@testable import PlanCheck

/// The clean plan of `TwoParks`, worked by hand.
///
/// Alpha (P1), land bank 20 available + 10 idle = 30 ha developable, so industrial segments are
/// 15 ha wide. Land cost factor 1.2, instrument cost factor 1.5.
///
///     land 2026         (2 x 8 + 1 x 3 + 1 x 4) x 1.2 = 27.6 MCNY
///     land 2028         (2 x 4) x 1.2                 =  9.6
///     infrastructure    20 x 1.5 = 30 in 2026, running 2 x 1.5 = 3 in 2028
///     remediation       4 x 1.5  =  6 in 2026;   talent 5 x 1.5 = 7.5 in 2028
///     2026: 27.6 + 30 + 6 = 63.6 = 20 + 38.6 grants + 5 debt
///     2028: 9.6 + 3 + 7.5 = 20.1 = 10.1 grants + 10 debt
///
///     output   land: per hectare (0.4 x 4 + 0.6 x 2) x 1.5 = 4.2
///              8 x 4.2 x 1 x 1 = 33.6;   4 x 4.2 x 0.5 (segment) x 0.5 (maturity) = 4.2
///              instruments: 0.08 x 1.25 x 200 x 1 = 20 and 0.05 x 1 x 200 x 0.5 = 5 make 25,
///              ceiling 0.1 x 200 = 20, so 16 and 4;   synergy 1.2;   together 59
///     jobs     land: (0.4 x 20 + 0.6 x 10) x 1.5 = 21: 168 + 21, residential 4 x 1
///              talent 0.01 x 1000 x 0.5 = 5;   synergy 10;   together 208
///     fiscal   0.5 x 1.5 x (8 + 4 x 0.25) = 6.75;   healed 3 x 1 = 3;   merit 0.8
///
/// Beta (P2): 5 ha in its first segment (0.5 x 10 ha): output 20, jobs 100, fiscal 2.5, merit 0.5,
/// cost 2 x 5 = 10.
@Suite struct PlanCheckerTests {
  let report = TwoParks.report()

  @Test func aPlanThatKeepsEveryRuleIsClean() {
    #expect(report.breaches == [])
    #expect(report.isClean)
  }

  @Test func outcomesByParkAreThoseWorkedByHand() {
    let alpha = report.evaluation.parks[0].outcomes
    #expect(near(alpha["output"], 59))
    #expect(near(alpha["jobs"], 208))
    #expect(near(alpha["fiscal"], 6.75))
    #expect(near(alpha["healed"], 3))
    #expect(near(alpha["merit"], 0.8))
    let beta = report.evaluation.parks[1].outcomes
    #expect(near(beta["output"], 20))
    #expect(near(beta["jobs"], 100))
    #expect(near(beta["fiscal"], 2.5))
    #expect(near(beta["healed"], 0))
    #expect(near(beta["merit"], 0.5))
    #expect(report.evaluation.parks[2].outcomes.values.allSatisfy { $0 == 0 })
    #expect(near(report.evaluation.outcomes["output"], 79))
    #expect(near(report.evaluation.outcomes["jobs"], 308))
    #expect(near(report.evaluation.outcomes["merit"], 1.3))
  }

  /// 100 x (0.4 x 79/100 + 0.3 x 308/500 + 0.2 x 1.3/2 + 0.1 x 3/10) = 66.08 points;
  /// debt 15 x 2/1000 = 0.03; overhang max(0, 15 - 2.5 x 2 - 0) x 10/1000 = 0.1; the jobs goal
  /// falls short by 400 - 308 = 92 at 0.01 = 0.92. Fiscal has no reference and does not count.
  @Test func theObjectiveIsOutcomesLessPricesLessShortfalls() {
    #expect(near(report.evaluation.objective, 66.08 - 0.03 - 0.1 - 0.92))
  }

  @Test func moneyByParkIsThatWorkedByHand() {
    let alpha = report.evaluation.parks[0]
    #expect(near(alpha.cost, 83.7))
    #expect(near(alpha.grants, 70.7))
    #expect(near(alpha.newDebt, 15))
    #expect(near(alpha.swap, 2))
    #expect(near(alpha.debtToEquityBefore, 100 / 60))
    #expect(near(alpha.debtToEquityAfter, 113 / 62))
    #expect(near(report.evaluation.parks[1].debtToEquityAfter, 1))
    #expect(report.evaluation.parks[2].debtToEquityAfter == nil)
    #expect(near(report.evaluation.debtToEquityBefore, 150 / 110))
    #expect(near(report.evaluation.debtToEquityAfter, 163 / 112))
  }

  /// Before: steel 0.6 x 200 = 120, pharma 0.4 x 200 + 100 = 180. Added: steel 8 x 1.8 + 4 x 0.45
  /// of land = 16.2, 0.6 x 16 = 9.6 of infrastructure, 0.6 x 1.2 = 0.72 of the synergy: 26.52;
  /// pharma the rest of 79: 52.48 (talent's 4 all to pharma).
  @Test func leadShareAndHHIFollowTheOutputByIndustry() {
    let evaluation = report.evaluation
    #expect(near(evaluation.leadShareBefore, 0.6))
    #expect(near(evaluation.concentrationBefore, 0.4 * 0.4 + 0.6 * 0.6))
    #expect(near(evaluation.leadShareAfter, 232.48 / 379))
    let hhi = (146.52 * 146.52 + 232.48 * 232.48) / (379.0 * 379)
    #expect(near(evaluation.concentrationAfter, hhi))
    #expect(near(evaluation.parks[0].leadShareBefore, 0.6))
    #expect(near(evaluation.parks[0].leadShareAfter, 146.52 / 259))
    #expect(near(evaluation.parks[1].leadShareAfter, 1))
    #expect(evaluation.parks[2].leadShareBefore == nil)
  }

  @Test func everyLimitStandsOnceWithItsUseAndSlack() {
    let limits = report.evaluation.limits
    #expect(
      limits.map(\.name) == [
        "fund bank 2026", "fund bank 2028", "fund central 2026", "fund central 2028",
        "grants-north", "heavy", "idle-first", "jobs-goal", "one-industry pharma",
        "one-industry steel", "one-of-two", "quota-north", "rail",
      ])
    let used = limits.map { $0.used?.value ?? .nan }
    let expected: [Double] = [
      22, 22, 48.6, 10.1, 70.7 / 80.7, 26.52 / 79, 0, 308, 232.48 / 379, 146.52 / 379, 1, 13, 0,
    ]
    for (found, wanted) in zip(used, expected) { #expect(abs(found - wanted) < 1e-9) }
    let slack = limits.map { $0.slack?.value ?? .nan }
    let distances: [Double] = [
      18, 28, 51.4, 39.9, 70.7 / 80.7 - 0.5, 0.5 - 26.52 / 79, 0, -92, 0.65 - 232.48 / 379,
      0.65 - 146.52 / 379, 0, 2, 0,
    ]
    for (found, wanted) in zip(slack, distances) { #expect(abs(found - wanted) < 1e-9) }
    #expect(
      limits.filter(\.isBinding).map(\.name) == ["idle-first", "jobs-goal", "one-of-two", "rail"])
  }

  @Test func aCheckerUsedTwiceSaysTheSame() {
    let checker = PlanChecker(of: TwoParks.portfolio)
    let first = checker.check(TwoParks.plan, yardstick: TwoParks.yardstick)
    #expect(checker.check(TwoParks.plan, yardstick: TwoParks.yardstick) == first)
    #expect(first == report)
  }

  /// The package at extent 0.5: jobs 0.5 x 200, output 0.5 x 50, cost 0.5 x 30 = 15; greenfield
  /// 0.5 x 6 = 3 counts for the quota, merit counts in full, the fixed money is the fund's.
  @Test func declaredAmountsScaleWithTheExtent() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.land.remediationFirst = false
      plan.allocations[0] = Allocation(
        park: "P1", alternative: "package", extent: 0.5,
        grants: [
          Grant(fund: "central", purpose: .classes([.fixed]), period: "2026", amount: 15)
        ])
    }
    #expect(report.breaches == [])
    let alpha = report.evaluation.parks[0]
    #expect(near(alpha.outcomes["jobs"], 100))
    #expect(near(alpha.outcomes["output"], 25))
    #expect(near(alpha.outcomes["merit"], 0.8))
    #expect(near(alpha.cost, 15))
    #expect(near(report.evaluation.limits.first { $0.name == "quota-north" }?.used, 3))
  }

  /// No funds and no finances: the money rows are left out, whatever things cost.
  @Test func aPortfolioWithoutMoneyHasNoMoneyRules() {
    let report = TwoParks.report { plan, portfolio in
      portfolio.funds = []
      portfolio.finance = nil
      portfolio.limits = []
      for position in plan.allocations.indices {
        plan.allocations[position].grants = []
        plan.allocations[position].debt = []
      }
    }
    #expect(report.breaches == [])
    #expect(near(report.evaluation.parks[0].cost, 83.7))
    #expect(near(report.evaluation.objective, 66.08))
  }

  @Test func emptyPlanOfAnEmptyPortfolioIsClean() {
    let report = check(
      Plan(allocations: []), of: Portfolio(name: "none", parks: []), yardstick: Yardstick())
    #expect(report.isClean)
    #expect(report.evaluation.provenance == [:])
    #expect(report.evaluation.leadShareBefore == nil)
  }

  /// Plans made of whatever comes: every check returns, and names something that is wrong.
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func noPlanHoweverBrokenCrashes(seed: UInt64) {
    var chaos = Chaos(seed: seed)
    let plan = chaos.plan()
    let report = check(plan, of: TwoParks.portfolio, yardstick: TwoParks.yardstick)
    #expect(!report.isClean, "seed \(seed)")
    #expect(report.evaluation.parks.count == 3, "seed \(seed)")
    #expect(report.breaches.allSatisfy { $0.sentence.hasSuffix(".") })
  }
}

func near(_ found: (some Quantity)?, _ wanted: Double) -> Bool {
  found.map { abs($0.value - wanted) <= 1e-9 * max(1, abs(wanted)) } ?? false
}

/// Plans of random entries, most of them nonsense.
struct Chaos {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  private mutating func next(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(elements.count)]
  }

  private mutating func number() -> Double {
    pick([
      0, 1, -1, 5, 1e9, -1e300, 1e308, .infinity, -.infinity, .nan, 1e-7, .leastNonzeroMagnitude,
    ])
  }

  private mutating func period() -> PeriodID { pick(["2026", "2028", "2031", ""]) }

  private mutating func list<Element>(_ make: (inout Chaos) -> Element) -> [Element] {
    (0..<next(5)).map { _ in make(&self) }
  }

  mutating func plan() -> Plan {
    var allocations = [Allocation(park: "P4")]
    for _ in 0..<next(6) {
      allocations.append(
        Allocation(
          park: pick(["P1", "P2", "P3", "P9", ""]),
          alternative: pick(["urbanization", "co-city", "package", "", nil]),
          extent: Share(number()),
          instruments: list {
            InstrumentChoice(
              instrument: $0.pick(["infrastructure", "talent", "remediation", "tallent"]),
              level: $0.pick(["light", "standard", "heavy"]), start: $0.period())
          },
          land: list {
            LandRelease(
              use: $0.pick(LandUse.allCases), segment: $0.pick([0, 1, 2, 3, .min, .max]),
              period: $0.period(), hectares: Hectares($0.number()),
              regenerated: Hectares($0.number()))
          },
          grants: list {
            Grant(
              fund: $0.pick(["bank", "central", "moon"]),
              purpose: $0.pick([
                .all, .classes([]), .classes([.land, .swap]), .classes([.swap, .swap]),
                .classes([.land, .instrument("talent")]),
                .classes([.instrument("talent"), .fixed]),
                .classes([.instrument("none")]),
              ]), period: $0.period(), amount: MillionYuan($0.number()))
          },
          debt: list {
            DebtStep(
              period: $0.period(), newDebt: MillionYuan($0.number()), swap: MillionYuan($0.number())
            )
          }))
    }
    return Plan(allocations: allocations)
  }
}
