import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationLimitsTests {
  private func limit(_ id: LimitID, _ rule: Limit.Rule) -> [String] {
    TwoParks.sentences { $1.limits = [Limit(id: id, rule: rule)] }
  }

  @Test func aFundPaysNoMoreThanItsBudget() {
    let report = TwoParks.report { $1.funds[1].budget[0] = 40 }
    #expect(
      report.breaches.map(\.sentence) == [
        "fund central 2026: grants in 2026: 48.6 MCNY, at most 40 MCNY, 8.6 MCNY too much."
      ])
    #expect(report.breaches.first?.rule == "fund central 2026")
    #expect(report.breaches.first?.park == nil)
  }

  @Test func aFundThatCarriesOverIsJudgedUpToEachPeriod() {
    let sentences = TwoParks.sentences { $1.funds[0].budget = [15, 2] }
    #expect(
      sentences == [
        "fund bank 2026: grants up to 2026: 22 MCNY, at most 15 MCNY, 7 MCNY too much.",
        "fund bank 2028: grants up to 2028: 22 MCNY, at most 17 MCNY, 5 MCNY too much.",
      ])
  }

  @Test func anAmountStaysBetweenItsBounds() {
    let greenfield = GroupedMeasure(.greenfield([]), group: ParkGroup(regions: ["North"]))
    #expect(
      limit("quota", .amount(greenfield, atLeast: nil, atMost: 12)) == [
        "quota: greenfield in North: 13 ha, at most 12 ha, 1 ha too much."
      ])
    #expect(
      limit("floor", .amount(GroupedMeasure(.outcome("jobs")), atLeast: 400, atMost: 900)) == [
        "floor: outcome 'jobs': 308 persons, at least 400 persons, 92 persons too little."
      ])
    #expect(limit("watch", .amount(greenfield, atLeast: nil, atMost: nil)) == [])
  }

  /// 70.7 of 80.7 MCNY; 0.9 x 80.7 = 72.63.
  @Test func aRatioIsJudgedOnItsLinearRow() {
    let part = GroupedMeasure(.grants(nil), group: ParkGroup(regions: ["North"]))
    let whole = GroupedMeasure(.grants(nil))
    #expect(
      limit("share", .ratio(part: part, whole: whole, atLeast: 0.9, atMost: nil)) == [
        "share: grants in North: 87.61 % of grants, at least 90 %, 1.93 MCNY too little."
      ])
    #expect(
      limit("share", .ratio(part: part, whole: whole, atLeast: nil, atMost: 0.5)) == [
        "share: grants in North: 87.61 % of grants, at most 50 %, 30.35 MCNY too much."
      ])
  }

  @Test func aShareOfNothingHasNoUse() throws {
    let report = TwoParks.report { _, portfolio in
      let none = GroupedMeasure(.grants("bank"), group: ParkGroup(parks: ["P3"]))
      portfolio.limits = [
        Limit(id: "share", rule: .ratio(part: none, whole: none, atLeast: 0.5, atMost: nil))
      ]
    }
    #expect(report.isClean)
    let use = try #require(report.evaluation.limits.last)
    #expect(use.used == nil)
    #expect(use.slack == 0)
  }

  @Test func aSoftLimitIsNoBreachAndCostsItsShortfall() {
    let goal = Limit(
      id: "goal", rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: 1.5),
      shortfallPrice: 3)
    let hard = TwoParks.report { $1.limits = [] }
    let soft = TwoParks.report { $1.limits = [goal] }
    #expect(soft.isClean)
    let difference = hard.evaluation.objective - soft.evaluation.objective
    #expect(near(difference, 0.5 * 3))
  }

  @Test func greenfieldWaitsForIdleLandInItsStrictForm() {
    let north: Limit.Rule = .brownfieldFirst(ParkGroup(regions: ["North"]))
    #expect(
      limit("idle-first", north) == [
        "idle-first: P1 (Alpha) releases 13 ha of greenfield while 7 ha of its idle land stay "
          + "unused."
      ])
    #expect(limit("idle-first", .brownfieldFirst(ParkGroup(paths: [.coCity]))) == [])
  }

  @Test func aRequiredChoiceMustBeMade() {
    #expect(
      limit("rail", .requires(Choice("P1", instrument: "infrastructure"), Choice("P3"))) == [
        "rail: P1 with 'infrastructure' is chosen and requires P3, which is not chosen."
      ])
    #expect(limit("rail", .requires(Choice("P3"), Choice("P1", alternative: "package"))) == [])
  }

  @Test func excludedChoicesAreNotMadeTogether() {
    #expect(
      limit("either", .excludes(Choice("P1"), Choice("P2", alternative: "co-city"))) == [
        "either: P1 and P2 on 'co-city' are both chosen; only one of them may be."
      ])
    #expect(limit("either", .excludes(Choice("P1"), Choice("P2", instrument: "talent"))) == [])
  }
}
