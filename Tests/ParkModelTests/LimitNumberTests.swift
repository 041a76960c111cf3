import ParkModel
import Testing

@Suite struct LimitNumberTests {
  private let portfolio = Portfolio(
    name: "p",
    periods: [
      Period(id: "2026", firstYear: 2026, lastYear: 2027),
      Period(id: "2028", firstYear: 2028, lastYear: 2029),
    ],
    funds: [Fund(id: "relief", budget: [Figure(10), Figure(20)])], parks: [],
    limits: [
      Limit(
        id: "jobs",
        rule: .amount(GroupedMeasure(.parks), atLeast: Figure(3), atMost: Figure(9))),
      Limit(
        id: "share",
        rule: .ratio(
          part: GroupedMeasure(.grants(nil)), whole: GroupedMeasure(.grants(nil)),
          atLeast: Figure(0.2), atMost: nil)),
      Limit(id: "mix", rule: .concentration(Concentration(share: Figure(0.4)))),
      Limit(id: "first", rule: .brownfieldFirst(.all)),
    ])

  @Test func numbersStandInTheOrderOfThePortfolio() {
    #expect(
      portfolio.limitNumbers == [
        .budget("relief", "2026"), .budget("relief", "2028"), .atLeast("jobs"), .atMost("jobs"),
        .atLeast("share"), .atMost("mix"),
      ])
    #expect(
      portfolio.limitNumbers.map(\.limitName) == [
        "fund relief 2026", "fund relief 2028", "jobs", "jobs", "share", "mix",
      ])
    #expect(
      portfolio.limitNumbers.map { portfolio.amount(of: $0)?.value } == [10, 20, 3, 9, 0.2, 0.4])
  }

  @Test func settingOneNumberLeavesTheOthersAlone() {
    for number in portfolio.limitNumbers {
      let changed = portfolio.setting(number, to: 0.7)
      for other in portfolio.limitNumbers {
        let expected = other == number ? 0.7 : portfolio.amount(of: other)?.value
        #expect(changed.amount(of: other)?.value == expected, "\(number) changed \(other)")
      }
    }
  }

  @Test func whatHasNoNumberStaysAsItIs() {
    for number in [
      LimitNumber.atMost("first"), .atLeast("mix"), .atMost("share"), .atLeast("unknown"),
      .budget("relief", "2030"), .budget("unknown", "2026"),
    ] {
      #expect(portfolio.amount(of: number) == nil)
      #expect(portfolio.setting(number, to: 5) == portfolio)
    }
  }

  @Test func onlyFloorsLeaveMoreRoomWhenTheyFall() {
    #expect(LimitNumber.atMost("a").isCap && LimitNumber.budget("a", "b").isCap)
    #expect(!LimitNumber.atLeast("a").isCap)
  }
}
