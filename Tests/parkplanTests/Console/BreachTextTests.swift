import ParkModel
import PlanCheck
import Testing

@testable import parkplan

@Suite struct BreachTextTests {
  private let portfolio = Portfolio(
    name: "test",
    finance: FinanceRules(leverageBenchmark: Figure(1.61), leverageCap: Figure(2.3)),
    parks: [
      Park(
        id: "P8", name: BilingualText(english: "Fuxin", chinese: "阜新"), alternatives: [])
    ],
    limits: [
      Limit(
        id: "quota", title: BilingualText(english: "Greenfield quota", chinese: "用地指标"),
        rule: .amount(GroupedMeasure(.greenfield([])), atLeast: nil, atMost: Figure(5)))
    ])
  private let evaluation = Evaluation(
    objective: 0, outcomes: [:],
    parks: [ParkEvaluation(park: "P8", debtToEquityAfter: 2.41)], limits: [])

  private func text(_ breaches: [Breach], _ say: Language = .english) -> [String] {
    BreachText(portfolio, evaluation, say).sentences(breaches)
  }

  @Test func leverageIsToldAsARatio() {
    let breach = Breach(rule: "leverage", park: "P8", amount: 33, sentence: "long.")
    #expect(
      text([breach]) == [
        "the leverage limit of P8 Fuxin is broken by 0.11 (debt over equity 2.41, at most 2.30)"
      ])
    #expect(
      text([breach], .chinese) == ["P8 阜新的负债率上限超出 0.11（负债权益比 2.41，上限 2.30）"])
  }

  @Test func amountsOfSeveralPeriodsStandTogether() {
    let breaches = [3, 4.5].map {
      Breach(rule: "funding", park: "P8", amount: Amount($0), sentence: "long.")
    }
    #expect(
      text(breaches)
        == ["the balance of costs and money of P8 Fuxin is broken by 3.00, 4.50 MCNY"])
  }

  @Test func limitsGoByTheirTitles() {
    #expect(
      text([Breach(rule: "quota", amount: 2, sentence: "long.")])
        == ["Greenfield quota is broken by 2 ha"])
  }

  @Test func whatHasNoAmountIsToldInFull() {
    #expect(
      text([Breach(rule: "order", park: "P8", amount: 1, sentence: "order of P8: b before a.")])
        == ["order of P8: b before a"])
  }
}
