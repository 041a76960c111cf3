import ParkModel
import Testing

@testable import PlanReport

@Suite struct RuleNamesTests {
  private let portfolio = Portfolio(
    name: "p", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    funds: [
      Fund(
        id: "relief", name: BilingualText(english: "Relief fund", chinese: "救助基金"),
        budget: [Figure(120)])
    ],
    parks: [
      Park(id: "P1", name: BilingualText(english: "North Park", chinese: "北园"), alternatives: []),
      Park(id: "P2", alternatives: []),
    ],
    limits: [
      Limit(
        id: "quota", title: BilingualText(english: "Greenfield quota", chinese: "新增用地指标"),
        rule: .amount(GroupedMeasure(.greenfield([])), atLeast: nil, atMost: Figure(65))),
      Limit(
        id: "mix", title: BilingualText(english: "Largest industry"),
        rule: .concentration(Concentration(share: Figure(0.4)))),
      Limit(
        id: "parks", rule: .amount(GroupedMeasure(.parks), atLeast: Figure(5), atMost: nil)),
    ])

  private func words(_ language: Language) -> RuleNames { RuleNames(portfolio, Wording(language)) }

  @Test(arguments: [
    ("quota", "Greenfield quota (quota)"),
    ("fund relief 2026", "Relief fund 2026 (fund relief 2026)"),
    ("mandatory P1", "P1 North Park: must be carried out"),
    ("excluded P2", "P2: must not be carried out"),
    ("given P1", "P1 North Park: what was given for it"),
    ("leverage of P1", "P1 North Park: its leverage cap"), ("leverage of P9", "leverage of P9"),
    ("unheard of", "unheard of"),
  ])
  func rulesAreNamedAsPlannersNameThem(rule: String, expected: String) {
    #expect(words(.english).words(rule) == expected)
  }

  @Test func changesSayWhichWayAndHowFar() {
    let change = { (rule: String, number: LimitNumber, from: Amount, to: Amount) in
      Relaxation(rule: rule, change: .number(number, from: from, to: to))
    }
    let english = words(.english)
    #expect(
      english.words(change("fund relief 2026", .budget("relief", "2026"), 120, 131.4))
        == "raise the budget of Relief fund in 2026 from 120 to 131.4 MCNY")
    #expect(
      english.words(change("parks", .atLeast("parks"), 5, 3)) == "lower parks from 5 to 3 parks")
    #expect(
      english.words(Relaxation(rule: "mandatory P1", change: .lifted))
        == "take out: P1 North Park: must be carried out")
    #expect(
      english.words(change("quota", .atMost("quota"), 65, 71), under: "quota")
        == "raise it from 65 to 71 ha")
    #expect(
      words(.chinese).words(change("quota", .atMost("quota"), 65, 71))
        == "新增用地指标（quota）：由 65 提高到 71 公顷")
    #expect(
      words(.chinese).words(change("quota", .atMost("quota"), 65, 71), under: "quota")
        == "由 65 提高到 71 公顷")
  }

  /// What is shown must be enough: caps are rounded up and floors down.
  @Test func shownAmountsAreRoundedTowardsMoreRoom() {
    let english = words(.english)
    let cap = Relaxation(
      rule: "quota", change: .number(.atMost("quota"), from: 65, to: 71.23001))
    #expect(english.words(cap).hasSuffix("from 65 to 71.24 ha"))
    let floor = Relaxation(
      rule: "parks", change: .number(.atLeast("parks"), from: 5, to: 3.99999))
    #expect(english.words(floor).hasSuffix("from 5 to 3.999 parks"))
    let share = Relaxation(
      rule: "mix", change: .number(.atMost("mix"), from: 0.4, to: 0.432101))
    #expect(english.words(share).hasSuffix("from 40.00 % to 43.22 %"))
  }
}
