import ParkModel
import PlanCheck
import Testing

@testable import parkplan

@Suite struct FrontierJobTests {
  /// Two parks: one releases 10 ha, 4 of them regenerated; the other declares 6 ha at half extent.
  @Test func amountsComeFromThePlanAlone() {
    let declared = Alternative(
      id: "declared", minimumExtent: Figure(0.5), decides: .nothing,
      declared: [
        DeclaredAmount(.greenfield(.industrial, "2026"), Figure(4)),
        DeclaredAmount(.regenerated(.industrial, "2026"), Figure(2)),
      ])
    let portfolio = Portfolio(
      name: "p", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2026)],
      parks: [
        Park(id: "A", alternatives: [Alternative(id: "open")]),
        Park(id: "B", alternatives: [declared]), Park(id: "C", alternatives: []),
      ])
    var first = Allocation(park: "A", alternative: "open", extent: 1)
    first.land = [
      LandRelease(
        use: .industrial, segment: 1, period: "2026", hectares: 10, regenerated: 4)
    ]
    first.grants = [Grant(fund: "f", purpose: .all, period: "2026", amount: 7)]
    first.debt = [DebtStep(period: "2026", newDebt: 3, swap: 2)]
    let plan = Plan(allocations: [
      first, Allocation(park: "B", alternative: "declared", extent: 0.5), Allocation(park: "C"),
    ])
    let evaluation = check(
      plan, of: portfolio, yardstick: Yardstick(references: [:], merits: [:])
    ).evaluation
    let expected: [(Measure, Double)] = [
      (.parks, 2), (.grants(nil), 7), (.newDebt, 3), (.swaps, 2), (.released([]), 13),
      (.regenerated([]), 5), (.greenfield([]), 8),
    ]
    for (measure, value) in expected {
      #expect(amount(of: measure, in: evaluation, plan, portfolio) == value, "\(measure)")
    }
  }
}
