import Optimizer
import ParkModel
import Testing
import WhatIf

@Suite struct TornadoTests {
  private func end(
    _ value: Certified?, choices: Share = 0, land: Hectares = 0, money: MillionYuan = 0
  ) -> TornadoEnd {
    TornadoEnd(
      input: 1,
      result: value.map {
        .init(value: $0, shift: PlanShift(choicesChanged: choices, land: land, money: money))
      })
  }

  /// By hand, base 50: the price moves the value 12 points and no choice, the yield 6 points and
  /// 30 % of the parks, the wage nothing; without the fund there is no plan.
  private func tornado() throws -> Tornado {
    try Tornado(
      base: exactly(50),
      [
        TornadoRow(number: "wage", low: end(exactly(50)), high: end(exactly(50))),
        TornadoRow(
          number: "yield", low: end(exactly(47), choices: 0.3, money: 5),
          high: end(exactly(53), choices: 0.1, money: 9)),
        TornadoRow(number: "price", low: end(exactly(58)), high: end(exactly(46))),
        TornadoRow(number: "fund", low: end(nil), high: end(exactly(51), choices: 0.2)),
      ])
  }

  @Test func ordersByValueAndByPlan() throws {
    let found = try tornado()
    #expect(found.byValue.map(\.row.number) == ["fund", "price", "yield", "wage"])
    #expect(found.byPlan.map(\.row.number) == ["fund", "yield", "price", "wage"])
    #expect(found.byValue.map(\.swing) == [1, 12, 6, 0])
    #expect(found.byValue[2].shift == PlanShift(choicesChanged: 0.3, land: 0, money: 9))
    #expect(found.byValue.map(\.endsWithoutPlan) == [1, 0, 0, 0])
    #expect(found.byValue.map(\.isUndecided) == [false, false, false, true])
  }

  /// By hand: base in [50, 51], low in [48, 49.5], high in [51, 52]: found 3, proven 51 - 49.5 to
  /// 52 - 48. With the low end's bound at 51.5 nothing is proven.
  @Test func gapsLeaveTheSwingOpen() throws {
    func bar(_ bound: Double) throws -> TornadoBar {
      try Tornado(
        base: certified(50, 51),
        [
          TornadoRow(
            number: "price", low: end(certified(48, bound)), high: end(certified(51, 52)))
        ]
      ).byValue[0]
    }
    let proven = try bar(49.5)
    #expect(proven.swing == 3 && proven.swingAtLeast == 1.5 && proven.swingAtMost == 4)
    #expect(!proven.isUndecided)
    let open = try Tornado(
      base: certified(50, 51.2),
      [TornadoRow(number: "price", low: end(certified(50, 51.5)), high: end(certified(51, 52)))]
    ).byValue[0]
    #expect(open.swingAtLeast == 0 && open.isUndecided)
  }

  @Test func tiesGoByName() throws {
    let rows = ["b", "c", "a"].map {
      TornadoRow(number: $0, low: end(exactly(1)), high: end(exactly(2)))
    }
    let found = try Tornado(base: exactly(1), rows)
    #expect(found.byValue.map(\.row.number) == ["a", "b", "c"])
    #expect(try Tornado(base: exactly(1), []).byPlan.isEmpty)
  }

  @Test func refusesNamesTwiceAndNumbersThatAreNone() {
    let row = TornadoRow(number: "a", low: end(exactly(1)), high: end(exactly(.nan)))
    #expect(throws: UnfitFigures.notFinite("a", future: 1)) { try Tornado(base: exactly(1), [row]) }
    let good = TornadoRow(number: "a", low: end(exactly(1)), high: end(exactly(2)))
    #expect(throws: UnfitFigures.nameTwice("a")) { try Tornado(base: exactly(1), [good, good]) }
    #expect(throws: UnfitFigures.notFinite("base", future: 0)) {
      try Tornado(base: exactly(.infinity), [])
    }
  }
}
