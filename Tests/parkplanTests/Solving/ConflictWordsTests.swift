import ParkModel
import Testing

@testable import parkplan

@Suite struct ConflictWordsTests {
  private let portfolio = Portfolio(
    name: "p", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2027)],
    industries: [Industry(id: "steel", name: BilingualText(english: "Steel"))],
    funds: [Fund(id: "relief", name: BilingualText(english: "Relief fund"), budget: [Figure(10)])],
    parks: [
      Park(id: "P1", name: BilingualText(english: "North Park"), alternatives: []),
      Park(id: "P2", alternatives: []),
    ],
    limits: [
      Limit(
        id: "jobs", title: BilingualText(english: "At least 5,000 jobs"),
        rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: nil)),
      Limit(
        id: "mix", title: BilingualText(english: "No single industry"),
        rule: .concentration(Concentration(share: Figure(0.4)))),
      Limit(id: "plain", rule: .brownfieldFirst(.all)),
    ])

  @Test(arguments: [
    ("jobs", "jobs (At least 5,000 jobs)"),
    ("mix steel", "mix steel (No single industry, Steel)"),
    ("fund relief 2026", "fund relief 2026 (budget of Relief fund in 2026)"),
    ("leverage of P1", "leverage of P1 (North Park)"),
    ("mandatory P2", "mandatory P2"), ("plain", "plain"), ("unheard of", "unheard of"),
  ])
  func namesCarryTheirTitles(name: String, sentence: String) {
    #expect(ConflictWords(portfolio).sentences([name]) == [sentence])
  }
}
